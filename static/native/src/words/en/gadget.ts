import { formatNumber, plural } from '../../../../admin/src/words/format';

/** What the gadget "Access watch" says. English is the type of the others. */
export const words = {
  loading: 'Loading',
  noAnswer: 'The app gave no answer. Refresh the gadget in a moment.',
  off: 'The access watch is off. An administrator of Jira switches it on in the app’s settings.',
  holders: (count: number) => plural(count, 'person holds access', 'people hold access'),
  figures: 'People invited without access',
  what: 'Who',
  count: 'How many',
  rows: {
    watched: 'Watched',
    withoutAccess: 'Without access',
    withAccess: 'With access',
    unknown: 'Not known',
    pending: 'Have not accepted yet',
  },
  neverLooked: 'Nobody was looked at yet.',
  looked: (when: string) => `Looked at everybody on ${when}.`,
  latest: 'Latest findings',
  open: 'Open the access watch',
  address: 'Address',
  products: 'Products',
  since: 'Since',
  form: {
    title: 'Title',
    titleHelp: 'Stands above the figures. Left empty, there is none.',
    titleLong: (most: number) => `At most ${formatNumber(most)} characters.`,
    findings: 'What it shows',
    findingsHelp:
      'Findings name people, so administrators of Jira alone see them, whoever else sees the dashboard.',
    findingChoices: (count: number) =>
      count === 0 ? 'Figures' : `Figures, and the latest ${plural(count, 'finding', 'findings')}`,
    refresh: 'Drawn anew',
    refreshChoices: (minutes: number) =>
      minutes === 0 ? 'When somebody asks for it' : `Every ${plural(minutes, 'minute', 'minutes')}`,
    save: 'Save',
    cancel: 'Cancel',
    notSaved: 'Jira did not save this. Try again in a moment.',
  },
};
