import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { sliceSize } from '../domain/slice';
import { postingsOf } from '../domain/posting';
import type { Archive } from '../ports';
import { deleteMany, readMany, writeMany } from './kvs-batches';
import { listEntries } from './store-entries';
import { deleteSeal, readSeal } from './store-seals';
import { accountSchema, entrySchema, linkSchema, monthSchema } from './store-schemas';
import {
  accountRecord,
  entryRecord,
  keyOf,
  logName,
  never,
  parseBody,
  parseStored,
  postingRecords,
} from './stored-record';
import type { AuditEntry } from '../domain/audit-entry';

const trimmedSoFarKey = 'trimmed-so-far';
const accountsAReport = 90;

/** What exports, retention and privacy need of Forge's storage. */
export function createForgeArchive(): Archive {
  const entries = async (ids: string[]): Promise<AuditEntry[]> =>
    (await readMany('audit-entry', ids)).map((record) => parseBody(record, entrySchema));
  return {
    async links(from, count) {
      const keys = Array.from({ length: count }, (_, place) => keyOf.link(from + place));
      return (await readMany('audit-link', keys)).map((record) => parseBody(record, linkSchema));
    },
    entries,
    seal: readSeal,
    async months(months) {
      const records = await readMany('audit-link', months.map(keyOf.month));
      return records.map((record) => parseStored(record, monthSchema).value);
    },
    async deleteEntries(ids) {
      await deleteMany('audit-posting', postingKeys(await entries(ids)));
      await deleteMany('audit-entry', ids);
    },
    deleteSeal,
    async deleteBatch({ batchId, laneEnds, total }) {
      const slices = Array.from({ length: Math.ceil(total / sliceSize) }, (_, index) =>
        keyOf.slice(batchId, index),
      );
      await deleteMany('slice', slices);
      await deleteMany(
        'lane',
        laneEnds.map((to) => keyOf.lane(batchId, to)),
      );
      await deleteMany('batch', [batchId]);
    },

    async accountsDue(before) {
      const { results } = await kvs
        .entity('account')
        .query()
        .index('by-report', { partition: [logName] as never })
        .where(WhereConditions.between(never, before))
        .sort(Sort.ASC)
        .limit(accountsAReport)
        .getMany();
      return results.map(({ key, value }) => ({
        accountId: key,
        updatedAt: accountSchema.parse(value).updatedAt,
      }));
    },
    accountsReported: (accounts, at) =>
      writeMany(accounts.map((account) => accountRecord({ ...account, reportedAt: at }))),
    forgetAccount: (accountId) => deleteMany('account', [accountId]),
    async entriesAbout(accountId, limit, cursor) {
      const query = kvs
        .entity('audit-entry')
        .query()
        .index('by-account', { partition: [accountId] as never })
        .limit(limit);
      if (cursor !== undefined) query.cursor(cursor);
      const { results, nextCursor } = await query.getMany();
      return { items: await entries(results.map(({ key }) => key)), cursor: nextCursor };
    },
    entriesBy: (accountId, limit, cursor) => listEntries({ actor: accountId }, limit, cursor),
    async replaceEntries(before, after) {
      const kept = postingsOf(after).flatMap(postingRecords);
      const keys = new Set(kept.map(({ key }) => key));
      await writeMany(kept);
      await deleteMany(
        'audit-posting',
        postingKeys(before).filter((key) => !keys.has(key)),
      );
      await writeMany(after.map(entryRecord));
    },

    async trimmedSoFar() {
      const stored = await kvs.get<unknown>(trimmedSoFarKey);
      return typeof stored === 'number' ? stored : 0;
    },
    saveTrimmedSoFar: (seq) => kvs.set(trimmedSoFarKey, seq),
  };
}

const postingKeys = (entries: AuditEntry[]): string[] =>
  postingsOf(entries)
    .flatMap(postingRecords)
    .map(({ key }) => key);
