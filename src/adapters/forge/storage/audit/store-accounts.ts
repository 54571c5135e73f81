import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { Archive } from '../../../../ports/archive';
import { deleteMany, writeMany } from '../kvs-batches';
import { readPage } from '../list-cursor';
import { writeNewAccounts } from './new-accounts';
import { listEntries } from './store-entries';
import { accountSchema, askedSchema, entrySchema } from './audit-schemas';
import { entryCursor, nameOfList, openEntryCursor, readInOrder } from './entry-order';
import { accountRecord, logName, never, parseBody } from '../stored-record';

const askedEntity = 'account-change';
/** Before every copy of anybody's data: an age that is too old costs one reading, one that is too young leaves an old name. */
const longAgo = '2000-01-01T00:00:00.000Z';
/** The most that Atlassian takes in one report. */
const accountsAReport = 90;

type Accounts = Pick<
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

/** Accounts whose data the log holds, where, and what is to be done about them. `entries` reads by key. */
export function createAccounts(entries: Archive['entries']): Accounts {
  return {
    noteAccounts: (accountIds, updatedAt) =>
      writeNewAccounts(
        [...new Set(accountIds)].map((accountId) =>
          accountRecord({ accountId, updatedAt, reportedAt: never }),
        ),
      ),
    async accountsDue(before) {
      const query = kvs
        .entity('account')
        .query()
        .index('by-report', { partition: [logName] as never })
        .where(WhereConditions.between(never, before))
        .sort(Sort.ASC);
      const { results } = await readPage(query, accountsAReport);
      return results.map(({ key, value }) => {
        const { v, updatedAt } = accountSchema.parse(value);
        return { accountId: key, updatedAt: v < 2 ? longAgo : updatedAt };
      });
    },
    accountsReported: (accounts, at) =>
      writeMany(accounts.map((account) => accountRecord({ ...account, reportedAt: at }))),
    async forgetAccount(accountId) {
      await deleteMany('account', [accountId]);
      await deleteMany(askedEntity, [accountId]);
    },
    keepAsked: (accounts, dueAt) =>
      writeMany(
        accounts.map(({ accountId, status, askedAt, erasedAt }) => ({
          entityName: askedEntity,
          key: accountId,
          value: { status, askedAt, dueAt, ...(erasedAt !== undefined && { erasedAt }) },
        })),
      ),
    async askedDue(status, now) {
      const query = kvs
        .entity(askedEntity)
        .query()
        .index('by-due', { partition: [status] as never })
        .where(WhereConditions.between(never, now))
        .sort(Sort.ASC);
      const { results } = await readPage(query, accountsAReport);
      return results.map(({ key, value }) => ({ accountId: key, ...askedSchema.parse(value) }));
    },
    askedDone: (accountId) => deleteMany(askedEntity, [accountId]),
    async entriesAbout(accountId, limit, cursor) {
      const list = nameOfList({ about: accountId });
      const after = openEntryCursor(list, cursor);
      const { values, next } = await readInOrder('by-account', accountId, { after }, limit);
      const ids = values.map((value) => parseBody(value, entrySchema).id);
      return { items: await entries(ids), ...entryCursor(list, next) };
    },
    entriesBy: (accountId, limit, cursor) => listEntries({ actor: accountId }, limit, cursor),
  };
}
