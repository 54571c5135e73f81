import { formatNumber, plural } from '../../format';

const intervals: Record<number, string> = {
  1: 'every hour',
  6: 'every 6 hours',
  24: 'once a day',
  168: 'once a week',
};

/** The page "Access watch" around its two lists. */
export const watchWords = {
  lead: 'Who was invited without access, and who of them holds a billed role now.',
  figures: {
    title: 'As of now',
    watched: 'Watched',
    withoutAccess: 'Without access',
    open: 'Open findings',
    allowed: 'Allowed',
    unknown: 'Not known',
    inactive: 'Deactivated',
    gone: 'Gone',
    pending: 'Not accepted',
  },
  lastLook: (when: string) => `Last look ${when}.`,
  noLookYet: 'Nobody was looked at yet.',
  nextLook: (when: string, everyHours: number) =>
    `Next look ${when}, ${intervals[everyHours] ?? `every ${formatNumber(everyHours)} hours`}.`,
  nextLookSoon: 'The next look begins within minutes.',
  isOff: 'The watch is off: nobody is looked at by itself.',
  lookNow: 'Look now',
  looking: 'Looking at everybody…',
  lookAsked: 'A look was asked for and begins in a moment…',
  waitingBatches: (count: number) =>
    `People of ${plural(count, 'batch', 'batches')} are still being taken up.`,
  off: {
    title: 'The access watch is off',
    body: 'Turned on, it looks at everybody who was invited without access, and says who was given a billed role since, by whom and when. It only reads.',
    noKey:
      'Without an organization key it sees the products of Jira alone. With one saved in Settings it goes on by itself, and sees every product.',
    turnOn: 'Turn it on',
    settings: 'Open settings',
  },
  empty: {
    title: 'Nobody is watched yet',
    body: 'Whoever a batch invites is watched from its end on. People who are here already can be added.',
  },
  plot: {
    title: 'Look by look',
    watched: 'People watched',
    withAccess: 'Of them with access',
    label: (name: string, first: number, last: number, looks: number) =>
      `${name}: from ${formatNumber(first)} to ${formatNumber(last)} in ${plural(looks, 'look', 'looks')}. The table below has the numbers.`,
    value: (name: string, count: number) => `${name}: ${formatNumber(count)}`,
    asTable: 'Show as a table',
    at: 'Look',
    unknown: 'Not known',
  },
  views: 'What is shown of the watch',
  findings: 'Findings',
  people: 'People',
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all that are shown',
  selected: (count: number) => (count === 0 ? 'Nobody is selected.' : `${formatNumber(count)} selected.`),
};
