import type { Person } from '../site.ts';

/** Lengths at which prefixes are kept: enough that the candidates of a long query are few. */
const indexedLengths = [20, 14, 8, 3];

export interface PrefixIndex {
  add(person: Person): void;
  remove(person: Person): void;
  /** Account ids that may match, or undefined where the query is too short to narrow anything. */
  candidates(prefix: string): readonly string[] | undefined;
  clear(): void;
}

export function matchesPrefix(person: Person, prefix: string): boolean {
  return searchableTexts(person).some((text) => text.startsWith(prefix));
}

/** Finds people by the beginning of name and address without reading everybody. */
export function createPrefixIndex(): PrefixIndex {
  const idsByPrefix = new Map<string, string[]>();
  return {
    add(person) {
      for (const prefix of prefixesOf(person)) {
        const ids = idsByPrefix.get(prefix);
        if (ids) ids.push(person.accountId);
        else idsByPrefix.set(prefix, [person.accountId]);
      }
    },
    remove(person) {
      for (const prefix of prefixesOf(person)) {
        const ids = idsByPrefix.get(prefix) ?? [];
        idsByPrefix.set(
          prefix,
          ids.filter((id) => id !== person.accountId),
        );
      }
    },
    candidates(prefix) {
      const length = indexedLengths.find((indexed) => indexed <= prefix.length);
      return length === undefined ? undefined : (idsByPrefix.get(prefix.slice(0, length)) ?? []);
    },
    clear: () => idsByPrefix.clear(),
  };
}

function searchableTexts(person: Person): string[] {
  const name = person.name.toLowerCase();
  return [name, ...name.split(/\s+/), person.email.toLowerCase()];
}

function prefixesOf(person: Person): Set<string> {
  const prefixes = new Set<string>();
  for (const text of searchableTexts(person)) {
    for (const length of indexedLengths) if (text.length >= length) prefixes.add(text.slice(0, length));
  }
  return prefixes;
}
