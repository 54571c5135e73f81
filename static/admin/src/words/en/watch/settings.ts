import type { WatchInterval } from '../../../../../../src/domain/settings/settings';

/** The card of the watch in the settings. */
export const watchSettingsWords = {
  title: 'Access watch',
  help: 'Looks at everybody who was invited without access, and says who was given a billed role since. It only reads.',
  isOn: 'The watch is',
  choices: {
    automatic: ['Automatic', 'On while an organization key is saved: with it every product is seen.'],
    on: ['On', 'Without an organization key it sees the products of Jira alone.'],
    off: ['Off', 'Nobody is looked at. What was found stays where it is.'],
  },
  now: { on: 'It is on now.', off: 'It is off now.' },
  every: 'Looks at everybody',
  intervals: {
    1: 'Every hour',
    6: 'Every 6 hours',
    24: 'Once a day',
    168: 'Once a week',
  } satisfies Record<WatchInterval, string>,
  everyHelp: 'Whoever Jira says was changed is looked at within minutes, besides.',
  saved: 'The watch was saved.',
};
