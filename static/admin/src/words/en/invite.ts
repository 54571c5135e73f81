import type { InvalidReason, QuestionReason } from '../../../../../src/domain/list/recipient-list';
import { formatNumber, plural } from '../format';

export const inviteWords = {
  lead: 'Bring people into your organization without giving them access to any product. Everybody is read back, and whoever holds access all the same is shown to you.',
  list: 'People to invite',
  listHelp:
    'Paste addresses in any form: one a line, separated by commas or semicolons, as “Name <address>”, or as cells copied from a spreadsheet.',
  chooseFile: 'Choose a file',
  orDrop: 'or drop a workbook, a table or a text file here',
  dropNow: 'Drop the file to read it',
  onlyOneFile: (name: string, others: number) =>
    `One file at a time: only ${name} was looked at. ${plural(others, 'other file was', 'other files were')} not read.`,
  heldPaste: (characters: number) => `Pasted text (${formatNumber(characters)} characters)`,
  removeFile: 'Remove',
  heldLabel: (name: string) => `People to invite: ${name}`,
  keptAside:
    'What was typed before is kept aside and is not checked while this file is here. Remove the file to come back to it.',
  fileFacts: (size: string, encoding: string) => [size, encoding].filter(Boolean).join(' · '),
  reading: 'Reading the list…',
  readingFile: (name: string) => `Reading ${name}…`,
  refused: (name: string) => `“${name}” was not taken`,
  listStays: 'The list that was here stays as it is.',
  refusals: {
    binary:
      'This file is of a kind that is not read. Save the list as a workbook (.xlsx, .ods) or as CSV and choose that file.',
    'old-workbook':
      'This is a workbook of an old or protected kind (.xls, or with a password). Save it as .xlsx without a password, or as CSV.',
    'too-large':
      'This is larger than 50 MB or holds more than any list needs. Split it, or export the addresses alone.',
    empty: 'This file is empty.',
    'no-addresses': 'There is no e-mail address in this file.',
    unreadable: 'This file could not be read.',
  },
  summary: (people: number) => plural(people, 'address is', 'addresses are') + ' ready to be checked.',
  summaryOpen: (unsettled: number, open: number) => {
    const asTyped = unsettled - open;
    const look = `${plural(unsettled, 'entry needs', 'entries need')} a look`;
    if (open > 0 && asTyped > 0)
      return `${look}. Left as they are, ${plural(open, 'is', 'are')} not invited and ${plural(asTyped, 'is', 'are')} invited as typed.`;
    const fate = open > 0 ? 'not invited' : 'invited as typed';
    return unsettled === 1
      ? `${look}; left as it is, it is ${fate}.`
      : `${look}; left as they are, they are ${fate}.`;
  },
  nothingFound: 'No e-mail address found yet.',
  problems: 'Entries to look at',
  problemFilter: 'Which entries to show',
  /** Stands before the number of those that are not settled. */
  toSettle: (settled: number) =>
    settled > 0 ? `Settled ${formatNumber(settled)} · Need a look` : 'Need a look',
  byThemselves: 'Left out by themselves',
  problemColumns: { line: 'Line', text: 'As typed', problem: 'Problem', act: 'What to do' },
  useSuggestion: (address: string) => `Use ${address}`,
  keepAsTyped: 'Keep as typed',
  edit: 'Edit',
  leaveOut: 'Leave out',
  otherActs: (text: string) => `More for ${text}`,
  undo: 'Undo',
  editLabel: (text: string) => `Address instead of ${text}`,
  apply: 'Apply',
  stillWrong: 'That is not one e-mail address.',
  leftOut: 'Left out',
  replacedBy: (address: string) => `Will be checked as ${address}`,
  leaveOutAll: 'Leave out all of them',
  undoAll: (count: number) => `Undo all ${formatNumber(count)}`,
  said: {
    leftOut: (text: string) => `Left out: ${text}`,
    replaced: (text: string, address: string) => `${text} will be checked as ${address}`,
    undone: (text: string) => `Undone: ${text}`,
    allSettled: (count: number) => plural(count, 'entry is settled.', 'entries are settled.'),
    allUndone: (count: number) => plural(count, 'entry is', 'entries are') + ' as before.',
  },
  useAllSuggestions: (count: number) => `Use all ${formatNumber(count)} suggestions`,
  problemSentences: {
    question: 'This address is unusual. Please confirm it.',
    domain: (domain: string) => `Addresses at ${domain} are not allowed by the settings.`,
    suggestion: 'A good address, but it looks like a slip. It is invited as typed unless you change it.',
    settled: 'Changed by you.',
    settledOut: 'A good address, left out by you.',
    duplicate: (line: number | undefined) =>
      line === undefined ? 'The address is on the list already.' : `The same address as on line ${line}.`,
    heading: 'A heading, a title or a sum.',
    inactive: 'The list says that this person is not active.',
    noPerson: 'A group or a program by the list, no person.',
    beside: 'Stands beside the list, which does not say that it is one of its people.',
  },
  takeIn: 'Invite anyway',
  reasons: {
    'no-address': 'There is no e-mail address here.',
    heading: 'The heading of a column.',
    empty: 'There is nothing here.',
    'no-at-sign': 'The @ is missing.',
    'several-at-signs': 'There is more than one @.',
    'no-local-part': 'The part before the @ is missing.',
    'no-domain': 'The part after the @ is missing.',
    'quoted-local-part':
      'The part before the @ is quoted. Whether Atlassian takes that is not known, so it is not sent as typed.',
    'look-alike-letters': 'Some letters only look like Latin ones. This may be another person’s address.',
    'glued-text': 'The end of this address looks like other text that was written right behind it.',
    'cut-off': 'Dots stand right beside this address: a part of it may have been left out.',
    inactive: 'The list says that this person is not active.',
    'no-person': 'A group or a program by the list, no person.',
    beside: 'Stands beside the list, which does not say that it is one of its people.',
    braces: 'Braces stand where a template has a word to fill in. This may be nobody’s address.',
    'local-part-not-ascii': 'Atlassian accounts take only plain Latin letters before the @.',
    'local-part-characters': 'There is a character before the @ that no address has.',
    'local-part-dots': 'There is a dot too many before the @.',
    'local-part-too-long': 'The part before the @ is longer than 64 characters.',
    'domain-characters': 'There is a character after the @ that no domain has.',
    'domain-dots': 'There is a dot too many after the @.',
    'domain-not-dotted': 'The domain has no ending, such as .com.',
    'domain-hyphens': 'A part of the domain begins or ends with a hyphen.',
    'domain-numeric': 'The domain ends in a number.',
    'domain-label-too-long': 'A part of the domain is longer than 63 characters.',
    'too-long': 'The address is longer than 254 characters.',
  } satisfies Record<InvalidReason | QuestionReason, string>,
  details: 'About this batch',
  purpose: 'The list names',
  purposes: {
    people: 'People of the organization',
    customers: 'Customers of Jira Service Management',
  },
  customersHelp:
    'They sign in to the portal alone, hold no product and are never billed. Right for people who only raise requests. The app creates them without a key. Whoever has an Atlassian account already is named and left as they are; there is no way back from an account.',
  desk: 'Service desk',
  desksLoading: 'Reading which service desks there are…',
  desksNotTold: (said: string) =>
    `Which service desks there are could not be read (“${said}”). Name one by its key or id.`,
  deskChoose: 'Choose a service desk',
  deskChoice: (name: string, projectKey: string) => `${name} (${projectKey})`,
  deskElsewhere: 'Another one, by its key or id',
  deskTyped: 'Service desk key or ID',
  deskHelp: 'The key of its project, such as HELP, or its id.',
  deskRequired: 'Name the service desk by the key of its project or its id.',
  organizationsLoading: 'Reading the customer organizations of the desk…',
  organizationsNotTold: (said: string) =>
    `The customer organizations of the desk could not be read (“${said}”). One can be named by its id.`,
  customerOrganization: 'Customer organization',
  customerOrganizationNone: 'None: the service desk alone',
  customerOrganizationElsewhere: 'Another one, by its id',
  customerOrganizationHelp: 'They are added to it as well, and see the requests that it shares.',
  customerOrganizationTyped: 'Customer organization ID',
  customerOrganizationTypedHelp: 'A number; leave it empty to add them to the service desk alone.',
  customerOrganizationWrong: 'The id of a customer organization is a number.',
  reason: 'Reason',
  reasonHelp: 'Kept in the audit log with every invitation.',
  reasonRequired: 'Write a reason: the settings ask for one.',
  ticket: 'Ticket',
  ticketHelp: 'The request behind this, such as HR-123.',
  ticketRequired: 'Name a ticket: the settings ask for one.',
  mail: 'Send Atlassian’s invitation mail',
  mailMessage: 'Message in the mail',
  mailNotHeld:
    'On this route Atlassian always mails people who are new. The organization route can hold the mail back.',
  existing: 'People who already have product access',
  existingLeave: 'Leave their access as it is',
  existingRemove: 'Remove their access',
  existingRemoveHelp: 'The check names them, and nothing is removed before you confirm it again.',
  endsOn: 'Needed until',
  endsOnHelp: 'After this day the access watch proposes to let them go. Empty: no end is known.',
  endsOnPast: 'That day has passed.',
  holdApproved: 'Hold back people of approved domains',
  holdApprovedHelp:
    'Once here, people of such domains may give themselves access to a product. Held back, they are not invited.',
  check: 'Check the list',
  uploading: (sent: number, total: number) => `Sending ${formatNumber(sent)} of ${formatNumber(total)}…`,
  nothingToCheck: 'Add at least one valid address first.',
  needsLine: 'Nothing is invited yet: the check only looks people up.',
  noRouteTitle: 'Connect the app first',
  noRoute:
    'There is no working way to Atlassian yet. Settings shows what each way needs and checks it without side effects.',
  firstVisitTitle: 'Welcome. Two steps and the first list can go out',
  firstVisit: [
    'Connect your organization in Settings with an API key, or let the connection check find another way.',
    'Come back, paste a list and check it. Nothing happens before you start the run.',
  ],
  openSettings: 'Open settings',
  keyNames: { organization: 'organization key', provisioning: 'provisioning key' },
  keyExpires: (key: string, when: string) =>
    `The ${key} expires on ${when}. Save a new one in Settings before then.`,
  keyExpiresToday: (key: string, _when: string) => `The ${key} expires today. Save a new one in Settings.`,
  keyExpired: (key: string, when: string) => `The ${key} expired on ${when}. Save a new one in Settings.`,
  mailNotDocumented:
    'Atlassian does not document whether it mails people who are created through a directory. The organization route can hold the mail back.',
  active: 'Under way now',
  open: 'Open',
  openBatch: (total: number) => `Open: ${formatNumber(total)}`,
  checked: 'Checked, and waiting to be started',
  readySince: (total: number, when: string) => `${plural(total, 'address', 'addresses')}, checked ${when}`,
};
