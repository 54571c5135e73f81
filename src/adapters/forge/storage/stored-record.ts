import * as z from 'zod/mini';
import type { AuditEntry } from '../../../domain/audit/audit-entry';
import { comparableEmail, keysOf, orderOf, type Posting } from '../../../domain/audit/posting';
import { appActor } from '../../../domain/audit/audit-entry';
import { giversOf } from '../../../domain/watch/finding';
import type { Write } from '../../../ports/store';
import type { Stored } from '../../../ports/store';
import { packBody, unpackBody } from './packed-body';

/** The one log this app keeps; the partition of its index by time. */
export const logName = 'log';
/** The one chain of digests. */
export const chainName = 'chain';
export const headKey = 'head';
/** Where the access watch stands, beside its parts. */
export const watchHeadKey = 'head';
export const watchHistoryKey = 'history';

/** Digits that keep numbers in keys in order. */
const indexDigits = 5;
const linkDigits = 9;
const padded = (index: number, digits: number): string => String(index).padStart(digits, '0');

export const keyOf = {
  slice: (batchId: string, index: number): string => `${batchId}:${padded(index, indexDigits)}`,
  lane: (batchId: string, to: number): string => `${batchId}:${padded(to, indexDigits)}`,
  link: (seq: number): string => padded(seq, linkDigits),
  month: (month: string): string => `month:${month}`,
  watchPart: (part: number): string => `people:${part.toString(16).padStart(2, '0')}`,
};

export interface EntityRecord {
  entityName: string;
  key: string;
  value: Record<string, unknown>;
}

/** Plain values among the writes: they are never listed. */
export type EntityWrite = Exclude<Write, { kind: 'settings' | 'index-progress' }>;

/** A write as the entity that the manifest declares; its revision is one more than the one it expects. */
export function recordOf(write: EntityWrite): EntityRecord {
  const body = stripped(write.value);
  switch (write.kind) {
    case 'batch': {
      const { batchId, state, createdAt } = write.value;
      return { entityName: 'batch', key: batchId, value: { rev: write.rev + 1, state, createdAt, body } };
    }
    case 'slice': {
      const { batchId, index } = write.value;
      return {
        entityName: 'slice',
        key: keyOf.slice(batchId, index),
        value: { rev: write.rev + 1, batchId, body: packBody(body) },
      };
    }
    case 'lane': {
      const { batchId, to } = write.value;
      return {
        entityName: 'lane',
        key: keyOf.lane(batchId, to),
        value: { rev: write.rev + 1, batchId, body },
      };
    }
    case 'head':
      return { entityName: 'audit-link', key: headKey, value: { rev: write.rev + 1, body } };
    case 'link':
      return {
        entityName: 'audit-link',
        key: keyOf.link(write.value.seq),
        value: { rev: 1, chain: chainName, seq: write.value.seq, body },
      };
    case 'month':
      return {
        entityName: 'audit-link',
        key: keyOf.month(write.value.month),
        value: { rev: write.rev + 1, body },
      };
    case 'watch':
      return { entityName: 'watch', key: watchHeadKey, value: { rev: write.rev + 1, body } };
    case 'watch-history':
      return { entityName: 'watch', key: watchHistoryKey, value: { rev: write.rev + 1, body } };
    case 'watch-part':
      return {
        entityName: 'watch',
        key: keyOf.watchPart(write.value.part),
        value: { rev: write.rev + 1, body: packBody(body) },
      };
    case 'finding': {
      const { findingId, state, firstSeenAt } = write.value;
      const order = orderOf(firstSeenAt, findingId);
      return { entityName: 'finding', key: findingId, value: { rev: write.rev + 1, state, order, body } };
    }
    case 'entry':
      return entryRecord(write.value);
  }
}

/** An audit entry, which is found by its address and account itself and by everything else through postings. */
export function entryRecord(entry: AuditEntry): EntityRecord {
  const email = comparableEmail(entry);
  const order = orderOf(entry.at, entry.id);
  const attributes = { order, email, account: entry.personal.target?.accountId };
  return {
    entityName: 'audit-entry',
    key: entry.id,
    value: { ...stripped(attributes), body: stripped(entry) },
  };
}

/** Indexes of the entity of postings: Forge allows seven. */
export const keysARecord = 7;
export const keyAttribute = (combination: number): string => `k${(combination % keysARecord) + 1}`;
export const postingPart = (combination: number): number => Math.floor(combination / keysARecord);

/** A posting as records: each holds seven of its keys, and none is written that would hold no key. */
export function postingRecords(posting: Posting): EntityRecord[] {
  const records = new Map<number, EntityRecord>();
  keysOf(posting.names).forEach((key, combination) => {
    if (key === undefined) return;
    const part = postingPart(combination);
    const record = records.get(part) ?? {
      entityName: 'audit-posting',
      key: `${posting.id}:${part}`,
      value: { order: orderOf(posting.at, posting.id), body: stripped(posting) },
    };
    record.value[keyAttribute(combination)] = key;
    records.set(part, record);
  });
  return [...records.values()];
}

/**
 * Accounts whose data the entries hold, each due to be reported to Atlassian. Nothing of it was read before `since`, which is
 * the time of the entries unless told.
 */
export function accountRecords(entries: readonly AuditEntry[], since?: string): EntityRecord[] {
  const oldest = new Map<string, string>();
  const note = (accountId: string, at: string): void => {
    const known = oldest.get(accountId);
    oldest.set(accountId, known !== undefined && known < at ? known : at);
  };
  for (const { at, personal, salts } of entries) {
    if (personal.target?.accountId !== undefined) note(personal.target.accountId, since ?? at);
    if (salts.actor !== undefined && personal.actor.accountId !== appActor.accountId)
      note(personal.actor.accountId, since ?? at);
  }
  return [...oldest].map(([accountId, updatedAt]) =>
    accountRecord({ accountId, updatedAt, reportedAt: never }),
  );
}

/** Accounts of those who gave the access that findings tell of, each once: no entry is about them. */
export function accountsOfGivers(writes: readonly Write[]): EntityRecord[] {
  const seenAt = new Map<string, string>();
  for (const write of writes)
    if (write.kind === 'finding')
      for (const accountId of giversOf(write.value)) seenAt.set(accountId, write.value.lastSeenAt);
  return [...seenAt].map(([accountId, updatedAt]) =>
    accountRecord({ accountId, updatedAt, reportedAt: never }),
  );
}

/** Before every time at which an account can have been reported. */
export const never = '0';

export function accountRecord({
  accountId,
  updatedAt,
  reportedAt,
}: {
  accountId: string;
  updatedAt: string;
  reportedAt: string;
}): EntityRecord {
  return { entityName: 'account', key: accountId, value: { v: 2, log: logName, updatedAt, reportedAt } };
}

/** Without undefined members, as JSON would store it. */
const stripped = <T extends object>(value: T): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const revisioned = z.lazy(() => z.object({ rev: z.number(), body: z.unknown() }));

/** What was stored under a revision, parsed with its schema. */
export function parseStored<T>(record: unknown, schema: z.ZodMiniType<T>): Stored<T> {
  const { rev, body } = revisioned.parse(record);
  return { rev, value: schema.parse(unpackBody(body)) };
}

const bodied = z.lazy(() => z.object({ body: z.unknown() }));

export function parseBody<T>(record: unknown, schema: z.ZodMiniType<T>): T {
  return schema.parse(bodied.parse(record).body);
}
