import type { AuditHead, AuditLink } from '../../src/domain/audit/audit-chain';
import type { AuditEntry } from '../../src/domain/audit/audit-entry';
import type { Access, Holdings } from '../../src/domain/people/access';
import type { Batch } from '../../src/domain/batches/batch';
import type { Lane } from '../../src/domain/run/lane';
import type { MonthTotals } from '../../src/domain/audit/month-totals';
import { unhurried } from '../../src/domain/run/pace';
import type { LookUp, Person } from '../../src/domain/people/person';
import { newRecipient, type Recipient } from '../../src/domain/run/recipient';
import { newSlice, type Slice } from '../../src/domain/run/slice';
import type { Session } from '../../src/ports/session';
import { startMs } from './fakes/fake-clock.ts';

/** Values of the domain with everything a test does not care about filled in. */

export const minutesAfterStart = (minutes: number): string =>
  new Date(startMs + minutes * 60_000).toISOString();

export const atStart = minutesAfterStart(0);

export const aBatch = (changes: Partial<Batch> = {}): Batch => ({
  v: 1,
  batchId: 'batch1',
  state: 'draft',
  total: 0,
  attempt: 0,
  laneEnds: [],
  pass: 'check',
  options: {},
  source: { kind: 'paste' },
  protectedGroupIds: [],
  appVersion: '1.0.0',
  createdBy: { accountId: 'admin-1', name: 'Maya' },
  createdAt: atStart,
  outcomes: {},
  standings: {},
  ...changes,
});

export const aRecipient = (changes: Partial<Recipient> = {}): Recipient => ({
  ...newRecipient('ada@example.com'),
  ...changes,
});

export const aSlice = (changes: Partial<Slice> = {}): Slice => ({
  ...newSlice('batch1', 0, [aRecipient()]),
  ...changes,
});

export const aLane = (changes: Partial<Lane> = {}): Lane => ({
  v: 1,
  batchId: 'batch1',
  from: 0,
  to: 4,
  next: 0,
  deferred: [],
  outcomes: {},
  standings: {},
  pace: unhurried,
  movedAtMs: startMs,
  ...changes,
});

export const someAccess = (changes: Partial<Access> = {}): Access => ({
  groupId: 'g-jira',
  groupName: 'jira-users',
  products: ['jira-software'],
  removable: true,
  ...changes,
});

/** Complete holdings: billed access unless told. */
export const holding = (
  access: Access[] = [],
  others: Partial<Omit<Extract<Holdings, { complete: true }>, 'complete' | 'access'>> = {},
): Holdings => ({ complete: true, access, free: [], unrated: [], ...others });

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  accountId: 'account-1',
  active: true,
  holdings: holding(),
  ...changes,
});

export const foundPerson = (changes: Partial<Person> = {}): LookUp => ({
  found: 'person',
  at: atStart,
  through: 'organization',
  person: aPerson(changes),
});

export const foundNobody: LookUp = { found: 'nobody', at: atStart, through: 'organization' };

export const notKnown = (code = 'LOOK_UP_REFUSED', message?: string): LookUp => ({
  found: 'unknown',
  at: atStart,
  through: 'organization',
  code,
  ...(message !== undefined && { message }),
});

export const anEntry = (changes: Partial<AuditEntry> = {}): AuditEntry => ({
  v: 1,
  id: 'r:batch1:1:000000',
  sequence: 0,
  at: atStart,
  action: 'user.invited',
  credential: { kind: 'app' },
  steps: [],
  groupsRemoved: [],
  appVersion: '1.0.0',
  salts: {},
  personalDigests: {},
  personal: { actor: { accountId: 'admin-1' }, target: { email: 'ada@example.com' } },
  ...changes,
});

export const aHead = (changes: Partial<AuditHead> = {}): AuditHead => ({
  v: 1,
  links: 1,
  entries: 1,
  digest: 'd1',
  at: atStart,
  outcomes: { invited: 1 },
  ...changes,
});

export const aLink = (changes: Partial<AuditLink> = {}): AuditLink => ({
  v: 1,
  seq: 1,
  at: atStart,
  kind: 'act',
  subject: 'a:1',
  entries: 1,
  entriesDigest: 'e1',
  previous: '',
  digest: 'd1',
  ...changes,
});

export const aMonth = (changes: Partial<MonthTotals> = {}): MonthTotals => ({
  v: 1,
  month: '2026-11',
  days: { '24': { entries: 1, outcomes: { invited: 1 } } },
  ...changes,
});

export const aSession = (changes: Partial<Session> = {}): Session => ({
  pace: unhurried,
  egressLeft: 1_500,
  remainingMs: () => 900_000,
  ...changes,
});

/** Addresses `p0@example.org` and so on. */
export const addresses = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, place) => `p${from + place}@example.org`);
