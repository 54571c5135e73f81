import type * as English from './en/later';

/** The subjects of a language, each of the type of its English. */
export type LaterParts = typeof English;

/** What the other pages say, put together from its subjects. */
export const laterOf = (parts: LaterParts) => ({
  batch: {
    ...parts.batchWords,
    ...parts.batchResultsWords,
    fourEyes: parts.fourEyesWords,
    moreSources: parts.requestWords,
  },
  batches: parts.batchesWords,
  audit: parts.auditWords,
  proof: parts.proofWords,
  settings: { ...parts.settingsWords, check: parts.routeCheckWords },
  search: parts.searchWords,
  advice: parts.adviceWords,
  watch: {
    approved: parts.approvedWords,
    changes: parts.changeWords,
    findings: parts.findingWords,
    page: parts.watchWords,
    people: parts.peopleWords,
    review: parts.reviewWords,
    settings: parts.watchSettingsWords,
  },
});
