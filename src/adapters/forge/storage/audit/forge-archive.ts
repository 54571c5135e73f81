import { kvs } from '@forge/kvs';
import { sliceSize } from '../../../../domain/run/slice';
import { postingsOf, type Posting } from '../../../../domain/audit/posting';
import type { Archive } from '../../../../ports/archive';
import { createAccounts } from './store-accounts';
import { deleteMany, readByKey, readMany, writeMany } from '../kvs-batches';
import { deleteSeal, readSeals } from './store-seals';
import { namesInSearch, rewriteSearch } from './search/forge-log-search';
import { searchEntity, searchKeys } from './search/search-records';
import { entrySchema, linkSchema, monthSchema } from './audit-schemas';
import { batchSchema } from '../batches/batch-schemas';
import { entryRecord, keyOf, parseBody, parseStored, postingRecords } from '../stored-record';
import type { AuditEntry } from '../../../../domain/audit/audit-entry';

const trimmedSoFarKey = 'trimmed-so-far';

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
    seal: async (batchId, attempt) => (await readSeals([{ batchId, attempt }]))[0] ?? [],
    seals: readSeals,
    async batches(batchIds) {
      const records = await readByKey('batch', [...new Set(batchIds)]);
      return new Map([...records].map(([key, record]) => [key, parseStored(record, batchSchema).value]));
    },
    async months(months) {
      const records = await readMany('audit-link', months.map(keyOf.month));
      return records.map((record) => parseStored(record, monthSchema).value);
    },
    async deleteEntries(ids) {
      const found = await entries(ids);
      await deleteMany('audit-posting', postingKeys(postingsOf(found)));
      await deleteMany(searchEntity, found.flatMap(searchKeys));
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

    ...createAccounts(entries),
    async replaceEntries(before, after) {
      await replacePostings(postingsOf(before), postingsOf(after));
      const names = await namesInSearch(after.filter(isAboutTheSame(before)));
      const search = (): Promise<void> => rewriteSearch(after, ({ id }) => names.get(id));
      await search();
      await writeMany(after.map(entryRecord));
      // Whoever made the entries found meanwhile, from what they said before, has read them before this.
      await search();
    },

    async trimmedSoFar() {
      const stored = await kvs.get<unknown>(trimmedSoFarKey);
      return typeof stored === 'number' ? stored : 0;
    },
    saveTrimmedSoFar: (seq) => kvs.set(trimmedSoFarKey, seq),
  };
}

/** Whether an entry is about the account that it was about. */
const isAboutTheSame =
  (before: readonly AuditEntry[]) =>
  ({ id, personal }: AuditEntry): boolean =>
    personal.target !== undefined &&
    before.find((entry) => entry.id === id)?.personal.target?.accountId === personal.target.accountId;

/** At every moment a posting has each entry: what gains entries is written before anything loses them. */
async function replacePostings(before: Posting[], after: Posting[]): Promise<void> {
  const stored = new Map(before.map((posting) => [posting.id, posting]));
  const loses = ({ id, sequences }: Posting): boolean =>
    stored.get(id)?.sequences.some((sequence) => !sequences.includes(sequence)) ?? false;
  await writeMany(after.filter((posting) => !loses(posting)).flatMap(postingRecords));
  await writeMany(after.filter(loses).flatMap(postingRecords));
  const kept = new Set(postingKeys(after));
  await deleteMany(
    'audit-posting',
    postingKeys(before).filter((key) => !kept.has(key)),
  );
}

const postingKeys = (postings: Posting[]): string[] => postings.flatMap(postingRecords).map(({ key }) => key);
