import type { reviewWords as english } from '../../en/watch/review';
import { formatNumber } from '../../format';

export const reviewWords: typeof english = {
  open: 'アクセス権レビューを出力…',
  title: 'アクセス権レビューを出力',
  body: '監視対象の全員について、現在の状態、検出内容、誰が何を決定したかをまとめたファイルです。出力した人とファイルの SHA-256 が監査ログに記録されます。',
  format: '形式',
  formats: { csv: 'CSV (スプレッドシート用)', jsonl: 'JSON Lines (プログラム用)' },
  go: '出力',
  again: 'もう一度出力',
  reading: (piece, pieces) => `${pieces} 個中 ${piece} 個目を読み込んでいます…`,
  changed: '監視がその間に進んだため、レビューを出力し直しています…',
  done: (people) => `${formatNumber(people)} 人分を出力しました。ファイルは SHA-256 と照合済みです:`,
  logged: '監査ログにも同じ値があります。',
  entry: '記録を開く',
  neverSame:
    'レビューを読み込むたびに監視が進んだため、ファイルは作成されませんでした。進行中の確認が終わってから、もう一度お試しください。',
};
