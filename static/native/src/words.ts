import type { BatchState, Outcome, Standing } from '../../../src/domain/words';
import type { FoundSource, UnreadBecause } from '../../../src/contract/panel';
import type { LeftOutBecause } from '../../../src/domain/list/unattended-list';

const people = (count: number) => `${count} ${count === 1 ? 'person' : 'people'}`;

/** Every word of the native surfaces. */
export const words = {
  loading: 'Loading',
  inviteForm: {
    addresses: 'Addresses',
    addressesHelp:
      'Any text or table with e-mail addresses, such as {{issue.description}}. What a person would have to look at is left out and counted in leftOut.',
    addressesMissing: 'Say where the addresses come from.',
    reason: 'Reason',
    reasonHelp: 'For the audit log, such as {{issue.summary}}.',
    ticket: 'Ticket',
    ticketHelp: 'Such as {{issue.key}}.',
    sendMail: 'Send Atlassian’s invitation mail',
    sendMailHelp: 'Where the route can hold it back; else Atlassian sends it anyway.',
    existing: 'People who have access already',
    existingHelp: 'A removal waits on the app’s page for an admin who confirms whom it takes what from.',
    existingChoices: [
      { value: 'leave', label: 'Keep it' },
      { value: 'remove', label: 'Lose it, once an admin has confirmed' },
    ],
    confirmRemovals: 'Digest of a confirmed preview',
    confirmRemovalsHelp: 'With it a removal starts by itself, if it takes exactly what that preview showed.',
    once: 'Once for',
    onceHelp:
      'A request that was made before makes no second batch. Left empty, the same request is one with the same ticket, reason, choices and people; {{now}} makes each run another.',
  },
  stateForm: {
    batchId: 'Batch',
    batchIdHelp: 'The batchId that the step “Invite people without access” gave.',
    batchIdMissing: 'Say which batch.',
  },
  panel: {
    noAnswer: 'The app gave no answer. Open the issue again in a moment.',
    found: (count: number) => `This issue names ${people(count)}`,
    foundTable: 'People named in this issue',
    foundMore: (shown: number) => `The first ${shown} are shown. All of them are checked.`,
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
    } satisfies Record<UnreadBecause, (name: string) => string> as Record<
      UnreadBecause,
      (name: string) => string
    >,
    hiddenRows: (name: string, rows: number) =>
      `${name} hides ${rows} ${rows === 1 ? 'row' : 'rows'}, whose people are not taken.`,
    hiddenSheets: (name: string, sheets: string) =>
      `${name} hides the sheets ${sheets}, whose people are not taken.`,
    aside: (name: string, count: number) =>
      `${count} ${count === 1 ? 'address' : 'addresses'} in ${name} ${count === 1 ? 'stands' : 'stand'} in columns of others, such as managers, and ${count === 1 ? 'is' : 'are'} not taken.`,
    commentsLeft: (count: number) =>
      `${count} later ${count === 1 ? 'comment is' : 'comments are'} not read. Bring what ${count === 1 ? 'it names' : 'they name'} to the app’s page.`,
    openBatch: 'Open in the app',
    leftOut: (count: number) => `${count} ${count === 1 ? 'entry is' : 'entries are'} left out`,
    leftOutHelp: 'They have to be looked at by a person. The app’s page takes them with a correction.',
    why: {
      'not-an-address': 'no address',
      question: 'has to be looked at',
      slip: 'may be a slip',
      inactive: 'inactive by the list',
      'no-person': 'a group or a program',
    } satisfies Record<LeftOutBecause, string>,
    address: 'Address',
    name: 'Name',
    standing: 'Standing',
    check: 'Check these people',
    batch: (total: number, createdAt: string) => `${people(total)}, ${createdAt.slice(0, 10)}`,
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
    standings: {
      absent: 'to be invited',
      'without-access': 'here without access',
      'with-access': 'here with access, which stays',
      inactive: 'deactivated',
      unknown: 'not known',
    } satisfies Record<Standing, string>,
    outcomes: {
      invited: 'invited without access',
      'invited-access-removed': 'invited, and taken off the groups they were put in',
      'already-without-access': 'was here without access',
      'already-has-access': 'keeps the access held before',
      'access-removed': 'lost access',
      deactivated: 'deactivated',
      'needs-attention': 'needs attention',
      failed: 'failed',
      cancelled: 'cancelled',
    } satisfies Record<Outcome, string>,
    nothingYet: 'Nothing is known yet.',
    fourEyes:
      'You prepared this list or asked for it, and your settings ask for four eyes: another admin starts it.',
    start: (invites: number) =>
      invites > 0 ? `Invite ${people(invites)}` : 'Finish: nobody has to be invited',
    discard: 'Discard',
    showPeople: 'Show everybody',
    peopleTable: 'People of this batch',
    more: 'Show more',
    countsOnly: 'Administrators of Jira see who they are.',
    adminsStart: 'An administrator of Jira can invite the people whom this issue names.',
  },
  gadget: {
    off: 'The access watch is off. An administrator of Jira switches it on in the app’s settings.',
    holders: (count: number) => (count === 1 ? '1 person holds access' : `${count} people hold access`),
    figures: 'People invited without access',
    what: 'Who',
    count: 'How many',
    rows: [
      ['watched', 'Watched'],
      ['withoutAccess', 'Without access'],
      ['withAccess', 'With access'],
      ['unknown', 'Not known'],
      ['pending', 'Have not accepted yet'],
    ] as ['watched' | 'withoutAccess' | 'withAccess' | 'unknown' | 'pending', string][],
    neverLooked: 'Nobody was looked at yet.',
    looked: (at: string) => `Looked at everybody on ${at.slice(0, 10)}.`,
    latest: 'Latest findings',
    open: 'Open the access watch',
    products: 'Products',
    since: 'Since',
  },
  gadgetForm: {
    title: 'Title',
    titleHelp: 'Stands above the figures. Left empty, there is none.',
    titleLong: (most: number) => `At most ${most} characters.`,
    findings: 'What it shows',
    findingsHelp:
      'Findings name people, so administrators of Jira alone see them, whoever else sees the dashboard.',
    findingChoices: (count: number) =>
      count === 0 ? 'Figures' : `Figures, and the latest ${count} findings`,
    refresh: 'Drawn anew',
    refreshChoices: (minutes: number) =>
      minutes === 0 ? 'When somebody asks for it' : `Every ${minutes} minutes`,
    save: 'Save',
    cancel: 'Cancel',
    notSaved: 'Jira did not save this. Try again in a moment.',
  },
};
