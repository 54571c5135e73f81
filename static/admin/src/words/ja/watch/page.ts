import type { watchWords as english } from '../../en/watch/page';
import { formatNumber } from '../../format';

const intervals: Record<number, string> = {
  1: '1 時間ごと',
  6: '6 時間ごと',
  24: '1 日 1 回',
  168: '週 1 回',
};

export const watchWords: typeof english = {
  lead: 'アクセス権なしで招待したユーザーと、そのうち現在課金対象のロールを持つユーザー。',
  figures: {
    title: '現在',
    watched: '監視対象',
    withoutAccess: 'アクセス権なし',
    open: '未対応の検出事項',
    allowed: '許可',
    unknown: '不明',
    inactive: '無効',
    gone: '退出',
    pending: '未承諾',
  },
  lastLook: (when) => `前回の確認: ${when}。`,
  noLookYet: 'まだ誰も確認していません。',
  nextLook: (when, everyHours) =>
    `次回の確認: ${when} (${intervals[everyHours] ?? `${formatNumber(everyHours)} 時間ごと`})。`,
  nextLookSoon: '次の確認は数分以内に始まります。',
  isOff: '監視はオフです。自動での確認は行われません。',
  lookNow: '今すぐ確認',
  looking: '全員を確認しています…',
  lookAsked: '確認を要求しました。まもなく始まります…',
  waitingBatches: (count) => `${formatNumber(count)} 件のバッチのユーザーを取り込んでいます。`,
  off: {
    title: 'アクセス権の監視はオフです',
    body: 'オンにすると、アクセス権なしで招待した全員を確認し、その後課金対象のロールを付与されたユーザーと、付与した人・日時を示します。読み取りのみを行います。',
    noKey:
      '組織キーがない場合は Jira の製品のみを確認します。設定でキーを保存すると自動的に始まり、すべての製品を確認します。',
    turnOn: 'オンにする',
    settings: '設定を開く',
  },
  empty: {
    title: 'まだ誰も監視していません',
    body: 'バッチで招待したユーザーは、バッチの終了後から監視されます。すでに在籍しているユーザーも追加できます。',
  },
  plot: {
    value: (name, count) => `${name}: ${formatNumber(count)}`,
    title: '確認ごとの推移',
    watched: '監視対象の人数',
    withAccess: 'うちアクセス権あり',
    label: (name, first, last, looks) =>
      `${name}: ${formatNumber(looks)} 回の確認で ${formatNumber(first)} から ${formatNumber(last)}。数値は下の表にあります。`,
    asTable: '表として表示',
    at: '確認',
    unknown: '不明',
  },
  views: '監視の表示内容',
  findings: '検出事項',
  people: 'ユーザー',
  select: (name) => `${name} を選択`,
  selectAll: '表示中をすべて選択',
  selected: (count) => (count === 0 ? '誰も選択されていません。' : `${formatNumber(count)} 人を選択中。`),
};
