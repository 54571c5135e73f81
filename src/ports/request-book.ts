/** Which requests were carried out, by a digest of their key; each record lives for a day. */
export interface RequestBook {
  /** False when the id is taken. */
  begin(id: string, record: Record<string, unknown>): Promise<boolean>;
  find(id: string): Promise<unknown>;
  finish(id: string, record: Record<string, unknown>): Promise<void>;
  forget(id: string): Promise<void>;
}
