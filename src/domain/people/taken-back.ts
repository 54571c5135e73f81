/** A record of a provisioned directory, which ids are unique in. */
export interface RecordRef {
  directoryId: string;
  recordId: string;
}

/** The record that a batch made for somebody in a provisioned directory. */
export interface MadeRecord {
  address: string;
  accountId: string;
  /** Absent where the answer that named it was lost: it is then known by the mark of this app. */
  record?: RecordRef | undefined;
}

/**
 * What became of taking somebody's record back. `done` and `gone` were read back: there is none now. `refused` left
 * everything as it was: `MANAGED` accounts would be deactivated everywhere, `CLAIM_NOT_TOLD` nobody could tell whether the
 * account is one, `NOT_THE_RECORD` it is not the one that the batch made, `REFUSED` by Atlassian. `unclear` may have worked.
 */
export interface TakenBack {
  answer: 'done' | 'gone' | 'refused' | 'unclear';
  code?: 'MANAGED' | 'CLAIM_NOT_TOLD' | 'NOT_THE_RECORD' | 'REFUSED' | undefined;
  status?: number | undefined;
  /** Atlassian's own words. */
  message?: string | undefined;
}
