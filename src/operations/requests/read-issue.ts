import type { FoundInIssue, FoundSource } from '../../contract/panel';
import { decodeFile } from '../../domain/list/text/decode-file';
import { withoutDirectives } from '../../domain/list/text/file-directives';
import { readUnattended, type UnattendedList } from '../../domain/list/unattended-list';
import { comparableAddress } from '../../domain/people/address';
import type { Attachment, Issue, IssueReader } from '../../ports/issues/issue-reader';

/** Read in one call of the panel, which ends after 25 s. */
const attachmentsAtMost = 5;
const bytesAtMost = 1024 * 1024;
const shownAtMost = 100;
const readable = /\.(csv|tsv|tab|txt|text|list)$/i;

/** Everybody whom an issue names, and where. */
export interface IssueList {
  sources: FoundSource[];
  people: (UnattendedList['recipients'][number] & { sourceId: string })[];
  leftOut: FoundInIssue['leftOut'];
}

/**
 * Reads the description, the comments and the lists that are attached, each as the page reads a list; `from` names the
 * sources that count. Who is in several is of the first. `today`: YYYY-MM-DD.
 */
export async function readIssue(
  reader: Pick<IssueReader, 'attachment'>,
  issue: Issue,
  today: string,
  from?: readonly string[],
): Promise<IssueList> {
  const list: IssueList = { sources: [], people: [], leftOut: [] };
  const seen = new Set<string>();
  const isWanted = (id: string): boolean => from === undefined || from.includes(id);
  const take = (source: Omit<FoundSource, 'addresses' | 'leftOut'>, read: UnattendedList): void => {
    const fresh = read.recipients.filter(({ email }) => !seen.has(comparableAddress(email)));
    const sourceId = source.id;
    if (isWanted(sourceId)) {
      for (const person of fresh) {
        const comparable = comparableAddress(person.email);
        if (seen.has(comparable)) continue;
        seen.add(comparable);
        list.people.push({ ...person, sourceId });
      }
      list.leftOut.push(...read.leftOut.map(({ text, why }) => ({ text, why, sourceId })));
    }
    list.sources.push({ ...source, addresses: fresh.length, leftOut: read.leftOut.length });
  };
  take({ id: 'description', kind: 'description' }, readUnattended(issue.description, today));
  take(
    { id: 'comments', kind: 'comments' },
    joined(issue.comments.map(({ text }) => readUnattended(text, today))),
  );
  for (const [place, attachment] of issue.attachments.entries()) {
    const { id, name } = attachment;
    const source = { id: `attachment-${id}`, kind: 'attachment' as const, name };
    const read = await readAttachment(reader, attachment, place, today);
    if (typeof read === 'string') list.sources.push({ ...source, addresses: 0, leftOut: 0, unread: read });
    else take(source, read);
  }
  return list;
}

const joined = (lists: UnattendedList[]): UnattendedList => ({
  recipients: lists.flatMap(({ recipients }) => recipients),
  leftOut: lists.flatMap(({ leftOut }) => leftOut),
});

async function readAttachment(
  reader: Pick<IssueReader, 'attachment'>,
  { id, name, mediaType, bytes }: Attachment,
  place: number,
  today: string,
): Promise<UnattendedList | NonNullable<FoundSource['unread']>> {
  if (!readable.test(name) && !/^text\/(plain|csv)\b/.test(mediaType)) return 'format';
  if (bytes > bytesAtMost) return 'size';
  if (place >= attachmentsAtMost) return 'too-many';
  const content = await reader.attachment(id);
  if (!content) return 'gone';
  // What the site said of its size need not be true.
  if (content.length > bytesAtMost) return 'size';
  const decoded = decodeFile(content);
  if (!decoded) return 'format';
  const { text, delimiter } = withoutDirectives(decoded.text);
  return readUnattended(text, today, { isTable: /\.(csv|tsv|tab)$/i.test(name), delimiter });
}

/** What the panel shows of it. */
export const foundOf = ({ sources, people, leftOut }: IssueList): FoundInIssue => ({
  sources,
  total: people.length,
  people: people.slice(0, shownAtMost).map(({ email, name, sourceId }) => ({
    email,
    sourceId,
    ...(name !== undefined && { name }),
  })),
  leftOut: leftOut.slice(0, shownAtMost),
});
