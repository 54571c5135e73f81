import { comparableAddress } from '../../people/address';
import type { AuditEntry } from '../audit-entry';
import { phraseOf, phrasesFrom, wordsOf } from './search-words';

/** Somebody whom the log names. */
export interface NamedPerson {
  /** As the log has it. */
  email: string;
  accountId?: string | undefined;
  name?: string | undefined;
}

/** A batch, and the words it is found by. */
export interface NamedBatch {
  batchId: string;
  createdAt: string;
  words: string[];
}

/**
 * What an entry is found by in a search: the person it is about, or the batch whose creation it records. Derived from the entry
 * and the name alone, so that writing it again changes nothing.
 */
export type SearchRow = { v: 1; person: NamedPerson } | { v: 1; batch: NamedBatch };

/** Places in an index that a person or a batch may take; the words beyond are not looked up. */
export const personPlacesAtMost = 14;
export const batchPlacesAtMost = 56;

/** What the search of an entry stands for; undefined where nobody would look for it. */
export function searchRowOf(entry: AuditEntry, name: string | undefined): SearchRow | undefined {
  const { target, actor, reason } = entry.personal;
  if (target !== undefined) {
    const { email, accountId } = target;
    return { v: 1, person: { email, ...(accountId !== undefined && { accountId }), ...(name && { name }) } };
  }
  if (entry.action !== 'batch.created' || entry.batchId === undefined) return undefined;
  const words = batchWords({ reason, ticket: entry.ticket, creator: actor.name });
  return words.length === 0
    ? undefined
    : { v: 1, batch: { batchId: entry.batchId, createdAt: entry.at, words } };
}

function batchWords(of: {
  reason?: string | undefined;
  ticket?: string | undefined;
  creator?: string | undefined;
}) {
  const ticket = wordsOf(of.ticket ?? '');
  const all = [
    phraseOf(ticket),
    ...ticket,
    ...wordsOf(of.creator ?? ''),
    ...wordsOf(of.reason ?? '').map((word) => phraseOf([word])),
  ];
  return [...new Set(all)].filter((word) => word !== '').slice(0, batchPlacesAtMost);
}

/** Begins every place of a person, and of a batch. */
const spaces = { people: 'p', batches: 'b' } as const;
export type SearchSpace = keyof typeof spaces;

/** Lower than every character of a word, so that whole words come before longer ones. */
const end = '\n';

/** The stretch of places that begin with a phrase. */
export const stretchOf = (space: SearchSpace, phrase: string): string => spaces[space] + phrase;

/** The phrase of a place. */
export const phraseAt = (place: string): string => place.slice(1, place.indexOf(end));

/** Places of a row in the order of the words: what each index holds. People by phrase and address, batches by word, newest first. */
export function placesOf(row: SearchRow): string[] {
  if ('batch' in row) {
    const { batchId, createdAt, words } = row.batch;
    const after = `${end}${backwards(createdAt)}${batchId}`;
    return words.map((word) => `${spaces.batches}${word}${after}`);
  }
  const { email } = row.person;
  const address = comparableAddress(email);
  return phrasesOfPerson(row.person).map((phrase) => `${spaces.people}${phrase}${end}${address}`);
}

const latestMs = 9_999_999_999_999;
const backwards = (at: string): string => String(latestMs - Date.parse(at)).padStart(13, '0');

/** Those of the address first; a name adds what does not stand in the address already. */
export function phrasesOfPerson({ email, name }: Pick<NamedPerson, 'email' | 'name'>): string[] {
  const ofAddress = phrasesOfAddress(email);
  const ofName = phrasesFrom(wordsOf(name ?? '')).filter(
    (phrase) => !ofAddress.some((known) => known.startsWith(phrase)),
  );
  return [...new Set([...ofAddress, ...ofName])].slice(0, personPlacesAtMost);
}

/** A long local part leaves the domain its places. */
const ofLocalPartAtMost = 7;

export function phrasesOfAddress(email: string): string[] {
  const at = email.lastIndexOf('@');
  const local = at < 0 ? [] : wordsOf(email.slice(0, at));
  const all = phrasesFrom([...local, ...wordsOf(email.slice(at + 1))]);
  const places = [...all.slice(0, Math.min(local.length, ofLocalPartAtMost)), ...all.slice(local.length)];
  return [...new Set(places)].slice(0, addressPlacesAtMost);
}

/** What is left is for the name. */
const addressPlacesAtMost = 10;
