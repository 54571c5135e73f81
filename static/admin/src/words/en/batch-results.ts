import type { Outcome } from '../../../../../src/domain/words';
import { formatNumber, joinWords, plural } from '../format';

/** How a batch ended, and what became of everybody. */
export const batchResultsWords = {
  replaceDraft: {
    title: 'Replace the list you are writing?',
    body: 'A list that you have not sent yet is on the Invite page. This one would take its place, with its reason and options.',
    go: 'Replace it',
    keep: 'Keep it',
  },
  cancelBody: {
    first:
      'People who were invited already stay invited. The others are recorded as cancelled; a new list can invite them later.',
    retry:
      'What is under way comes to its end. For the others the outcome of the attempt before stands, and nothing is recorded; they can be retried later.',
  },
  endings: {
    good: 'Finished',
    attention: 'Needs attention',
    'part-failed': 'Some failed',
    failed: 'Failed',
  },
  endTitle: ({ failed, attention, total }: { failed: number; attention: number; total: number }) => {
    const of = ` of ${plural(total, 'address', 'addresses')}`;
    const needs = attention === 1 ? 'needs attention' : 'need attention';
    if (failed === 0) return `Finished: ${formatNumber(attention)}${of} ${needs}`;
    const rest = attention > 0 ? `, ${formatNumber(attention)} ${needs}` : '';
    return `Finished: ${formatNumber(failed)}${of} failed${rest}`;
  },
  whatNext: {
    title: 'What next',
    told: {
      nobody: (people: number) =>
        `Nobody was told: Atlassian sent no mail to the ${plural(people, 'person', 'people')} who came in. Write to them yourself if they should know.`,
      'by-atlassian': (people: number) =>
        `Atlassian sent an invitation mail to the ${plural(people, 'person', 'people')} who came in.`,
      unknown: (people: number) =>
        `Whether the ${plural(people, 'person', 'people')} who came in get a mail is up to the directory. Write to them yourself if they should know.`,
    },
    copy: 'Text for your mail',
    mail: ({ name, url }: { name: string; url: string }) =>
      `Hello,\n\nyou now have an account with ${name} at Atlassian. Sign in at ${url} with the address this mail was sent to. If you have no Atlassian account yet, create one with the same address.\n\nYou have no access to a product yet. You get it as soon as somebody gives it to you.`,
    again: 'Inviting them again with this app sends no mail either: who is in already is left alone.',
    againFromWatch:
      'To have Atlassian mail them later, choose them in the access watch and invite them again.',
    costs: {
      nothing: 'None of them held a billed product when they were read back.',
      nothingInJira:
        'None of them held a billed product of Jira when they were read back. Whether other products could be seen stands beside each of them.',
    },
    access:
      'Access is given in Atlassian Administration under Directory → Users, or by adding them to a group that grants it.',
    customers: 'They are customers of the service desk’s portal and cost no licence.',
  },
  working: (seconds: number) =>
    `Working for ${plural(seconds, 'second', 'seconds')}: everybody is looked up before anybody is invited, and done once they are read back.`,
  everybody: 'On the list',
  groups: {
    invited: 'Invited',
    'left-alone': 'Left alone',
    'access-removed': 'Access removed',
    deactivated: 'Deactivated',
    'needs-attention': 'Need attention',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  /** `41 invited`, in a list of such parts. */
  countOfGroup: {
    invited: (count: number) => `${formatNumber(count)} invited`,
    'left-alone': (count: number) => `${formatNumber(count)} left alone`,
    'access-removed': (count: number) => `${formatNumber(count)} access removed`,
    deactivated: (count: number) => `${formatNumber(count)} deactivated`,
    'needs-attention': (count: number) =>
      count === 1 ? '1 needs attention' : `${formatNumber(count)} need attention`,
    failed: (count: number) => `${formatNumber(count)} failed`,
    cancelled: (count: number) => `${formatNumber(count)} cancelled`,
  },
  openRow: (email: string) => `Details of ${email}`,
  person: {
    name: 'Name',
    account: 'Account ID',
    before: 'Before this batch',
    said: 'Atlassian said',
    doubt: 'Not known for certain',
    held: 'Access held',
    free: 'Roles that cost nothing',
    unrated: 'Groups not rated',
    removed: 'Taken off',
    plan: 'What will happen',
    todo: 'What to do',
    verified: 'Verified',
    lookedUp: 'Looked up',
    code: 'Code',
    line: 'Line of the list',
    attempt: 'Attempt',
  },
  resultsTitle: 'Results',
  resultsOf: (group: string | undefined) => (group ? `Results: ${group}` : 'Results'),
  copyResults: 'Copy',
  downloadResults: 'Download CSV',
  exports: {
    everybody: (count: number) => `Everybody on the list (${formatNumber(count)})`,
    found: (search: string) => `What matches “${search}”`,
    group: (name: string, count: number) => `${name} (${formatNumber(count)})`,
  },
  exporting: (rows: number) => `Reading ${formatNumber(rows)} rows…`,
  saidBy: (message: string) => `Atlassian said: “${message}”`,
  holds: (access: string) => `Holds ${access}.`,
  readBack: 'Read back without product access.',
  freeOnly: (roles: string) => `Holds roles that cost nothing: ${roles}.`,
  readBackJira: 'Read back without access to a Jira product. This route cannot see other products.',
  readBackServiceDesk: 'Read back as a portal-only customer of the service desk, who can hold no product.',
  removedGroups: (groups: string[]) => `Taken off: ${joinWords(groups)}.`,
  csvHeader: [
    'Line',
    'Address',
    'Name',
    'Account ID',
    'Standing before',
    'Outcome',
    'Code',
    'Message',
    'Access held',
    'Groups removed',
    'Verified at',
  ],
  next: {
    invited: 'Nothing to do.',
    'invited-access-removed': 'Nothing to do: the person was read back without access.',
    'already-without-access': 'Nothing to do.',
    'already-has-access': 'To take the access away, run a batch with “Remove their access”.',
    'access-removed': 'Nothing to do: the person was read back without access.',
    deactivated:
      'Nobody pays for a deactivated account. If it is reactivated, the groups named here grant access again: take them off first.',
    'needs-attention': 'Remove the groups named here in Atlassian Administration, then retry.',
    failed: 'Retry. If it fails again, send Atlassian’s words to your organization admin.',
    cancelled: 'Nobody was invited. Put the address on a new list to take it up again.',
  } satisfies Record<Outcome, string>,
};
