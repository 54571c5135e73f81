import { auditWords } from './words/audit';
import { batchWords } from './words/batch';
import { batchesWords } from './words/batches';
import { commonWords } from './words/common';
import { inviteWords } from './words/invite';
import { settingsWords } from './words/settings';

/** Every word the page says. Another language is another object of this type. */
export const words = {
  ...commonWords,
  invite: inviteWords,
  batch: batchWords,
  batches: batchesWords,
  audit: auditWords,
  settings: settingsWords,
};
