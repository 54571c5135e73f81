import type { IssueContent } from '../../domain/issues/document-content';

/** What of an issue is shown everywhere. */
export interface IssueHead {
  id: string;
  key: string;
  summary: string;
  /** Account; absent where the site does not tell. */
  reporterId?: string;
}

/** What an issue holds, as somebody may see it. */
export interface IssueContents {
  description: IssueContent;
  /** In the order in which they were written. */
  comments: { id: string; content: IssueContent }[];
  /** How many comments stand behind those that were read; `some` where Jira does not say how many. */
  commentsLeft: number | 'some';
  attachments: Attachment[];
  /** Those of the asked fields that the issue has and that the person may see. */
  fields: IssueField[];
}

export interface IssueField {
  fieldId: string;
  /** As the site calls it today. */
  fieldName?: string;
  /** Undefined where it holds anything but text, such as people. */
  content: IssueContent | undefined;
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
  head(idOrKey: string): Promise<IssueHead | undefined>;
  contents(id: string, fieldIds: readonly string[]): Promise<IssueContents | undefined>;
  /** `too-long`: it has more bytes than that, which are not read. */
  attachment(id: string, bytesAtMost: number): Promise<Uint8Array | 'gone' | 'too-long'>;
}
