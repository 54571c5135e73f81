import { formatNumber, joinWords, plural } from '../../../../admin/src/words/format';
import type { FoundSource, UnreadBecause } from '../../../../../src/contract/panel';
import type { LeftOutBecause } from '../../../../../src/domain/list/unattended-list';
import type { BatchState, Outcome, Standing } from '../../../../../src/domain/words';

const people = (count: number) => plural(count, 'person', 'people');

/** What the panel on issues says. English is the type of the others. */
export const words = {
  loading: 'Loading',
  noAnswer: 'The app gave no answer. Open the issue again in a moment.',
  found: (count: number) => `This issue names ${people(count)}`,
  foundTable: 'People named in this issue',
  foundMore: (shown: number) => `The first ${formatNumber(shown)} are shown. All of them are checked.`,
  nobodyFound:
    'This issue names nobody yet: its description, comments, attached lists and the fields chosen in the app’s settings hold no e-mail address that can be taken.',
  sourceNames: {
    description: () => 'Description',
    field: (name) => name,
    comments: () => 'Comments',
    attachment: (name) => name,
  } as Record<FoundSource['kind'], (name: string) => string>,
  source: (name: string, addresses: number) => `${name}: ${people(addresses)}`,
  nobodyIn: (name: string) => `${name} names nobody.`,
  unreadTitle: 'Not read',
  unread: {
    format: (name) => `${name} is no list of a kind that the app reads.`,
    'old-workbook': (name) =>
      `${name} is a workbook of Excel’s old kind, or one with a password. Save it as XLSX without one.`,
    unreadable: (name) => `${name} is broken. Save it again and attach it anew.`,
    size: (name) => `${name} is larger than 5 MB. Bring it to the app’s page.`,
    unpacked: (name) =>
      `${name} unpacks to more than a list of people can be. Bring its sheet as CSV to the app’s page.`,
    gone: (name) => `${name} is gone, or not yours to see.`,
    unavailable: (name) => `Jira did not hand over ${name}. Open the issue again in a moment.`,
    'too-many': (name) => `${name} stands behind ten other lists. Bring it to the app’s page.`,
    time: (name) => `There was no time left to read ${name}. Bring it to the app’s page.`,
    'no-field': (name) => `The field ${name} is not on this issue, or not yours to see.`,
    'no-text': (name) => `The field ${name} holds no text here, so no addresses are read from it.`,
  } as Record<UnreadBecause, (name: string) => string>,
  encodingDoubts: {
    guessed: (name: string) =>
      `Letters in ${name} may be wrong, since it does not say how they are stored. If a name looks wrong, save it as UTF-8 and attach it anew.`,
    broken: (name: string) =>
      `Some letters in ${name} are broken and stand as �. Save it as UTF-8 and attach it anew.`,
  },
  hiddenRows: (name: string, rows: number) =>
    `${name} hides ${plural(rows, 'row', 'rows')}, whose people are not taken.`,
  hiddenSheets: (name: string, sheets: readonly string[]) =>
    `${name} hides ${sheets.length === 1 ? 'the sheet' : 'the sheets'} ${joinWords(sheets.map((sheet) => `“${sheet}”`))}, whose people are not taken.`,
  aside: (name: string, count: number) =>
    `${plural(count, 'address', 'addresses')} in ${name} ${count === 1 ? 'stands' : 'stand'} in columns of others, such as managers, and ${count === 1 ? 'is' : 'are'} not taken.`,
  someCommentsLeft: 'Later comments are not read. Bring what they name to the app’s page.',
  commentsLeft: (count: number) =>
    `${plural(count, 'later comment is', 'later comments are')} not read. Bring what ${count === 1 ? 'it names' : 'they name'} to the app’s page.`,
  openBatch: 'Open in the app',
  leftOut: (count: number) => `${plural(count, 'entry is', 'entries are')} left out`,
  leftOutHelp: (count: number): string =>
    count === 1
      ? 'It has to be looked at by a person. The app’s page takes it with a correction.'
      : 'They have to be looked at by a person. The app’s page takes them with a correction.',
  leftOutEntry: (text: string, why: string) => `${text}: ${why}`,
  why: {
    'not-an-address': 'no address',
    question: 'has to be looked at',
    slip: 'may be a slip',
    inactive: 'inactive by the list',
    'no-person': 'a group or a program',
    beside: 'beside the list',
  } satisfies Record<LeftOutBecause, string>,
  address: 'Address',
  name: 'Name',
  standing: 'Standing',
  check: 'Check these people',
  batch: (total: number, when: string) => `${people(total)}, ${when}`,
  states: {
    draft: 'Being prepared',
    checking: 'Checking',
    ready: 'Waits to be started',
    running: 'Inviting',
    pausing: 'Pausing',
    paused: 'Paused',
    cancelling: 'Cancelling',
    cancelled: 'Cancelled',
    finished: 'Finished',
  } satisfies Record<BatchState, string>,
  /** Of one person as of several: `4 to be invited`. */
  standings: {
    absent: () => 'to be invited',
    'without-access': () => 'here without access',
    'with-access': () => 'here with access, which stays',
    inactive: () => 'deactivated',
    unknown: () => 'not known',
  } as Record<Standing, (count: number) => string>,
  outcomes: {
    invited: () => 'invited without access',
    'invited-access-removed': () => 'invited, and taken off the groups they were put in',
    'already-without-access': (count) =>
      count === 1 ? 'was here without access' : 'were here without access',
    'already-has-access': (count) =>
      count === 1 ? 'keeps the access held before' : 'keep the access held before',
    'access-removed': () => 'lost access',
    deactivated: () => 'deactivated',
    'needs-attention': (count) => (count === 1 ? 'needs attention' : 'need attention'),
    failed: () => 'failed',
    cancelled: () => 'cancelled',
  } as Record<Outcome, (count: number) => string>,
  counted: (count: number, what: string) => `${formatNumber(count)} ${what}`,
  counts: (parts: string[]) => `${joinWords(parts)}.`,
  /** How somebody stands, and what Atlassian said of it. */
  withMessage: (standing: string, message: string) => `${standing}: ${message}`,
  nothingYet: 'Nothing is known yet.',
  fourEyes:
    'You prepared this list or asked for it, and your settings ask for four eyes: another admin starts it.',
  start: ({ invites, unknown }: { invites: number; unknown: number }) => {
    if (invites > 0 && unknown > 0)
      return `Invite ${people(invites)} and look ${formatNumber(unknown)} up again`;
    if (invites > 0) return `Invite ${people(invites)}`;
    return unknown > 0 ? `Look ${people(unknown)} up again and go on` : 'Finish: nobody has to be invited';
  },
  lookedUpAgain: (count: number) => `${people(count)} will be looked up again and invited if new.`,
  discard: 'Discard',
  showPeople: 'Show everybody',
  peopleTable: 'People of this batch',
  more: 'Show more',
  countsOnly: 'Administrators of Jira see who they are.',
  adminsStart: 'An administrator of Jira can invite the people whom this issue names.',
};
