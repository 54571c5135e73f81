import { commonWords } from './common';
import { inviteWords } from './invite';
import { tableWords } from './table';
import { routeProblemWords, underWayWords } from './under-way';

/** What the first page says, and what every page does. */
export const first = {
  ...commonWords,
  invite: inviteWords,
  table: tableWords,
  batch: underWayWords,
  settings: routeProblemWords,
};
