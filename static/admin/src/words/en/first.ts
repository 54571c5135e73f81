import { commonWords } from './common';
import { inviteWords } from './invite';
import { saidWords } from './said';
import { tableWords } from './table';
import { routeProblemWords, underWayWords } from './under-way';

/** What the first page says, and what every page does. */
export const first = {
  ...commonWords,
  invite: inviteWords,
  table: tableWords,
  said: saidWords,
  batch: underWayWords,
  settings: routeProblemWords,
};
