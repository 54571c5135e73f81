/** What the other pages say, by subject; `later-of.ts` puts it together. */
export { adviceWords } from './advice';
export { auditWords } from './audit';
export { batchWords } from './batch';
export { batchResultsWords } from './batch-results';
export { batchesWords } from './batches';
export { proofWords } from './paper/proof';
export { fourEyesWords, requestWords } from './requests';
export { routeCheckWords } from './route-check';
export { searchWords } from './audit/search';
export { settingsWords } from './settings';
export { approvedWords } from './watch/approved';
export { changeWords } from './watch/changes';
export { findingWords } from './watch/findings';
export { watchWords } from './watch/page';
export { peopleWords } from './watch/people';
export { reviewWords } from './watch/review';
export { watchSettingsWords } from './watch/settings';
