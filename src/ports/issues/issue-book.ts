/** Which batches were made of which issue: ids alone. Reads are strongly consistent. */
export interface IssueBook {
  /** Notes a batch once, however often it is told; false where the issue has as many as it may. */
  note(issueId: string, batchId: string): Promise<boolean>;
  /** In the order in which they were noted. */
  batches(issueId: string): Promise<string[]>;
}
