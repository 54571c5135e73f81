import { plural } from '../../format';

/** Taking out who was invited, with their state, findings and decisions. */
export const reviewWords = {
  open: 'Take out the access review…',
  title: 'Take out the access review',
  body: 'A file of everybody who is watched: their state now, what was found, and who decided what about it. The audit log records who took it out, with the SHA-256 of the file.',
  format: 'Format',
  formats: { csv: 'CSV, for a spreadsheet', jsonl: 'JSON Lines, for a program' },
  go: 'Take it out',
  again: 'Take it out again',
  reading: (piece: number, pieces: number) => `Reading part ${piece} of ${pieces}…`,
  changed: 'The watch went on meanwhile: the review is taken out anew…',
  done: (people: number) =>
    `${plural(people, 'person', 'people')} taken out. The file was checked against its SHA-256:`,
  logged: 'The audit log has the same value.',
  entry: 'Open its record',
  neverSame:
    'The watch went on each time while the review was read, so no file was made. Wait until the look that is under way has ended, and try again.',
};
