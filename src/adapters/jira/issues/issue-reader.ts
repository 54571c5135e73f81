import { route } from '@forge/api';
import { contentOfDocument } from '../../../domain/issues/document-content';
import { contentOfField } from '../../../domain/issues/field-content';
import { DirectoryError } from '../../../ports/directory-error';
import type { IssueContents, IssueReader } from '../../../ports/issues/issue-reader';
import type { Call } from '../../call-atlassian';
import { tooLong } from '../../read-file';
import { createJiraClient, expectJiraBody, type JiraClient } from '../jira-client';
import { commentPage, issueContents, issueHead } from './issue-schemas';

const commentsAPage = 100;
const commentsAtMost = 500;
const init = { method: 'GET', repeatable: true } as const;

/**
 * Issues as the person at them sees them: Jira answers 404 for whatever they may not see, and so says nothing of it.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
 */
export function createIssueReader(openCall: () => Call): IssueReader {
  const jira = createJiraClient('user', openCall());
  return {
    async head(idOrKey) {
      const answer = await jira.requestJira(
        route`/rest/api/3/issue/${idOrKey}?fields=summary,reporter`,
        init,
      );
      if (answer.status === 404) return undefined;
      const { id, key, fields } = expectJiraBody(answer, issueHead);
      const { summary, reporter } = fields;
      return { id, key, summary: summary ?? '', ...(reporter && { reporterId: reporter.accountId }) };
    },
    contents: (id, fieldIds) => readContents(jira, id, fieldIds),
    attachment: (id, bytesAtMost) => readAttachment(jira, id, bytesAtMost),
  };
}

async function readContents(
  jira: JiraClient,
  id: string,
  fieldIds: readonly string[],
): Promise<IssueContents | undefined> {
  const asked = ['description', 'attachment', ...fieldIds].join(',');
  const answer = await jira.requestJira(route`/rest/api/3/issue/${id}?fields=${asked}&expand=names`, init);
  if (answer.status === 404) return undefined;
  const { fields, names } = expectJiraBody(answer, issueContents);
  return {
    description: contentOfDocument(fields.description),
    ...(await readComments(jira, id)),
    attachments: (fields.attachment ?? []).map(({ filename, mimeType, size, ...one }) => ({
      id: one.id,
      name: filename,
      mediaType: mimeType ?? '',
      bytes: size ?? 0,
    })),
    // Of a field that is gone, that the issue does not have or that the person may not see, Jira says nothing.
    fields: fieldIds
      .filter((fieldId) => Object.hasOwn(fields, fieldId))
      .map((fieldId) => ({
        fieldId,
        content: contentOfField(fields[fieldId]),
        ...(names?.[fieldId] !== undefined && { fieldName: names[fieldId] }),
      })),
  };
}

/** Pages until one is empty or as many were read as Jira says there are; it may not say how many. */
async function readComments(
  jira: JiraClient,
  id: string,
): Promise<Pick<IssueContents, 'comments' | 'commentsLeft'>> {
  const comments: IssueContents['comments'] = [];
  let total: number | undefined;
  while (comments.length < commentsAtMost) {
    const page = await readCommentPage(jira, id, comments.length, commentsAPage);
    comments.push(...page.comments.map((one) => ({ id: one.id, content: contentOfDocument(one.body) })));
    total = page.total ?? total;
    const isWhole = total !== undefined && comments.length >= total;
    if (isWhole || page.comments.length === 0)
      return { comments, commentsLeft: leftOf(total ?? 0, comments) };
  }
  if (total !== undefined) return { comments, commentsLeft: leftOf(total, comments) };
  const next = await readCommentPage(jira, id, comments.length, 1);
  return { comments, commentsLeft: next.comments.length > 0 ? 'some' : 0 };
}

const leftOf = (total: number, comments: readonly unknown[]): number => Math.max(0, total - comments.length);

const readCommentPage = async (jira: JiraClient, id: string, startAt: number, most: number) =>
  expectJiraBody(
    await jira.requestJira(
      route`/rest/api/3/issue/${id}/comment?startAt=${startAt}&maxResults=${most}`,
      init,
    ),
    commentPage,
  );

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-attachments/#api-rest-api-3-attachment-content-id-get */
async function readAttachment(
  jira: JiraClient,
  id: string,
  bytesAtMost: number,
): Promise<Uint8Array | 'gone' | 'too-long'> {
  const answer = await jira.requestJira(route`/rest/api/3/attachment/content/${id}?redirect=false`, {
    ...init,
    fileBytesAtMost: bytesAtMost,
  });
  const { status, body } = answer;
  if (status === 404 || status === 403) return 'gone';
  if (status === 200) return body === tooLong ? 'too-long' : (body as Uint8Array);
  throw new DirectoryError('unavailable', `Jira answered ${status} for an attachment`, { status });
}
