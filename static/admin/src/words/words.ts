import { auditWords } from './audit';
import { batchWords } from './batch';
import { batchResultsWords } from './batch-results';
import { batchesWords } from './batches';
import { commonWords } from './common';
import { fourEyesWords, requestWords } from './requests';
import { inviteWords } from './invite';
import { settingsWords } from './settings';
import { tableWords } from './table';

/** Every word the page says. Another language is another object of this type. */
export const words = {
  ...commonWords,
  invite: inviteWords,
  batch: { ...batchWords, ...batchResultsWords, fourEyes: fourEyesWords, moreSources: requestWords },
  batches: batchesWords,
  audit: auditWords,
  settings: settingsWords,
  table: tableWords,
};
