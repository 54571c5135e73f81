import { plural } from '../format';

export const batchesWords = {
  lead: 'Every list that was submitted, with who, when, why and how it ended.',
  none: 'No batch yet',
  noneBody: 'A batch is one list of people. The first one shows up here as soon as it is checked.',
  first: 'Invite people',
  columns: {
    when: 'When',
    who: 'Who',
    why: 'Why',
    state: 'State',
    total: 'Addresses',
    counts: 'Outcomes',
  },
  waits: 'Waits for a page',
  openLabel: (when: string, total: number) =>
    `Open the batch of ${when} with ${plural(total, 'address', 'addresses')}`,
};
