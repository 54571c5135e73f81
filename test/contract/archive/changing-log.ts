import fc from 'fast-check';
import { entryId, type AuditEntry } from '../../../src/domain/audit/audit-entry';
import { comparableAddress, domainOf } from '../../../src/domain/people/address';
import { erasedActor } from '../../../src/domain/audit/personal-part';
import { sliceSize } from '../../../src/domain/run/slice';
import type { Outcome } from '../../../src/domain/words';
import type { Archive } from '../../../src/ports/archive';
import type { EntryFilter } from '../../../src/ports/store';
import { aBatch, anEntry, minutesAfterStart } from '../../support/builders.ts';
import { idsOf } from './slice-entries.ts';

/** Entries by what was written together: those of a slice of a batch, or one act. */
export type WrittenLog = AuditEntry[][];

const batchId = 'batch1';
export const batch = aBatch({ batchId, ticket: 'HR-1' });
const domains = ['example.org', 'acme.com', 'elsewhere.net'] as const;
const outcomes: readonly [Outcome, AuditEntry['action']][] = [
  ['invited', 'user.invited'],
  ['invited-access-removed', 'user.invited'],
  ['failed', 'user.invitation-failed'],
];
/** One person whom many entries are about. */
export const ada = { email: 'ada@example.org', accountId: 'ada' };

const recipient = fc.record({
  domain: fc.constantFrom(...domains),
  outcome: fc.constantFrom(...outcomes),
  isAda: fc.nat(7).map((one) => one === 0),
});
const slice = fc.record({
  minutes: fc.nat(1),
  recipients: fc.array(fc.option(recipient, { freq: 6 }), { minLength: 1, maxLength: sliceSize }),
});
const act = fc.record({ minutes: fc.nat(1), isOfBatch: fc.boolean() });

/** A log whose slices hold several domains and outcomes; much of it was written at the same time. */
export const writtenLog: fc.Arbitrary<WrittenLog> = fc
  .record({
    slices: fc.array(slice, { minLength: 1, maxLength: 4 }),
    acts: fc.array(act, { maxLength: 4 }),
  })
  .map(({ slices, acts }) => [
    ...slices.map(({ minutes, recipients }, index) =>
      recipients.flatMap((one, position) =>
        one ? [entryOf(index * sliceSize + position, minutes, one)] : [],
      ),
    ),
    ...acts.map(({ minutes, isOfBatch }, place) => [
      anEntry({
        id: `a:${place}`,
        sequence: place,
        at: minutesAfterStart(minutes),
        action: 'batch.created',
        ...(isOfBatch && { batchId, ticket: 'HR-1' }),
        personal: { actor: { accountId: 'admin-1' } },
      }),
    ]),
  ]);

function entryOf(
  sequence: number,
  minutes: number,
  {
    domain,
    outcome: [outcome, action],
    isAda,
  }: { domain: string; outcome: (typeof outcomes)[number]; isAda: boolean },
): AuditEntry {
  const somebody = { email: `p${sequence}@${domain}`, accountId: `account-${sequence}` };
  return anEntry({
    id: entryId(batchId, 1, sequence),
    sequence,
    at: minutesAfterStart(minutes),
    action,
    outcome,
    batchId,
    attempt: 1,
    ticket: 'HR-1',
    personal: { actor: { accountId: 'admin-1' }, target: isAda ? ada : somebody },
  });
}

/** What privacy and retention do; numbers choose one of what there is. */
export interface Change {
  kind: 'erase' | 'move' | 'erase-actor' | 'trim' | 'trim-batch';
  of: number;
}
export const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('erase', 'erase', 'move', 'move', 'erase-actor', 'trim', 'trim-batch'),
  of: fc.nat(1_000),
});

export async function applyChange(archive: Archive, log: WrittenLog, { kind, of }: Change): Promise<void> {
  const together = log.filter((written) => written.length > 0);
  const chosen = together[of % together.length] ?? [];
  if (kind === 'trim-batch') return archive.deleteBatch(batch);
  if (kind === 'trim') return archive.deleteEntries(idsOf(chosen));
  const before = await archive.entries(idsOf(chosen));
  const one = before[of % Math.max(1, before.length)];
  const after = before.map((entry): AuditEntry => {
    const { actor } = entry.personal;
    if (kind === 'erase-actor') return { ...entry, personal: { ...entry.personal, actor: erasedActor } };
    if (entry !== one) return entry;
    const { target } = entry.personal;
    const moved =
      kind === 'move' && target ? { ...target, email: `new.${entry.sequence}@moved.example` } : undefined;
    return { ...entry, personal: { actor, ...(moved && { target: moved }) } };
  });
  if (before.length > 0) await archive.replaceEntries(before, after);
}

/** Of entries, those behind a filter, newest first. */
export const listed = (entries: readonly AuditEntry[], filter: EntryFilter): string[] =>
  entries
    .filter((entry) => fits(entry, filter))
    .map(({ at, id }): [string, string] => [`${at} ${id}`, id])
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([, id]) => id);

function fits({ personal, outcome, action, batchId: of, ticket }: AuditEntry, filter: EntryFilter): boolean {
  const email = personal.target?.email;
  const held: EntryFilter = {
    email: email && comparableAddress(email),
    domain: email && domainOf(email),
    actor: personal.actor.accountId,
    batchId: of,
    ...{ outcome, action, ticket },
  };
  return (Object.keys(filter) as (keyof EntryFilter)[]).every((name) => filter[name] === held[name]);
}
