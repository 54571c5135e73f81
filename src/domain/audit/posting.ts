import { comparableAddress, domainOf } from '../people/address';
import { sliceSize } from '../run/slice';
import { kindsOf } from './audit-actions';
import type { AuditEntry } from './audit-entry';

/**
 * The log is found by postings, not by its entries: one posting stands for the entries of one slice (or one act)
 * that agree in everything a filter can name but the address. Every combination of those names is one key, so
 * that any filter is one stretch of one index, however long the log is.
 */
export interface Posting {
  v: 1;
  /** The id of its first entry. */
  id: string;
  at: string;
  /** Ids of its entries, in order: `prefix` and the padded sequence; of an act, `prefix` alone. */
  prefix: string;
  sequences: number[];
  names: PostingNames;
}

/** What a filter can name. */
export interface PostingNames {
  domain?: string | undefined;
  /** The outcome, or the action of what has none. */
  kind?: string | undefined;
  actor?: string | undefined;
  batchId?: string | undefined;
  ticket?: string | undefined;
}

const sequenceDigits = 6;
const erased = 'erased';

const idOf = (prefix: string, sequence: number): string =>
  prefix + String(sequence).padStart(sequenceDigits, '0');

export const idsOf = ({ prefix, sequences }: Posting): string[] =>
  sequences.length === 0 ? [prefix] : sequences.map((sequence) => idOf(prefix, sequence));

/** The postings of entries that were written together. */
export function postingsOf(entries: readonly AuditEntry[]): Posting[] {
  const postings = new Map<string, Posting>();
  for (const entry of entries) {
    const names = namesOf(entry);
    const isRecipient = entry.attempt !== undefined && entry.batchId !== undefined;
    const prefix = isRecipient ? entry.id.slice(0, -sequenceDigits) : entry.id;
    const key = JSON.stringify([prefix, entry.at, names]);
    const known = postings.get(key);
    if (known) known.sequences.push(entry.sequence);
    else {
      const sequences = isRecipient ? [entry.sequence] : [];
      postings.set(key, { v: 1, id: entry.id, at: entry.at, prefix, sequences, names });
    }
  }
  return [...postings.values()];
}

function namesOf(entry: AuditEntry): PostingNames {
  const email = entry.personal.target?.email;
  const { accountId } = entry.personal.actor;
  return {
    domain: email === undefined ? undefined : domainOf(email),
    kind: kindsOf({ outcome: entry.outcome, action: entry.outcome ? undefined : entry.action })[0],
    actor: accountId === erased ? undefined : accountId,
    batchId: entry.batchId,
    ticket: entry.ticket === '' ? undefined : entry.ticket,
  };
}

/** Order in lists: by time, and within one time by entry. */
export const orderOf = (at: string, id: string): string => `${at}#${id}`;

/** Postings that share their slice, at most: the entries of one may lie between those of another. */
export const postingsASlice = sliceSize;

/** The place from which on nothing that is behind a posting in the order has an entry. */
export function placeAbove({ at, id, prefix, sequences }: Posting): string {
  const [first] = sequences;
  if (first === undefined) return orderOf(at, id);
  const nextSlice = (Math.floor(first / sliceSize) + 1) * sliceSize;
  return orderOf(at, idOf(prefix, nextSlice));
}

export const comparableEmail = (entry: AuditEntry): string | undefined =>
  entry.personal.target && comparableAddress(entry.personal.target.email);

/** Every combination of names that a filter can ask for. A batch has one ticket, so the two never stand together. */
const combinations: readonly (readonly (keyof PostingNames)[])[] = [false, true].flatMap((domain) =>
  [false, true].flatMap((kind) =>
    [false, true].flatMap((actor) =>
      ([undefined, 'batchId', 'ticket'] as const).map((place) => [
        ...(domain ? (['domain'] as const) : []),
        ...(kind ? (['kind'] as const) : []),
        ...(actor ? (['actor'] as const) : []),
        ...(place ? [place] : []),
      ]),
    ),
  ),
);

/** The key of each combination; undefined where the posting lacks one of its names. */
export const keysOf = (names: PostingNames): (string | undefined)[] =>
  combinations.map((combination) =>
    combination.every((name) => names[name] !== undefined) ? keyOf(combination, names) : undefined,
  );

/** Which combination answers a filter, and its key there. */
export function placeOf(wanted: PostingNames): { combination: number; key: string } {
  const combination = combinations.findIndex((candidate) => {
    const asked = (Object.keys(wanted) as (keyof PostingNames)[]).filter(
      (name) => wanted[name] !== undefined,
    );
    return candidate.length === asked.length && asked.every((name) => candidate.includes(name));
  });
  return { combination, key: keyOf(combinations[combination] ?? [], wanted) };
}

const keyOf = (combination: readonly (keyof PostingNames)[], names: PostingNames): string =>
  combination.length === 0 ? 'log' : JSON.stringify(combination.map((name) => names[name]));
