/** An issue as somebody may see it. Texts are plain. */
export interface Issue {
  id: string;
  key: string;
  summary: string;
  description: string;
  /** Account; absent where the site does not tell. */
  reporterId?: string;
  comments: { id: string; text: string }[];
  attachments: Attachment[];
}

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

/** Reads issues as the person whom Forge names: whatever they may not see is not there. Throws `DirectoryError`. */
export interface IssueReader {
  /** By id or key. */
  issue(idOrKey: string): Promise<Issue | undefined>;
  /** Who reports an issue, and nothing else of it. */
  reporter(idOrKey: string): Promise<{ id: string; key: string; reporterId?: string } | undefined>;
  attachment(id: string): Promise<Uint8Array | undefined>;
}
