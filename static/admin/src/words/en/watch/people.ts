import type { WatchState } from '../../../../../../src/domain/watch/watched';
import { formatNumber, plural } from '../../format';

/** Everybody who is watched, and what can be done with them. */
export const peopleWords = {
  title: 'People watched',
  filter: 'Filter people',
  all: 'All',
  states: {
    'without-access': 'Without access',
    'with-access': 'With access',
    inactive: 'Deactivated',
    gone: 'Gone',
    unknown: 'Not known',
  } satisfies Record<WatchState, string>,
  pending: 'Not accepted yet',
  ended: 'Past their last day',
  search: 'Search addresses and names',
  sort: 'Sort by',
  sorts: { address: 'Address', age: 'Longest watched first' },
  none: 'Nobody matches this filter.',
  columns: {
    who: 'Who',
    state: 'State',
    since: 'Watched since',
    read: 'Last read',
    accepted: 'Accepted',
    batch: 'Batch',
  },
  because: { invited: 'Invited', added: 'Added by an admin' },
  batchLabel: (email: string) => `Open the batch of ${email}`,
  batch: 'Open',
  accepted: { yes: 'Yes', no: 'Not yet', unknown: 'Not told' },
  mailedAgain: (when: string) => `Mailed again ${when}`,
  neededUntil: (day: string) => `Needed until ${day}`,
  wasNeededUntil: (day: string) => `Was needed until ${day}`,
  openFinding: 'Open the finding',
  openFindingLabel: (email: string) => `Open the finding about ${email}`,
  reviewed: 'Access review',
  review: {
    keep: (who: string, when: string) => `To be kept: ${who}, ${when}`,
    remove: (who: string, when: string) => `Removal proposed: ${who}, ${when}`,
  },
  acts: {
    again: 'Invite again…',
    keep: 'Keep…',
    remove: 'Propose removal…',
    leave: 'Stop watching…',
  },
  again: {
    title: (count: number) => `Mail ${plural(count, 'person', 'people')} their invitation again?`,
    none: 'Nobody of them can be invited again',
    body: 'Atlassian mails them the invitation once more, still without access to any product.',
    leftOut: (count: number) =>
      `${plural(count, 'person', 'people')} of the selection accepted already or ${count === 1 ? 'is' : 'are'} not here any more. They are left out.`,
    noKeyTitle: 'An organization key is needed',
    noKey:
      'Jira mails an invitation only when it creates somebody. With an organization API key saved in Settings, people who are here can be mailed again.',
    settings: 'Open settings',
    go: 'Send the invitations',
    done: (count: number) =>
      count === 0 ? 'Nobody was mailed.' : `${plural(count, 'person was', 'people were')} mailed again.`,
    refused: (count: number) => `${plural(count, 'person was', 'people were')} not mailed:`,
  },
  decide: {
    keep: {
      title: (count: number) => `Keep ${plural(count, 'person', 'people')}?`,
      body: 'That they are still needed is recorded with your name and the date, here, in the access review and in the audit log.',
      go: 'Keep',
      done: (count: number) => `${plural(count, 'person is', 'people are')} to be kept.`,
    },
    remove: {
      title: (count: number) => `Propose to remove ${plural(count, 'person', 'people')}?`,
      body: 'The proposal is recorded with your name and the date, here, in the access review and in the audit log. The access watch removes nobody from the organization. An organization admin does that here:',
      go: 'Propose removal',
      done: (count: number) => `The removal of ${plural(count, 'person', 'people')} is proposed.`,
    },
  },
  reason: 'Reason',
  leave: {
    title: (count: number) => `Stop watching ${plural(count, 'person', 'people')}?`,
    body: 'Nothing changes for them at Atlassian, but nobody is told any more when they are given access. Their open findings end. The audit log keeps what was found, and they can be added again.',
    go: 'Stop watching',
    done: (count: number) => `${plural(count, 'person is', 'people are')} not watched any more.`,
  },
  add: {
    open: 'Add people…',
    title: 'Add people to the watch',
    body: 'People of the organization whom you want to know of once they hold access. Nobody is invited or changed.',
    addresses: 'Addresses',
    addressesHelp: (most: number) =>
      `Separated by spaces, commas or new lines; at most ${formatNumber(most)} at a time.`,
    missing: 'Write at least one address.',
    tooMany: (count: number, most: number) =>
      `These are ${formatNumber(count)} addresses. At most ${formatNumber(most)} can be added at a time.`,
    go: 'Add',
    added: (count: number) =>
      count === 0 ? 'Nobody was added.' : `${plural(count, 'person is', 'people are')} watched now.`,
    notFound: (count: number) =>
      `${plural(count, 'address was', 'addresses were')} not found in the organization:`,
    notKnown: (count: number) =>
      `Atlassian did not tell whether ${plural(count, 'address is', 'addresses are')} in the organization. Try ${count === 1 ? 'it' : 'them'} again later:`,
  },
  batchCard: {
    title: 'Access watch',
    body: (others: number) =>
      `Whoever this batch invited is watched. ${plural(others, 'other person', 'other people')} on its list can be watched, too: the app then says when they are given access.`,
    go: 'Watch everybody on this batch',
    done: 'Everybody on this batch who is here is being taken up.',
    open: 'Open the access watch',
  },
};
