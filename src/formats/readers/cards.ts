import type { Beside } from '../../domain/list/beside';
import { hasAt } from '../../domain/list/table/find-sections';
import { decodeFile } from '../../domain/list/text/decode-file';
import type { ListContent } from '../../domain/list/table/list-content';
import { contentOfPeople, type Person } from './people-sheet';
import { plainSheet } from './plain-sheet';

/** One property of a card: its name, its parameters in capitals, its value. */
interface Property {
  name: string;
  parameters: string;
  value: string;
}

/** Parameters may hold colons in quotes. */
const calendarProperty = /^([\w-]+)((?:;[\w-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/s;
const property = /^(?:[\w-]+\.)?([\w-]+)((?:;[^:]*)?):(.*)$/s;

/** Names of what has no address of others: identifiers, and what is told as the name. */
const identifiers = /^(?:FN|UID|PRODID|RELATED-TO|RECURRENCE-ID|X-WR-RELCALID)$/;

/** People of a file of contacts (vCard 2.1 to 4.0, RFC 6350): of several addresses the preferred one, else one at work. */
export function readCards(text: string): ListContent {
  const people: Person[] = [];
  const beside: string[] = [];
  const open: Property[][] = [];
  const end = (): void => {
    const card = open.pop();
    if (!card) return;
    const person = personOf(card);
    const outer = open.at(-1);
    // Who acts for somebody is told with them.
    if (outer?.at(-1)?.name === 'AGENT')
      for (const one of card) outer.push({ ...one, name: `AGENT-${one.name}` });
    else people.push(person);
  };
  for (const line of unfolded(text)) {
    const [, name = '', parameters = '', value = ''] = property.exec(line) ?? [];
    const read = { name: name.toUpperCase(), parameters: parameters.toUpperCase(), value };
    if (read.name === 'BEGIN') open.push([]);
    else if (read.name === 'END') end();
    else if (read.name !== '' && open.length > 0) open.at(-1)?.push(read);
    else if (hasAt(line)) beside.push(line);
  }
  while (open.length > 0) end();
  return contentOfPeople(people, beside);
}

/** Who is asked to a meeting (iCalendar, RFC 5545), with the organizer and who acts for them beside. */
export function readCalendar(text: string): ListContent {
  const attendees: string[][] = [];
  const organizers: string[] = [];
  const beside: Beside[] = [];
  for (const line of unfolded(text)) {
    const [, name = '', parameters = '', value = ''] = calendarProperty.exec(line) ?? [];
    const parameter = (wanted: string): string =>
      new RegExp(`;${wanted}=(?:"([^"]*)"|([^;:]*))`, 'i').exec(parameters)?.slice(1).find(Boolean) ?? '';
    const isAttendee = /^attendee$/i.test(name);
    if (isAttendee || /^organizer$/i.test(name)) {
      const address = hasAt(value) ? value : parameter('EMAIL') || value;
      const own = address.replace(/^mailto:/i, '');
      const others = hasAt(parameters)
        ? agents.map(parameter).filter((one) => hasAt(one) && one !== own)
        : [];
      if (isAttendee) attendees.push([parameter('CN'), own, parameter('CUTYPE'), others.join('; ')]);
      else organizers.push([own, ...others].join('; '));
    } else if (hasAt(line) && !identifiers.test(name.toUpperCase()))
      beside.push({ line: 0, text: name === '' ? line : `${name}: ${unescaped(value)}` });
  }
  const header = ['Name', 'Attendee e-mail', 'Type', 'Organizer: contact e-mail'];
  // Where nobody is asked, the organizers' column would be taken for theirs.
  const isTable = attendees.some(([, address = '']) => hasAt(address));
  if (!isTable) for (const text of organizers) beside.push({ line: 0, text });
  const rows = isTable ? [...attendees, ...organizers.map((text) => ['', '', '', text])] : attendees;
  return { sheets: [plainSheet([header, ...rows])], beside };
}

/** Parameters that name somebody else, or another address. */
const agents = ['EMAIL', 'SENT-BY', 'DELEGATED-FROM', 'DELEGATED-TO', 'MEMBER'];

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
  const more = card
    .filter(mayNameOthers)
    .map((one) => `${one.name}${hasAt(one.parameters) ? one.parameters : ''}: ${plain(one)}`);
  return { name, addresses: addresses.sort((one, other) => one.rank - other.rank), kind, more };
}

/** Whether a property that is not the person's own has an address, quoted-printable as well. */
const mayNameOthers = ({ name, parameters, value }: Property): boolean =>
  name !== 'EMAIL' && (hasAt(value) || hasAt(parameters) || value.includes('=40')) && !identifiers.test(name);

function rankOf(parameters: string): number {
  const [, preference] = /\bPREF(?:="?(\d+))?\b/.exec(parameters) ?? [];
  if (preference !== undefined) return Number(preference) / 1_000;
  if (/\bPREF\b/.test(parameters)) return 1 / 1_000;
  if (/\bWORK\b/.test(parameters)) return 1;
  return /\bHOME\b/.test(parameters) ? 3 : 2;
}

function plain({ parameters, value }: Property): string {
  const decoded = parameters.includes('QUOTED-PRINTABLE') ? fromQuotedPrintable(value, parameters) : value;
  return unescaped(decoded).trim();
}

const unescaped = (value: string): string => value.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1');

/** In the encoding that the property says, else as a file of these bytes is read; what is no ASCII was read before. */
function fromQuotedPrintable(text: string, parameters: string): string {
  const label = /\bCHARSET="?([^";:]+)/.exec(parameters)?.[1];
  return text.replace(/[^\u0080-\uffff]+/g, (quoted) => {
    const bytes = Uint8Array.from(quoted.matchAll(/=([0-9A-F]{2})|[^]/gi), ([sign, code]) =>
      code === undefined ? sign.charCodeAt(0) : parseInt(code, 16),
    );
    return declaredText(bytes, label) ?? decodeFile(bytes)?.text ?? quoted;
  });
}

function declaredText(bytes: Uint8Array, label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
