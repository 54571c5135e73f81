import type { ColumnRole } from '../../../../../src/domain/list/table/column-roles';
import type { Account, Fate } from '../../lists/account';
import { formatNumber, joinWords, plural } from '../format';

const asideNames: Record<ColumnRole, [one: string, many: string]> = {
  own: ['address', 'addresses'],
  member: ['member’s address', 'members’ addresses'],
  login: ['login name', 'login names'],
  alias: ['cell with other addresses', 'cells with other addresses'],
  private: ['private address', 'private addresses'],
  manager: ['manager’s address', 'managers’ addresses'],
  other: ['address in another column', 'addresses in other columns'],
  status: ['address in a status', 'addresses in a status'],
  kind: ['address in a type', 'addresses in a type'],
  name: ['address in a name', 'addresses in names'],
  none: ['address in a column of another kind', 'addresses in columns of other kinds'],
};

const fates: Record<Fate, (count: number) => string> = {
  ready: (count) => `${formatNumber(count)} to be checked`,
  open: (count) => `${formatNumber(count)} not ready`,
  'left-out': (count) => `${formatNumber(count)} left out by you`,
  duplicate: (count) => plural(count, 'duplicate', 'duplicates'),
  inactive: (count) => `${formatNumber(count)} not active by the list`,
  'no-person': (count) => plural(count, 'group or program', 'groups or programs'),
  beside: (count) => `${formatNumber(count)} beside the list`,
  heading: (count) => plural(count, 'heading or line of no entry', 'headings or lines of no entry'),
  hidden: (count) => plural(count, 'hidden row', 'hidden rows'),
};

export const tableWords = {
  account: ({ entries, rows, parts }: Account) => {
    const all = plural(entries, 'entry', 'entries');
    const what = parts.map(([fate, count]) => fates[fate](count));
    const from = rows === undefined ? `Of ${all}` : `Of ${all} in ${plural(rows, 'row', 'rows')}`;
    return `${from}: ${joinWords(what)}.`;
  },
  template: 'Download a template',
  title: (rows: number) => `Read as a table of ${plural(rows, 'row', 'rows')}`,
  aside: (role: ColumnRole, count: number) =>
    `${plural(count, ...asideNames[role])} ${count === 1 ? 'was' : 'were'} not taken.`,
  encodingDoubts: {
    guessed: (encoding: string) =>
      `The file does not say how its letters are stored, so they were read as ${encoding}. If a name looks wrong, save the file as UTF-8 and choose it again.`,
    broken: (encoding: string) =>
      `Some letters of this file are broken and stand as �. Save it as ${encoding} again and choose that file.`,
  },
  unseenRows: (count: number) =>
    `${plural(count, 'hidden row', 'hidden rows')} ${count === 1 ? 'was' : 'were'} not read. Show ${count === 1 ? 'it' : 'them'} in the workbook to take ${count === 1 ? 'it' : 'them'} in.`,
  unseenSheets: (names: readonly string[]) =>
    `${names.length === 1 ? 'The hidden sheet' : 'The hidden sheets'} ${joinWords(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'was' : 'were'} not read.`,
  repaired: (count: number, lines: readonly number[]) =>
    `${plural(count, 'row', 'rows')} with broken quotes or a comma too many ${count === 1 ? 'was' : 'were'} repaired: line ${lines.map(formatNumber).join(', ')}${count > lines.length ? ' and others' : ''}. Please look at ${count === 1 ? 'it' : 'them'} in the check.`,
  columns: 'What the columns are',
  column: (index: number, name: string, addresses: number) =>
    (name || `Column ${index + 1}`) +
    (addresses > 0 ? ` (${plural(addresses, 'address', 'addresses')})` : ''),
  roles: {
    own: 'People to invite',
    member: 'Members',
    login: 'Login names, not taken',
    alias: 'Other addresses of the same person, not taken',
    private: 'Private addresses, not taken',
    manager: 'Managers, not taken',
    other: 'Other contacts, not taken',
    status: 'Status: who is active',
    kind: 'Type: person or group',
    name: 'Names',
    none: 'Nothing of these',
  } satisfies Record<ColumnRole, string>,
};
