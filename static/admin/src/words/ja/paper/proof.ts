import type { proofWords as english } from '../../en/paper/proof';
import { formatNumber } from '../../format';

export const proofWords: typeof english = {
  open: '証明書',
  title: 'バッチの証明書',
  back: 'バッチに戻る',
  print: '印刷または PDF として保存',
  preparing: (shown, total) => `${formatNumber(total)} 人中 ${formatNumber(shown)} 人分を準備しています…`,
  ready: (total) =>
    `${formatNumber(total)} 人分です。ファイルとして残すには、プリンターに「PDF に保存」を選択してください。`,
  onlyOver: '証明書は、バッチの終了後に作成できます。',
  made: (when, site) => `${when} に ${site} の監査ログから作成。`,
  facts: {
    reason: '理由',
    ticket: 'チケット',
    prepared: '準備した人',
    started: '開始した人',
    created: '作成日時',
    startedAt: '開始日時',
    finished: '完了日時',
    route: '経路',
    source: 'リストの作成元',
    mail: '招待メール',
    existing: '既存のアクセス権',
    batch: 'バッチ',
    attempts: '試行回数',
  },
  outcomes: '結果',
  total: 'リストの人数',
  people: 'リストの全員',
  columns: {
    line: '行',
    address: 'アドレス',
    name: '名前',
    outcome: '結果',
    held: '最終読み取り時のアクセス権',
    verified: '最終読み取り',
  },
  none: 'なし',
  notRead: '未読み取り',
  seal: '封印',
  sealBody:
    'このバッチの各試行は、監査ログのダイジェスト チェーンのリンクで封印されています。ログのエクスポートは、アプリ付属の検証ツールでこれらの値と照合できます。',
  link: ({ attempt, link, entries, at }) =>
    `試行 ${formatNumber(attempt)}: リンク ${formatNumber(link)}、エントリ ${formatNumber(entries)} 件、${at} に封印。SHA-256:`,
  head: (links, when) => `リンク ${formatNumber(links)} 個後のチェーンの先頭、${when}。SHA-256:`,
  noSeal: 'このバッチのリンクはもう保存されていないか、記録しないバージョンで実行されました。',
};
