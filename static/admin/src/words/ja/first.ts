import type { FirstWords } from '../words';
import { commonWords } from './common';
import { inviteWords } from './invite';
import { saidWords } from './said';
import { tableWords } from './table';
import { routeProblemWords, underWayWords } from './under-way';

export const first: FirstWords = {
  ...commonWords,
  invite: inviteWords,
  table: tableWords,
  said: saidWords,
  batch: underWayWords,
  settings: routeProblemWords,
};
