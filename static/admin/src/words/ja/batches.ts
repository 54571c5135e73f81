import type { batchesWords as english } from '../en/batches';
import { formatNumber } from '../format';

export const batchesWords: typeof english = {
  lead: '送信されたすべてのリスト。誰が、いつ、なぜ送信し、どう終わったかを示します。',
  none: 'バッチはまだありません',
  noneBody: 'バッチは 1 つのユーザー リストです。最初のバッチは、チェックされるとここに表示されます。',
  first: 'ユーザーを招待',
  columns: { when: '日時', who: '担当者', why: '理由', state: '状態', total: 'アドレス', counts: '結果' },
  openLabel: (when, total) => `${when} のバッチ (アドレス ${formatNumber(total)} 件) を開く`,
  waits: 'ページを待っています',
};
