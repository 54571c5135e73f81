import type { FoundIssue } from '../../contract/batches';
import { isIssueKey } from '../../domain/issues/issue-key';
import type { Deps } from '../deps';

/** The issue that a ticket is the key of, if this site has one that the admin at the page may see. Throws `DirectoryError`. */
export async function findIssue({ site }: Deps, ticket: string): Promise<{ issue?: FoundIssue }> {
  if (!isIssueKey(ticket)) return {};
  const issue = await site.issue(ticket);
  return issue ? { issue: { issueKey: issue.key, summary: issue.summary } } : {};
}
