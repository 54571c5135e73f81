import api, { route } from '@forge/api';
import { textOfDocument } from '../../../domain/issues/document-text';
import { DirectoryError } from '../../../ports/directory-error';
import type { IssueReader } from '../../../ports/issues/issue-reader';
import type { Call } from '../../call-atlassian';
import { createJiraClient, expectJiraBody } from '../jira-client';
import { commentPage, reportedIssue, wholeIssue } from './issue-schemas';

const commentsAPage = 100;
const commentsAtMost = 500;

/**
 * Issues as the person at them sees them: Jira answers 404 for whatever they may not see, and so says nothing of it.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/
 */
export function createIssueReader(openCall: () => Call): IssueReader {
  const jira = createJiraClient('user', openCall());
  const init = { method: 'GET', repeatable: true } as const;
  const comments = async (id: string): Promise<{ id: string; text: string }[]> => {
    const read: { id: string; text: string }[] = [];
    while (read.length < commentsAtMost) {
      const answer = await jira.requestJira(
        route`/rest/api/3/issue/${id}/comment?startAt=${read.length}&maxResults=${commentsAPage}`,
        init,
      );
      const page = expectJiraBody(answer, commentPage);
      read.push(...page.comments.map((one) => ({ id: one.id, text: textOfDocument(one.body) })));
      if (page.comments.length === 0 || read.length >= (page.total ?? 0)) break;
    }
    return read;
  };
  return {
    async issue(idOrKey) {
      const answer = await jira.requestJira(
        route`/rest/api/3/issue/${idOrKey}?fields=summary,description,reporter,attachment`,
        init,
      );
      if (answer.status === 404) return undefined;
      const { id, key, fields } = expectJiraBody(answer, wholeIssue);
      return {
        id,
        key,
        summary: fields.summary ?? '',
        description: textOfDocument(fields.description),
        ...(fields.reporter && { reporterId: fields.reporter.accountId }),
        comments: await comments(id),
        attachments: (fields.attachment ?? []).map(({ filename, mimeType, size, ...one }) => ({
          id: one.id,
          name: filename,
          mediaType: mimeType ?? '',
          bytes: size ?? 0,
        })),
      };
    },
    async reporter(idOrKey) {
      const answer = await jira.requestJira(route`/rest/api/3/issue/${idOrKey}?fields=reporter`, init);
      if (answer.status === 404) return undefined;
      const { id, key, fields } = expectJiraBody(answer, reportedIssue);
      return { id, key, ...(fields.reporter && { reporterId: fields.reporter.accountId }) };
    },
    attachment: readAttachment,
  };
}

/** The bytes of an attachment as the person may read it; undefined where it is gone, or not theirs to see. */
async function readAttachment(id: string): Promise<Uint8Array | undefined> {
  const path = route`/rest/api/3/attachment/content/${id}?redirect=false`;
  try {
    const answer = await api.asUser().requestJira(path, { method: 'GET' });
    if (answer.status === 404 || answer.status === 403) return undefined;
    if (answer.status !== 200) {
      throw new DirectoryError('unavailable', `Jira answered ${answer.status} for an attachment`, {
        status: answer.status,
      });
    }
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    if (error instanceof DirectoryError) throw error;
    throw new DirectoryError('unavailable', 'Jira gave no answer for an attachment', { cause: error });
  }
}
