import * as fc from 'fast-check';
import { digestOfEntry, entriesOfSlice, entryId } from '../../../../src/domain/audit/audit-entry';
import { recipientActions } from '../../../../src/domain/audit/audit-actions';
import type { Recipient } from '../../../../src/domain/run/recipient';
import { outcomes } from '../../../../src/domain/words';
import { aBatch, aRecipient, aSlice, atStart, someAccess } from '../../../support/builders.ts';
import { sha256 } from '../../../support/fakes/fixed-ids.ts';

const batch = aBatch({
  state: 'running',
  attempt: 1,
  route: 'organization',
  keyLabel: 'Key of Maya',
  startedBy: { accountId: 'admin-2', name: 'Tom' },
  reason: 'Onboarding',
  ticket: 'HR-1',
});
const done = (changes: Partial<Recipient> = {}): Recipient =>
  aRecipient({ standing: 'absent', outcome: 'invited', attempt: 1, verifiedAt: atStart, ...changes });
const settled = (recipients: Recipient[], changes = {}) =>
  aSlice({
    index: 2,
    attempt: 1,
    step: 'settled',
    settledAt: atStart,
    nonce: 'random',
    recipients,
    ...changes,
  });
const entriesOf = (recipients: Recipient[], changes = {}, of = batch) =>
  entriesOfSlice({ batch: of, slice: settled(recipients, changes), hash: sha256 });

it('tells of a recipient who, for whom, why, with which right, what came of it and how that is known', () => {
  const steps = [{ step: 'invite' as const, at: atStart, status: 200, message: 'Hello Ada' }];
  const [entry] = entriesOf([done({ accountId: 'account-1', steps })]);
  expect(entry).toMatchObject({
    id: 'r:batch1:1:000050',
    sequence: 50,
    at: atStart,
    action: 'user.invited',
    credential: { kind: 'organization-key', label: 'Key of Maya' },
    batchId: 'batch1',
    attempt: 1,
    ticket: 'HR-1',
    standingBefore: 'absent',
    outcome: 'invited',
    steps: [{ step: 'invite', at: atStart, status: 200 }],
    verification: { at: atStart, method: 'Organizations API: groups and product roles', access: [] },
    personal: {
      actor: { accountId: 'admin-2', name: 'Tom' },
      target: { email: 'ada@example.com', accountId: 'account-1' },
      stepMessages: ['Hello Ada'],
      reason: 'Onboarding',
    },
  });
});

it('is the same every time it is derived, and after the slice was stored and read', () => {
  const recipients = [
    done(),
    done({ email: 'bob@example.com', outcome: 'failed', code: 'X', message: 'No' }),
  ];
  const slice = settled(recipients);
  const context = { batch, slice, hash: sha256 };
  const again = { ...context, slice: JSON.parse(JSON.stringify(slice)) as typeof slice };
  expect(entriesOfSlice(again)).toEqual(entriesOfSlice(context));
});

it('has one entry for each recipient that this attempt brought to an outcome, and no other', () => {
  const recipients = [
    done({ email: 'a@example.com' }),
    done({ email: 'b@example.com', attempt: 2 }),
    aRecipient({ email: 'c@example.com' }),
    done({ email: 'd@example.com', outcome: 'failed' }),
  ];
  expect(entriesOf(recipients).map(({ id }) => id)).toEqual([
    entryId('batch1', 1, 50),
    entryId('batch1', 1, 53),
  ]);
});

it.each(outcomes)('names an action for the outcome %s', (outcome) => {
  expect(entriesOf([done({ outcome })])[0]?.action).toBe(recipientActions[outcome]);
});

it.each([
  ['organization', {}, { kind: 'organization-key', label: 'Key of Maya' }],
  ['app', {}, { kind: 'app' }],
  ['admin', { actingAdmin: 'admin-3' }, { kind: 'admin' }],
] as const)('names the right it was done with on the %s route', (route, changes, expected) => {
  expect(entriesOf([done()], changes, { ...batch, route })[0]?.credential).toEqual(expected);
});

it.each([
  ['organization', 'organization-key'],
  ['provisioning', 'provisioning-key'],
] as const)('names the key that a slice was settled with on the %s route', (route, kind) => {
  const [entry] = entriesOf([done()], { keyLabel: 'Key of Tom' }, { ...batch, route });
  expect(entry?.credential).toEqual({ kind, label: 'Key of Tom' });
});

it('is the same whatever key the batch names by then', () => {
  const changes = { keyLabel: 'Key of Tom' };
  expect(entriesOf([done()], changes, { ...batch, keyLabel: 'Key of Ada' })).toEqual(
    entriesOf([done()], changes),
  );
});

it('names as actor the admin who drove the slice from the page', () => {
  const [entry] = entriesOf([done()], { actingAdmin: 'admin-3' }, { ...batch, route: 'admin' });
  expect(entry?.personal.actor).toEqual({ accountId: 'admin-3' });
});

it('claims no right and no verification for somebody nothing was done for', () => {
  const [entry] = entriesOf([aRecipient({ outcome: 'cancelled', attempt: 1 })]);
  expect(entry?.credential).toEqual({ kind: 'none' });
  expect(entry?.verification).toBeUndefined();
});

it('keeps every address, name and word of Atlassian in the personal part', () => {
  const secret = 'ada@example.com';
  const [entry] = entriesOf([
    done({
      name: `Ada ${secret}`,
      accountId: `account ${secret}`,
      message: `No ${secret}`,
      steps: [{ step: 'invite', at: atStart, message: `Said ${secret}` }],
    }),
  ]);
  const { personal: _personal, ...rest } = entry!;
  expect(JSON.stringify(rest)).not.toContain(secret);
  expect(JSON.stringify(rest)).not.toContain('Onboarding');
});

describe('the digest of an entry', () => {
  const [entry] = entriesOf([done({ access: [someAccess()] })]);

  it('stays when the personal part and its salts go', () => {
    const erased = { ...entry!, personal: { actor: { accountId: 'erased' } }, salts: {} };
    expect(digestOfEntry(erased, sha256)).toBe(digestOfEntry(entry!, sha256));
  });

  it('changes with every other member', () => {
    const members = Object.keys(entry!).filter((name) => name !== 'personal' && name !== 'salts');
    fc.assert(
      fc.property(fc.constantFrom(...members), fc.string({ minLength: 1 }), (member, value) => {
        const forged = { ...entry!, [member]: `forged ${value}` };
        expect(digestOfEntry(forged, sha256)).not.toBe(digestOfEntry(entry!, sha256));
      }),
    );
  });

  it('covers the personal part through digests that cannot be guessed from an address', () => {
    const [other] = entriesOf([done({ email: 'eve@example.com', access: [someAccess()] })]);
    expect(other?.personalDigests.target).not.toBe(entry?.personalDigests.target);
    const [sameAddressElsewhere] = entriesOf([done({ access: [someAccess()] })], { nonce: 'other' });
    expect(sameAddressElsewhere?.personalDigests.target).not.toBe(entry?.personalDigests.target);
  });
});
