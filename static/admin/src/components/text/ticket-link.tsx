import type { MouseEvent } from 'react';
import { isIssueKey } from '../../../../../src/domain/issues/issue-key';
import { call, openAddress } from '../../backend/backend';
import { useOverview } from '../../backend/overview';
import { useLoad } from '../../backend/use-load';

/** A ticket: a link where it is the key of an issue of this site that the admin may see, with what the issue is about. */
export function TicketLink({ ticket }: { ticket: string }) {
  return isIssueKey(ticket) ? <IssueLink ticket={ticket} /> : <>{ticket}</>;
}

function IssueLink({ ticket }: { ticket: string }) {
  const { overview } = useOverview();
  const { data } = useLoad(ticket, () => call('findIssue', { ticket }));
  if (!data?.issue) return <>{ticket}</>;
  const { issueKey, summary } = data.issue;
  const path = `/browse/${issueKey}`;
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void openAddress(path);
  };
  return (
    <a href={`${overview.site.url}${path}`} target="_blank" rel="noreferrer" title={summary} onClick={follow}>
      {issueKey}
    </a>
  );
}
