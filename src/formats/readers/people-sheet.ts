import type { Beside } from '../../domain/list/beside';
import type { ListContent } from '../../domain/list/table/list-content';
import { looksLikeAddress } from '../../domain/list/table/table-columns';
import { addressesIn } from '../addresses-in';
import { plainSheet } from './plain-sheet';

/** Somebody of a file that is no table, with their addresses, the one to be invited first. */
export interface Person {
  name: string;
  addresses: { address: string; isPrivate: boolean }[];
  /** As the file has it: whether they are active. */
  status?: string | undefined;
  /** As the file has it: whether it is a group, a room or a program. */
  kind?: string | undefined;
  /** What else the file says of them that may have somebody's address. */
  more: string[];
}

/**
 * People as a table. Each has one address of their own: the others stand in columns that are not taken, as an address at home
 * does that is not the only one, and as others' addresses do. Whoever has none is no row that could be taken for others.
 */
export function contentOfPeople(people: readonly Person[], beside: readonly string[]): ListContent {
  const header = ['Name', 'Email', 'Private email', 'Other emails', 'Status', 'Type'];
  const related = new Map<number, string>();
  const left: Beside[] = beside.map((text) => ({ line: 0, text }));
  // Where nobody has an address, another column than theirs would be taken for it.
  const isTable = people.some(({ addresses }) => addresses.some(({ address }) => looksLikeAddress(address)));
  const rows = people.map(({ name, addresses, status = '', kind = '', more }, place) => {
    const [own, ...rest] = addresses;
    const of = (isPrivate: boolean): string =>
      rest
        .filter((one) => one.isPrivate === isPrivate)
        .map(({ address }) => address)
        .join('; ');
    const others = othersIn(more, addresses);
    if (!isTable || addresses.length === 0) for (const text of others) left.push({ line: 0, text });
    else if (others.length > 0) related.set(place, others.join('; '));
    return [name, own?.address ?? '', of(true), of(false), status, kind];
  });
  if (related.size > 0) {
    header.push('Related: contact e-mail');
    rows.forEach((row, place) => row.push(related.get(place) ?? ''));
  }
  return { sheets: [plainSheet([header, ...rows])], beside: left };
}

/** The texts with an address that is none of a person's own. */
function othersIn(texts: readonly string[], own: Person['addresses']): string[] {
  if (texts.length === 0) return [];
  const known = new Set(own.map(({ address }) => address.toLowerCase()));
  return texts.filter((text) => addressesIn(text).some((address) => !known.has(address)));
}
