import type { LaterWords } from '../words';
import { adviceWords } from './advice';
import { auditWords } from './audit';
import { batchWords } from './batch';
import { batchResultsWords } from './batch-results';
import { batchesWords } from './batches';
import { proofWords } from './paper/proof';
import { fourEyesWords, requestWords } from './requests';
import { routeCheckWords } from './route-check';
import { searchWords } from './audit/search';
import { settingsWords } from './settings';
import { approvedWords } from './watch/approved';
import { changeWords } from './watch/changes';
import { findingWords } from './watch/findings';
import { watchWords } from './watch/page';
import { peopleWords } from './watch/people';
import { reviewWords } from './watch/review';
import { watchSettingsWords } from './watch/settings';

export const later: LaterWords = {
  batch: { ...batchWords, ...batchResultsWords, fourEyes: fourEyesWords, moreSources: requestWords },
  batches: batchesWords,
  audit: auditWords,
  proof: proofWords,
  settings: { ...settingsWords, check: routeCheckWords },
  search: searchWords,
  advice: adviceWords,
  watch: {
    approved: approvedWords,
    changes: changeWords,
    findings: findingWords,
    page: watchWords,
    people: peopleWords,
    review: reviewWords,
    settings: watchSettingsWords,
  },
};
