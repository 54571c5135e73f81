import { z } from 'zod';
import type { AuditEntry } from '../domain/audit-entry';
import { domainOf, comparableAddress } from '../domain/address';
import type { Write } from '../ports';
import type { Stored } from '../ports';

/** The one log this app keeps; the partition of its index by time. */
export const logName = 'log';
/** The one chain of digests. */
export const chainName = 'chain';
export const headKey = 'head';

/** Digits that keep numbers in keys in order. */
const indexDigits = 5;
const linkDigits = 9;
const padded = (index: number, digits: number): string => String(index).padStart(digits, '0');

export const keyOf = {
  slice: (batchId: string, index: number): string => `${batchId}:${padded(index, indexDigits)}`,
  lane: (batchId: string, to: number): string => `${batchId}:${padded(to, indexDigits)}`,
  link: (seq: number): string => padded(seq, linkDigits),
};

export interface EntityRecord {
  entityName: string;
  key: string;
  value: Record<string, unknown>;
}

/** A write as the entity that the manifest declares; its revision is one more than the one it expects. */
export function recordOf(write: Write): EntityRecord {
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
        value: { rev: write.rev + 1, batchId, body },
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
    case 'entry':
      return entryRecord(write.value);
  }
}

/** An audit entry with the attributes it can be found by. Attributes may not be empty. */
export function entryRecord(entry: AuditEntry): EntityRecord {
  const email = entry.personal?.target?.email;
  const { id, at, action, outcome, batchId, ticket } = entry;
  const attributes = {
    log: logName,
    at,
    action,
    actor: entry.personal?.actor.accountId,
    email: email === undefined ? undefined : comparableAddress(email),
    domain: email === undefined ? undefined : domainOf(email),
    outcome,
    batchId,
    ticket: ticket === '' ? undefined : ticket,
  };
  return { entityName: 'audit-entry', key: id, value: { ...stripped(attributes), body: stripped(entry) } };
}

/** Without undefined members, as JSON would store it. */
const stripped = <T extends object>(value: T): Record<string, unknown> =>
  JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

const revisioned = z.object({ rev: z.number(), body: z.unknown() });

/** What was stored under a revision, parsed with its schema. */
export function parseStored<T>(record: unknown, schema: z.ZodType<T>): Stored<T> {
  const { rev, body } = revisioned.parse(record);
  return { rev, value: schema.parse(body) };
}

export function parseBody<T>(record: unknown, schema: z.ZodType<T>): T {
  return schema.parse(z.object({ body: z.unknown() }).parse(record).body);
}
