import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { listRows } from '../../../src/domain/list/list-rows.ts';
import { tableOfContent } from '../../../src/domain/list/table/list-content.ts';
import { readUnattended } from '../../../src/domain/list/unattended-list.ts';
import { openFile } from '../../../src/formats/open-content.ts';

const today = '2026-11-29';
const listed = 'list.example';
const elsewhere = 'elsewhere.example';

/** Addresses of which none is a part of another. */
const addressAt = (domain: string) =>
  fc.integer({ min: 0, max: 99_999 }).map((number) => `p${String(number)}z@${domain}`);
export const person = addressAt(listed);
export const other = addressAt(elsewhere);
export const remark = fc.oneof(
  other,
  other.map((address) => `Please ask ${address} first.`),
  fc.tuple(other, other).map((both) => both.join(', ')),
);
export const word = fc.constantFrom('Ana', 'Ben Fox', '10:30', 'x', 'Berlin', '');

export const written = (text: string): Set<string> =>
  new Set(text.match(/p\d+z@(?:list|elsewhere)\.example/g) ?? []);
const textIn = (texts: readonly string[]): Set<string> => written(texts.join('\n').toLowerCase());

/** Where each address of a file is told: to an admin on the page, and where nobody can be asked. */
export async function read(file: string | Uint8Array) {
  const content = await openFile(typeof file === 'string' ? strToU8(file) : file);
  if (typeof content === 'string')
    return { page: new Set<string>(), unattended: new Set<string>(), taken: [] };
  const { table } = tableOfContent(content, {});
  const verdicts = [...listRows(content, table, today)].flat();
  const counted = (table?.sections ?? []).flatMap(({ rows, columns }) =>
    columns
      .filter(({ role, addresses }) => role !== 'own' && addresses > 0)
      .flatMap(({ index }) => rows.map(({ cells }) => cells[index] ?? '')),
  );
  const list = readUnattended(content, today);
  const taken = list.recipients.map(({ email }) => email);
  return {
    page: textIn([
      ...counted,
      ...verdicts.flatMap((row) => [row.text, 'address' in row ? (row.address ?? '') : '']),
    ]),
    unattended: textIn([
      ...taken,
      ...list.leftOut.map(({ text }) => text),
      ...(list.aside > 0 ? counted : []),
    ]),
    taken,
  };
}

/** Tells each of the addresses in both ways; says who is invited where nobody can be asked. */
export async function tellsAll(file: string | Uint8Array, addresses: ReadonlySet<string>): Promise<string[]> {
  const { page, unattended, taken } = await read(file);
  expect([...addresses].filter((address) => !page.has(address))).toEqual([]);
  expect([...addresses].filter((address) => !unattended.has(address))).toEqual([]);
  return taken;
}

/** Nobody is invited by what stands beside a list that names its people. */
export async function invitesNobodyElse(
  file: string | Uint8Array,
  addresses: ReadonlySet<string>,
): Promise<void> {
  const taken = await tellsAll(file, addresses);
  expect(taken.filter((address) => address.endsWith(elsewhere))).toEqual([]);
}

export const lines = (arbitrary: fc.Arbitrary<string>) =>
  fc.array(arbitrary, { maxLength: 12 }).map((all) => all.join('\n'));
