import type { BatchNotice } from '../../../../../src/domain/batches/notice';
import { Notice } from '../../components/frame/notice';
import { formatDateTime } from '../../words/format';
import { noticeSentence } from '../../words/said';
import { words } from '../../words/words';
import { adviceFor } from '../../words/advice';

/** Why nothing is moving: Atlassian's words, when work goes on, and what the admin can do. */
export function BatchNoticeView({ notice }: { notice: BatchNotice }) {
  const advice = notice.until ? undefined : adviceFor(notice.code);
  return (
    <Notice tone="warning" role="status" title={titleOf(notice)}>
      <p>{noticeSentence(notice)}</p>
      {notice.until && <p>{words.batch.goesOn(formatDateTime(notice.until))}</p>}
      {advice && <p>{advice}</p>}
    </Notice>
  );
}

/** Notices of earlier versions do not say whose words they carry: those were Atlassian's. */
function titleOf({ until, saidBy }: BatchNotice): string {
  if (saidBy === 'app') return words.batch.standsStill;
  return until ? words.batch.noticeTitle : words.batch.refusedTitle;
}
