import type { BatchState, Outcome, Standing } from '../../../src/domain/words';
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
    nobodyFound:
      'This issue names nobody yet: its description, comments and attached lists hold no e-mail address.',
    sources: { description: 'Description', comments: 'Comments' },
    unread: {
      format: 'not read here. Open it on the app’s page, which reads workbooks too.',
      size: 'larger than 1 MB. Open it on the app’s page.',
      gone: 'cannot be read with your rights.',
      'too-many': 'not read: five lists are. Open it on the app’s page.',
    },
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
    open: (count: number) => (count === 1 ? '1 person holds access' : `${count} people hold access`),
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
    products: 'Products',
    since: 'Since',
  },
};
