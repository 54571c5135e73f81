import { accountSchema, entrySchema } from '../../../src/adapters/forge/storage/audit/audit-schemas';
import { appActor, type AuditEntry } from '../../../src/domain/audit/audit-entry';
import { giversOf, type Finding } from '../../../src/domain/watch/finding';
import type { Archive, AskedAccount, StoredAccount } from '../../../src/ports/archive';
import { cutPage } from './cut-page.ts';
import type { VersionedRecords } from './versioned-records.ts';

const accountsAReport = 90;
const prefix = 'account:';
const askedPrefix = 'account-change:';
/** Before every time at which an account can have been reported. */
const never = '0';

type MemoryAccounts = Pick<
  Archive,
  | 'noteAccounts'
  | 'accountsDue'
  | 'accountsReported'
  | 'forgetAccount'
  | 'keepAsked'
  | 'askedDue'
  | 'askedDone'
  | 'entriesAbout'
  | 'entriesBy'
>;

/**
 * Whom an entry is about, and who acted, unless that is the app or was erased: they are due to be reported. Of an account that
 * is known already nothing changes.
 */
export function noteAccounts(
  records: VersionedRecords,
  { at, personal, salts }: AuditEntry,
  since = at,
): void {
  const { actor, target } = personal;
  const acted = salts.actor !== undefined && actor.accountId !== appActor.accountId;
  noteNew(records, [target?.accountId, acted ? actor.accountId : undefined], since);
}

/** Those who gave the access that a finding tells of. */
export const noteGivers = (records: VersionedRecords, finding: Finding): void =>
  noteNew(records, giversOf(finding), finding.lastSeenAt);

function noteNew(
  records: VersionedRecords,
  accountIds: readonly (string | undefined)[],
  updatedAt: string,
): void {
  for (const accountId of accountIds)
    if (accountId !== undefined && !records.get(prefix + accountId))
      records.set(prefix + accountId, { updatedAt, reportedAt: never });
}

export function createMemoryAccounts(records: VersionedRecords): MemoryAccounts {
  const page = (
    list: object,
    isWanted: (entry: AuditEntry) => boolean,
    limit: number,
    cursor: string | undefined,
  ) => {
    const found = records.listed('entry:').map(({ json }) => entrySchema.parse(JSON.parse(json)));
    return cutPage(found.filter(isWanted), ({ at, id }) => `${at} ${id}`, { limit, cursor, list });
  };
  return {
    noteAccounts: async (accountIds, since) => noteNew(records, accountIds, since),
    async accountsDue(before) {
      const accounts = records.listed(prefix).map(({ key, json }) => ({
        accountId: key.slice(prefix.length),
        ...accountSchema.parse(JSON.parse(json)),
      }));
      return accounts
        .filter(({ reportedAt }) => reportedAt <= before)
        .slice(0, accountsAReport)
        .map(({ accountId, updatedAt }): StoredAccount => ({ accountId, updatedAt }));
    },
    async accountsReported(accounts, at) {
      for (const { accountId, updatedAt } of accounts)
        records.set(prefix + accountId, { updatedAt, reportedAt: at });
    },
    async forgetAccount(accountId) {
      records.delete(prefix + accountId);
      records.delete(askedPrefix + accountId);
    },
    async keepAsked(accounts, dueAt) {
      for (const asked of accounts) records.set(askedPrefix + asked.accountId, { ...asked, dueAt });
    },
    async askedDue(status, now) {
      return records
        .listed(askedPrefix)
        .map(({ json }) => JSON.parse(json) as AskedAccount & { dueAt: string })
        .filter((asked) => asked.status === status && asked.dueAt <= now)
        .sort((one, other) => (one.dueAt < other.dueAt ? -1 : 1))
        .slice(0, accountsAReport)
        .map(({ dueAt: _dueAt, ...asked }) => asked);
    },
    askedDone: async (accountId) => records.delete(askedPrefix + accountId),
    entriesAbout: async (about, limit, cursor) =>
      page({ about }, ({ personal }) => personal.target?.accountId === about, limit, cursor),
    entriesBy: async (actor, limit, cursor) =>
      page({ actor }, ({ personal }) => personal.actor.accountId === actor, limit, cursor),
  };
}
