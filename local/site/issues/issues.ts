import type { HostClock } from '../../clock.ts';

/** A document of Atlassian's editor. */
export interface EditorDocument {
  type: 'doc';
  version: 1;
  content: unknown[];
}

export interface IssueComment {
  id: string;
  authorId: string;
  body: EditorDocument;
  createdMs: number;
}

export interface IssueAttachment {
  id: string;
  authorId: string;
  filename: string;
  mimeType: string;
  content: Buffer;
  createdMs: number;
}

export interface StandInIssue {
  id: string;
  key: string;
  summary: string;
  description: EditorDocument;
  /** Account. */
  reporterId: string;
  comments: IssueComment[];
  attachments: IssueAttachment[];
  /** Who may see it, by account, as a security level says; everybody who works in Jira where absent. */
  onlyFor?: string[];
}

export interface NewIssue {
  key: string;
  summary: string;
  description?: string | unknown[];
  reporterId: string;
  onlyFor?: string[];
}

/** Issues of the site, as requests for new people arrive. */
export interface Issues {
  issues(): StandInIssue[];
  issueByIdOrKey(idOrKey: string): StandInIssue | undefined;
  addIssue(input: NewIssue): StandInIssue;
  addComment(key: string, authorId: string, text: string | unknown[]): IssueComment;
  addAttachment(
    key: string,
    authorId: string,
    file: { filename: string; mimeType: string; content: string | Uint8Array },
  ): IssueAttachment;
  attachmentById(id: string): { attachment: IssueAttachment; issue: StandInIssue } | undefined;
}

type SavedIssue = Omit<StandInIssue, 'attachments'> & {
  attachments: (Omit<IssueAttachment, 'content'> & { content: string })[];
};
export interface SavedIssues {
  issues: SavedIssue[];
  idsGiven: number;
}

export interface KeptIssues extends Issues {
  clear(): void;
  save(): SavedIssues;
  load(saved: SavedIssues): void;
}

/** Jira numbers issues, comments and attachments each from some number on; here they share one row. */
const firstId = 20_001;

export function createIssues(clock: HostClock): KeptIssues {
  let all: StandInIssue[] = [];
  let idsGiven = 0;
  const nextId = (): string => String(firstId + (idsGiven += 1));
  const byIdOrKey = (idOrKey: string): StandInIssue | undefined =>
    all.find(({ id, key }) => id === idOrKey || key.toLowerCase() === idOrKey.toLowerCase());
  const required = (key: string): StandInIssue => {
    const issue = byIdOrKey(key);
    if (!issue) throw new Error(`There is no issue ${key}.`);
    return issue;
  };
  return {
    issues: () => [...all],
    issueByIdOrKey: byIdOrKey,
    addIssue({ description = '', ...input }) {
      const parts = { comments: [], attachments: [] };
      const issue: StandInIssue = { ...input, id: nextId(), description: documentOf(description), ...parts };
      all.push(issue);
      return issue;
    },
    addComment(key, authorId, text) {
      const comment = { id: nextId(), authorId, body: documentOf(text), createdMs: clock.nowMs() };
      required(key).comments.push(comment);
      return comment;
    },
    addAttachment(key, authorId, { content, ...file }) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
      const attachment = { ...file, id: nextId(), authorId, content: bytes, createdMs: clock.nowMs() };
      required(key).attachments.push(attachment);
      return attachment;
    },
    attachmentById(id) {
      for (const issue of all) {
        const attachment = issue.attachments.find((one) => one.id === id);
        if (attachment) return { attachment, issue };
      }
      return undefined;
    },
    clear() {
      all = [];
      idsGiven = 0;
    },
    save: () => ({ issues: all.map(savedIssue), idsGiven }),
    load(saved) {
      all = saved.issues.map((issue) => ({
        ...issue,
        attachments: issue.attachments.map((one) => ({
          ...one,
          content: Buffer.from(one.content, 'base64'),
        })),
      }));
      ({ idsGiven } = saved);
    },
  };
}

const savedIssue = (issue: StandInIssue): SavedIssue => ({
  ...issue,
  attachments: issue.attachments.map((one) => ({ ...one, content: one.content.toString('base64') })),
});

/** A paragraph for each line, or blocks as they are given. */
function documentOf(text: string | unknown[]): EditorDocument {
  const content =
    typeof text === 'string'
      ? text.split('\n').map((line) => ({
          type: 'paragraph',
          content: line === '' ? [] : [{ type: 'text', text: line }],
        }))
      : text;
  return { type: 'doc', version: 1, content };
}
