import type { Sheet } from '../../domain/list/table/sheet';
import { plainSheet } from './plain-sheet';
import { sheetOf, type Person } from './people-sheet';

/** One property of a card: its name, its parameters in capitals, its value. */
interface Property {
  name: string;
  parameters: string;
  value: string;
}

/** Parameters may hold colons in quotes. */
const calendarProperty = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/s;
const property = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/s;

/** People of a file of contacts (vCard 2.1 to 4.0, RFC 6350): of several addresses the preferred one, else one at work. */
export function readCards(text: string): Sheet {
  const people: Person[] = [];
  let card: Property[] = [];
  for (const line of unfolded(text)) {
    const [, name = '', parameters = '', value = ''] = property.exec(line) ?? [];
    const read = { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
    if (read.name === 'BEGIN') card = [];
    else if (read.name === 'END') people.push(personOf(card));
    else if (read.name !== '') card.push(read);
  }
  return sheetOf(people);
}

/** Who is asked to a meeting (iCalendar, RFC 5545), with the organizer beside them. */
export function readCalendar(text: string): Sheet {
  const people: string[][] = [];
  for (const line of unfolded(text)) {
    const [, name = '', parameters = '', value = ''] = calendarProperty.exec(line) ?? [];
    const address = value.replace(/^mailto:/i, '');
    const parameter = (wanted: string): string =>
      new RegExp(`;${wanted}=(?:"([^"]*)"|([^;:]*))`, 'i').exec(parameters)?.slice(1).find(Boolean) ?? '';
    const person = [parameter('CN'), address, parameter('CUTYPE')];
    if (/^attendee$/i.test(name)) people.push([...person, '']);
    if (/^organizer$/i.test(name)) people.push(['', '', '', address]);
  }
  return plainSheet([['Name', 'Attendee e-mail', 'Type', 'Organizer: contact e-mail'], ...people]);
}

/** A line that begins with a blank goes on with the one before; so does one that ends in `=` in quoted-printable. */
function unfolded(text: string): string[] {
  const lines: string[][] = [];
  let isQuoted = false;
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const parts = lines.at(-1);
    if (parts && (isOpen || /^[ \t]/.test(line))) parts.push(isOpen ? line : line.slice(1));
    else {
      lines.push([line]);
      isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(line);
    }
    isOpen = isQuoted && line.endsWith('=');
    if (isOpen) lines.at(-1)?.push((lines.at(-1)?.pop() ?? '').slice(0, -1));
  }
  return lines.map((parts) => parts.join(''));
}

function personOf(card: readonly Property[]): Person {
  const valuesOf = (name: string): Property[] => card.filter((one) => one.name === name);
  const [formatted] = valuesOf('FN').map(plain);
  const [structured] = valuesOf('N').map((one) => plain(one).split(';'));
  const name = formatted ?? [structured?.[1], structured?.[0]].filter(Boolean).join(' ');
  const [kind] = valuesOf('KIND').map(plain);
  const addresses = valuesOf('EMAIL').map((one) => ({
    address: plain(one).replace(/^mailto:/i, ''),
    isPrivate: /\bHOME\b/.test(one.parameters),
    rank: rankOf(one.parameters),
  }));
  return { name, addresses: addresses.sort((one, other) => one.rank - other.rank), kind };
}

function rankOf(parameters: string): number {
  if (/\bPREF\b/.test(parameters)) return 0;
  if (/\bWORK\b/.test(parameters)) return 1;
  return /\bHOME\b/.test(parameters) ? 3 : 2;
}

function plain({ parameters, value }: Property): string {
  const decoded = parameters.includes('QUOTED-PRINTABLE') ? fromQuotedPrintable(value) : value;
  return decoded.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1').trim();
}

function fromQuotedPrintable(text: string): string {
  const bytes = [...text.matchAll(/=([0-9A-F]{2})|([\s\S])/gi)].flatMap(([, code, character = '']) =>
    code === undefined ? [...new TextEncoder().encode(character)] : [parseInt(code, 16)],
  );
  return new TextDecoder().decode(new Uint8Array(bytes));
}
