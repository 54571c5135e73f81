import type { IssueContent } from '../../domain/issues/document-content';
import { tableOfContent, type ListContent } from '../../domain/list/table/list-content';
import type { ContentLimits } from '../../formats/content-limits';
import { openText } from '../../formats/open-content';

/** A part of an issue as a list. Running text is read by its lines where lozenges say who is active. Throws `ContentFault`. */
export async function openIssueContent(content: IssueContent, limits?: ContentLimits): Promise<ListContent> {
  if ('sheets' in content) return content;
  const opened = await openText(content.text, limits);
  const isRunning = !('sheets' in opened) && tableOfContent(opened, {}).table === undefined;
  return (isRunning && content.byStatus) || opened;
}
