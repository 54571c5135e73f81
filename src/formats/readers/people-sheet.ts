import type { Sheet } from '../../domain/list/table/sheet';
import { plainSheet } from './plain-sheet';

/** Somebody of a file that is no table, with their addresses, the one to be invited first. */
export interface Person {
  name: string;
  addresses: { address: string; isPrivate: boolean }[];
  /** As the file has it: whether they are active. */
  status?: string | undefined;
  /** As the file has it: whether it is a group, a room or a program. */
  kind?: string | undefined;
}

/**
 * People as a table. Each has one address of their own: the others stand in columns that are not taken, as an address at home
 * does that is not the only one.
 */
export function sheetOf(people: readonly Person[]): Sheet {
  const header = ['Name', 'Email', 'Private email', 'Other emails', 'Status', 'Type'];
  const rows = people.map(({ name, addresses, status = '', kind = '' }) => {
    const [own, ...rest] = addresses;
    const of = (isPrivate: boolean): string =>
      rest
        .filter((one) => one.isPrivate === isPrivate)
        .map(({ address }) => address)
        .join('; ');
    return [name, own?.address ?? '', of(true), of(false), status, kind];
  });
  return plainSheet([header, ...rows]);
}
