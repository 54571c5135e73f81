import { plural } from '../../format';

/** Searching the log and the batches. */
export const searchWords = {
  label: 'Search people by address or name',
  help: 'The beginning of any word of an address or a name, such as “schm” or “anna example”.',
  found: (count: number, isAll: boolean) =>
    isAll ? `${plural(count, 'person', 'people')} found` : `The first ${plural(count, 'person', 'people')}`,
  people: 'People found',
  searching: 'Searching…',
  nobody: 'Nobody in the log has a word of an address or a name that begins so.',
  noWord: 'Type a letter or a digit to search.',
  nobodySoFar: 'Nobody so far: very many have one of these words, and few have all of them.',
  searchOn: 'Search on',
  more: 'Show more people',
  open: (person: string) => `Show what the log has about ${person}`,
  older: (since: string) =>
    `Entries from before ${since} are still being made searchable; until that is done, a search can miss who is named only there.`,
  olderUnknown:
    'Older entries are still being made searchable; until that is done, a search can miss who is named only there.',
  catchingUp: 'The log was written to a moment ago, and a search may lack its newest entries.',
  again: 'Search again',
  person: {
    label: (email: string) => `What is known of ${email}`,
    everybody: 'Show everybody',
    invited: 'Invited',
    lastResult: 'Last result',
    by: (name: string, when: string) => `by ${name}, ${when}`,
    why: 'Why',
    noReason: 'No reason was given',
    batch: 'Open the batch',
    access: 'Access now',
    products: (products: string) => `Holds ${products}.`,
    readAt: (when: string) => `Read ${when}`,
    notKnown: 'Not known',
    notWatched: 'Nobody watches this person.',
    read: 'Read now',
    justRead: 'Read just now.',
    notInLog: 'No batch of the log names this address.',
    entries: 'Entries about this person',
  },
  batches: {
    label: 'Search by reason, ticket, creator or person',
    help: 'The beginning of any word. A person leads to the batches that name them.',
    none: 'No batch has a word that begins so in its reason, its ticket or the name of who created it.',
    about: (email: string) => `Batches that name ${email}`,
    noneAbout: 'No batch of the log names this address.',
    all: 'Show all batches',
    open: (person: string) => `Show the batches that name ${person}`,
    heading: 'Batches found',
  },
};
