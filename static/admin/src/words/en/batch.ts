import { formatNumber, joinWords, plural } from '../format';

const minute = 60;

export const batchWords = {
  title: (total: number) => `Batch of ${plural(total, 'address', 'addresses')}`,
  facts: {
    by: 'By',
    when: 'Created',
    reason: 'Reason',
    ticket: 'Ticket',
    source: 'Source',
    desk: 'Customers of',
    route: 'Route',
    attempt: 'Attempt',
    finished: 'Finished',
    mail: 'Invitation mail',
    existing: 'Existing access',
  },
  desk: (serviceDeskId: string, organizationId?: string) =>
    organizationId === undefined
      ? `Service desk ${serviceDeskId}`
      : `Service desk ${serviceDeskId}, customer organization ${organizationId}`,
  sources: {
    paste: 'Pasted list',
    file: (name: string) => `File ${name}`,
    api: (client: string | undefined) => (client ? `API (${client})` : 'API'),
    watch: 'Access watch',
  },
  mail: {
    planned: {
      on: 'Will be sent by Atlassian',
      held: 'Will be held back',
      always: 'Will be sent by Atlassian: this route cannot hold it back',
      unknown: 'Held back where the route can',
    },
    done: {
      on: 'Sent by Atlassian to who came in',
      held: 'Held back: nobody was told',
      always: 'Sent by Atlassian to who came in: this route cannot hold it back',
      unknown: 'Up to the directory',
      nobody: 'None: nobody came in',
    },
  },
  existing: { leave: 'Left as it is', remove: 'Removed after confirmation' },
  backToBatches: 'All batches',
  newList: 'Invite more people',
  showAll: 'Show all of it',
  showLess: 'Show less',
  you: 'This is you',
  notFoundTitle: 'There is no such batch',
  notFound: 'The link is wrong, or the batch was deleted with old entries of the log.',
  loadTitle: 'Batch',
  draft: 'This list was not sent completely. Nothing was checked and nobody was invited.',
  draftRefused: 'The check was refused. Nobody was looked up and nobody was invited.',
  discard: 'Discard',
  changeList: 'Change the list',
  checkingTitle: 'Checking the list',
  checkingHelp: 'Each address is looked up. Nobody is invited.',
  previewTitle: 'What will happen',
  rejectedTitle: (count: number) =>
    `${plural(count, 'address was', 'addresses were')} refused and will not be invited`,
  summary: {
    invite: (count: number) => `${plural(count, 'person', 'people')} will be invited`,
    nothing: (count: number) =>
      `${formatNumber(count)} ${count === 1 ? 'is' : 'are'} here without access already`,
    inactive: (count: number) =>
      `${formatNumber(count)} ${count === 1 ? 'is deactivated and stays so' : 'are deactivated and stay so'}`,
    leave: (count: number) => `${formatNumber(count)} ${count === 1 ? 'keeps' : 'keep'} the access they have`,
    loses: {
      all: (count: number) => `${formatNumber(count)} will lose the access they have`,
      part: (count: number) => `${formatNumber(count)} will lose a part of the access they have`,
      nothing: (count: number) =>
        `${formatNumber(count)} ${count === 1 ? 'keeps' : 'keep'} access that cannot be removed`,
    },
    unknown: (count: number) => `${formatNumber(count)} will be looked up again and invited if new`,
    lookAgain: (count: number) => `${formatNumber(count)} will be looked up again`,
    notThere: (count: number) =>
      `${formatNumber(count)} ${count === 1 ? 'is' : 'are'} not in the organization`,
    nobody: 'Nobody on this list has to be invited',
    sentence: (parts: string[]) => `${joinWords(parts)}. Seats used: none.`,
  },
  start: ({ invites, removals, unknown }: { invites: number; removals: number; unknown: number }) => {
    const people = (count: number) => plural(count, 'person', 'people');
    if (invites > 0 && removals > 0)
      return `Invite ${people(invites)} and remove the access of ${formatNumber(removals)}`;
    if (invites > 0) return `Invite ${people(invites)}`;
    if (removals > 0) return `Remove the access of ${people(removals)}`;
    return unknown > 0 ? `Look ${people(unknown)} up again and go on` : 'Finish: nothing has to be done';
  },
  noRouteTitle: 'The app is not connected yet',
  noRoute:
    'No way to Atlassian is set up, so starting may be refused. Settings shows what each way needs and checks it without side effects.',
  openSettings: 'Open settings',
  checkAgain: 'Check again',
  filterByStanding: 'Filter by standing',
  filterByOutcome: 'Filter by outcome',
  all: 'All',
  search: 'Search addresses',
  columns: {
    line: 'Line',
    address: 'Address',
    standing: 'Standing',
    plan: 'What will happen',
    access: 'Access held',
    outcome: 'Outcome',
    details: 'Details and what to do',
  },
  plans: {
    invite: 'Invited without access',
    'hold-back': 'Held back: approved domain',
    'not-there': 'Nothing: not in the organization',
    nothing: 'Nothing: already without access',
    'leave-access': 'Nothing: keeps the access',
    'remove-access': 'Loses the access',
    'look-again': 'Looked up again first',
  },
  losesPart: 'Loses a part of the access',
  losesNothing: 'Keeps the access: it cannot be removed',
  inactivePlan: 'Nothing: the account is deactivated',
  noAccess: 'None',
  notKnown: 'Not known completely',
  free: (roles: string) => `No licence: ${roles}`,
  unrated: (groups: string) => `${groups}: this route cannot see what the group grants`,
  doubts: {
    HIDDEN_ADDRESS: 'Atlassian hides the address of somebody who may be this person.',
    PAGES_WITHOUT_END: 'Atlassian’s list did not come to an end.',
    FOREIGN_ANSWER: 'What answered was not Atlassian’s API.',
    TOO_MANY_GROUPS: 'The person is in more groups than can be read.',
    GROUPS_NOT_TOLD: 'Atlassian’s answer left groups out.',
    ROLES_NOT_TOLD: 'Atlassian’s answer left roles out.',
    STATUS_NOT_TOLD: 'Atlassian’s answer does not say whether this person is in the organization.',
    CONTRADICTION: 'Atlassian’s answers about this person contradict each other.',
    LOOK_UP_REFUSED: 'Atlassian refused to look the address up.',
    NOT_READ_BACK: 'The person was not read back.',
    OTHER_PRODUCTS: 'Read through Jira, which does not tell what is held of other products.',
    NOT_STORED: 'What was read of the person could not be stored. The next look reads them again.',
  } as Record<string, string>,
  doubt: 'Atlassian’s answer was not complete.',
  kept: {
    administers: 'administers, never touched',
    synchronised: 'synchronised from an identity provider',
    nested: 'held through another group',
    protected: 'protected in settings',
    'direct-role': 'a role held directly',
    unknown: 'cannot be removed',
  },
  noRows: 'Nothing here matches the filter.',
  searching: 'Looking through the list…',
  confirmTitle: (count: number) => `Remove product access from ${plural(count, 'person', 'people')}?`,
  confirmBody: 'They were here before this batch. Everybody else on the list is handled as the check shows.',
  confirmYou: 'You are one of them: this takes product access from your own account.',
  confirmShown: (shown: number, total: number) =>
    `${formatNumber(shown)} of ${formatNumber(total)} are shown.`,
  confirmMore: 'Show more',
  loses: (groups: string) => `Loses ${groups}.`,
  keeps: (groups: string) => `Keeps ${groups}.`,
  confirmCheck: (count: number) =>
    `Yes, remove the access of ${count === 1 ? 'this person' : `these ${formatNumber(count)} people`}`,
  confirmGo: 'Remove access and run',
  confirmLoading: 'Reading the names…',
  cancelTitle: 'Cancel the rest of this run?',
  cancelGo: 'Cancel the rest',
  cancelKeep: 'Keep running',
  left: (seconds: number) =>
    seconds < minute
      ? 'less than a minute left'
      : `about ${plural(Math.round(seconds / minute), 'minute', 'minutes')} left`,
  stateTitles: {
    running: 'Inviting',
    pausing: 'Pausing: finishing the addresses under way',
    paused: 'Paused',
    cancelling: 'Cancelling: finishing the addresses under way',
    cancelled: 'Cancelled',
    finished: 'Finished',
  },
  discardedTitle: 'Discarded',
  discardingTitle: 'Discarding the list',
  discarded: 'The list was discarded before anything was done. Nobody was invited.',
  discarding: (done: number, total: number) =>
    `Noted ${formatNumber(done)} of ${formatNumber(total)} as cancelled in the audit log. Nobody is invited, and you can leave this page.`,
  runsAlone: 'You can close this page: the run goes on, and you find it again under Batches.',
  keepOpen:
    'This route works as you, so keep the app open, on any of its pages, until the run has finished. Closing it pauses the work; nothing is lost.',
  drivenBy: (name: string) => `The page of ${name} works on this run.`,
  waitingHelp: (name: string) =>
    `On this route a run works as an admin with the app open, and no page is working on it. It goes on when ${name} opens the app. If you continue it, the rest is done as you.`,
  takeOver: 'Continue it yourself',
  goesOn: (when: string) => `Work goes on by itself at ${when}.`,
  noticeTitle: 'Atlassian asks for patience',
  refusedTitle: 'Atlassian said',
  standsStill: 'Work has stopped',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel run',
  retry: (count: number) => `Retry ${formatNumber(count)} ${count === 1 ? 'address' : 'addresses'}`,
};
