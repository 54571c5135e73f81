import type { HostClock } from '../../clock.ts';
import { documentOf, type EditorDocument } from './editor-document.ts';
import { createIssueFields, type IssueFields, type SavedFields } from './issue-fields.ts';

export interface IssueComment {
  id: string;
  authorId: string;
  body: EditorDocument;
  createdMs: number;
  /** Who may read it; whoever sees the issue where absent. */
  visibility?: CommentVisibility;
}

/** Of a group of the site, or of a role of the project, whose people are named here. */
export type CommentVisibility =
  | { type: 'group'; value: string }
  | { type: 'role'; value: string; accountIds: string[] };

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
  /** Values of custom fields, by id, as Jira answers them. */
  values: Record<string, unknown>;
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
export interface Issues extends IssueFields {
  issues(): StandInIssue[];
  issueByIdOrKey(idOrKey: string): StandInIssue | undefined;
  addIssue(input: NewIssue): StandInIssue;
  deleteIssue(key: string): void;
  setDescription(key: string, text: string | unknown[]): void;
  /** A text becomes a document where the field holds paragraphs. */
  setValue(key: string, fieldId: string, value: unknown): void;
  addComment(
    key: string,
    authorId: string,
    text: string | unknown[],
    visibility?: CommentVisibility,
  ): IssueComment;
  addAttachment(
    key: string,
    authorId: string,
    file: { filename: string; mimeType: string; content: string | Uint8Array },
  ): IssueAttachment;
  deleteAttachment(id: string): void;
  attachmentById(id: string): { attachment: IssueAttachment; issue: StandInIssue } | undefined;
}

type SavedIssue = Omit<StandInIssue, 'attachments' | 'values'> & {
  /** Absent in a site kept before it had fields. */
  values?: StandInIssue['values'];
  attachments: (Omit<IssueAttachment, 'content'> & { content: string })[];
};
export interface SavedIssues {
  issues: SavedIssue[];
  fields?: SavedFields;
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
  const fields = createIssueFields();
  const nextId = (): string => String(firstId + (idsGiven += 1));
  const byIdOrKey = (idOrKey: string): StandInIssue | undefined =>
    all.find(({ id, key }) => id === idOrKey || key.toLowerCase() === idOrKey.toLowerCase());
  const required = (key: string): StandInIssue => {
    const issue = byIdOrKey(key);
    if (!issue) throw new Error(`There is no issue ${key}.`);
    return issue;
  };
  return {
    ...fields,
    ...createParts({ clock, nextId, required, issues: () => all, fields }),
    issues: () => [...all],
    issueByIdOrKey: byIdOrKey,
    addIssue({ description = '', ...input }) {
      const parts = { comments: [], attachments: [], values: {} };
      const issue: StandInIssue = { ...input, id: nextId(), description: documentOf(description), ...parts };
      all.push(issue);
      return issue;
    },
    deleteIssue(key) {
      all = all.filter((issue) => issue !== required(key));
    },
    clear() {
      all = [];
      idsGiven = 0;
      fields.clear();
    },
    save: () => ({ issues: all.map(savedIssue), idsGiven, fields: fields.save() }),
    load(saved) {
      all = saved.issues.map((issue) => ({
        ...issue,
        values: issue.values ?? {},
        attachments: issue.attachments.map((one) => ({
          ...one,
          content: Buffer.from(one.content, 'base64'),
        })),
      }));
      ({ idsGiven } = saved);
      if (saved.fields) fields.load(saved.fields);
    },
  };
}

interface Whole {
  clock: HostClock;
  fields: IssueFields;
  nextId(): string;
  required(key: string): StandInIssue;
  issues(): StandInIssue[];
}

/** What an issue is made of, and how people change it. */
function createParts({ clock, nextId, required, issues, fields }: Whole) {
  return {
    setDescription(key, text) {
      required(key).description = documentOf(text);
    },
    setValue(key, fieldId, value) {
      const isParagraph = fields.fields().some(({ id, kind }) => id === fieldId && kind === 'textarea');
      required(key).values[fieldId] = isParagraph && typeof value === 'string' ? documentOf(value) : value;
    },
    addComment(key, authorId, text, visibility) {
      const body = documentOf(text);
      const comment: IssueComment = { id: nextId(), authorId, body, createdMs: clock.nowMs() };
      if (visibility) comment.visibility = visibility;
      required(key).comments.push(comment);
      return comment;
    },
    addAttachment(key, authorId, { content, ...file }) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
      const attachment = { ...file, id: nextId(), authorId, content: bytes, createdMs: clock.nowMs() };
      required(key).attachments.push(attachment);
      return attachment;
    },
    deleteAttachment(id) {
      for (const issue of issues()) issue.attachments = issue.attachments.filter((one) => one.id !== id);
    },
    attachmentById(id) {
      for (const issue of issues()) {
        const attachment = issue.attachments.find((one) => one.id === id);
        if (attachment) return { attachment, issue };
      }
      return undefined;
    },
  } satisfies Partial<Issues>;
}

const savedIssue = (issue: StandInIssue): SavedIssue => ({
  ...issue,
  attachments: issue.attachments.map((one) => ({ ...one, content: one.content.toString('base64') })),
});
