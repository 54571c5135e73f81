import type { FoundInIssue, FoundSource } from '../../contract/panel';
import type { IssueContent } from '../../domain/issues/document-content';
import type { FieldRef } from '../../domain/settings/settings';
import { readUnattended, type UnattendedList } from '../../domain/list/unattended-list';
import { comparableAddress } from '../../domain/people/address';
import type { IssueContents } from '../../ports/issues/issue-reader';
import { openIssueContent } from './open-issue-content';
import type { PanelDeps } from './panel-deps';
import { createAttachmentReader, functionLimits, type ReadAttachment, type Unread } from './read-attachments';
import { readSurely } from './read-surely';

const shownAtMost = 100;

/** Everybody whom an issue names, and where: each once, with every source that names them. */
export interface IssueList {
  sources: FoundSource[];
  people: (UnattendedList['recipients'][number] & { sourceIds: string[] })[];
  leftOut: FoundInIssue['leftOut'];
}

export interface ReadIssue {
  issueId: string;
  /** Fields that hold addresses as well, as the settings name them. */
  fields: readonly FieldRef[];
  /** YYYY-MM-DD. */
  today: string;
  /** Whether there is no time left for another attachment. */
  isOver: () => boolean;
}

type Part = Pick<FoundSource, 'id' | 'kind'> & { name?: string };

/**
 * Reads the description, the chosen fields, the comments and the lists that are attached, each as the page reads a list.
 * Undefined where the issue is not there for the person any more. Throws `DirectoryError`.
 */
export async function readIssue(
  { issues: reader, log }: Pick<PanelDeps, 'issues' | 'log'>,
  { issueId, fields, today, isOver }: ReadIssue,
): Promise<IssueList | undefined> {
  const contents = await reader.contents(
    issueId,
    fields.map(({ fieldId }) => fieldId),
  );
  if (!contents) return undefined;
  const list: IssueList = { sources: [], people: [], leftOut: [] };
  const byAddress = new Map<string, IssueList['people'][number]>();
  const take: Take = async (part, read) =>
    takeInto(list, byAddress, part, await readSurely(log, { issueId, part: part.id }, read));
  const readContent = async (content: IssueContent) =>
    readUnattended(await openIssueContent(content, functionLimits), today);

  await take({ id: 'description', kind: 'description' }, () => readContent(contents.description));
  for (const field of fields) await takeField(field, contents, take, readContent);
  await take({ id: 'comments', kind: 'comments' }, async () =>
    joined(await Promise.all(contents.comments.map(({ content }) => readContent(content)))),
  );
  if (contents.commentsLeft !== 0) list.sources.at(-1)!.left = contents.commentsLeft;
  const readAttachment = createAttachmentReader(reader, today, isOver);
  for (const attachment of contents.attachments) {
    const { id, name } = attachment;
    await take({ id: `attachment-${id}`, kind: 'attachment', name }, () => readAttachment(attachment));
  }
  return list;
}

type Take = (part: Part, read: () => Promise<UnattendedList | Unread>) => Promise<void>;

async function takeField(
  { fieldId, fieldName }: FieldRef,
  { fields }: IssueContents,
  take: Take,
  readContent: (content: IssueContent) => Promise<UnattendedList>,
): Promise<void> {
  const field = fields.find((one) => one.fieldId === fieldId);
  await take({ id: fieldId, kind: 'field', name: field?.fieldName ?? fieldName }, async () => {
    if (!field) return 'no-field';
    return field.content === undefined ? 'no-text' : readContent(field.content);
  });
}

function takeInto(
  list: IssueList,
  byAddress: Map<string, IssueList['people'][number]>,
  part: Part,
  read: ReadAttachment | Unread,
): void {
  const { id } = part;
  if (typeof read === 'string') {
    list.sources.push({ ...part, addresses: 0, leftOut: 0, unread: read });
    return;
  }
  let addresses = 0;
  for (const person of read.recipients) {
    const comparable = comparableAddress(person.email);
    const known = byAddress.get(comparable);
    if (known?.sourceIds.includes(id)) continue;
    addresses += 1;
    if (known) {
      known.sourceIds.push(id);
      continue;
    }
    const added = { ...person, sourceIds: [id] };
    byAddress.set(comparable, added);
    list.people.push(added);
  }
  for (const { text, why } of read.leftOut) list.leftOut.push({ text, why, sourceId: id });
  const { aside, unseen, encodingDoubt } = read;
  list.sources.push({
    ...{ ...part, addresses, leftOut: read.leftOut.length },
    ...(aside > 0 && { aside }),
    ...(encodingDoubt && { encodingDoubt }),
    ...(unseen.rows > 0 && { hiddenRows: unseen.rows }),
    ...(unseen.sheets.length > 0 && { hiddenSheets: unseen.sheets }),
  });
}

const joined = (lists: UnattendedList[]): UnattendedList => ({
  recipients: lists.flatMap(({ recipients }) => recipients),
  leftOut: lists.flatMap(({ leftOut }) => leftOut),
  aside: lists.reduce((sum, { aside }) => sum + aside, 0),
  unseen: { rows: 0, sheets: [] },
});

/** What the panel shows of it; `digest` tells one reading of the issue from another. */
export const foundOf = ({ sources, people, leftOut }: IssueList, digest: string): FoundInIssue => ({
  digest,
  sources,
  total: people.length,
  people: people.slice(0, shownAtMost).map(({ email, name, sourceIds }) => ({
    email,
    sourceIds,
    ...(name !== undefined && { name }),
  })),
  leftOut: leftOut.slice(0, shownAtMost),
});
