import { formatNumber } from '../../../../admin/src/words/format';
import type { GadgetWords } from '../gadget';

export { saidWords as said } from '../../../../admin/src/words/ja/said';

export const words: GadgetWords = {
  loading: '読み込み中',
  noAnswer: 'アプリから応答がありませんでした。しばらくしてからガジェットを更新してください。',
  off: 'アクセス権の監視はオフです。Jira 管理者がアプリの設定でオンにできます。',
  holders: (count) => `${formatNumber(count)} 人がアクセス権を持っています`,
  figures: 'アクセス権なしで招待したユーザー',
  what: '対象',
  count: '人数',
  rows: {
    watched: '監視対象',
    withoutAccess: 'アクセス権なし',
    withAccess: 'アクセス権あり',
    unknown: '不明',
    pending: '未承諾',
  },
  neverLooked: 'まだ誰も確認していません。',
  looked: (when) => `前回の確認: ${when}。`,
  latest: '最新の検出事項',
  open: 'アクセス権の監視を開く',
  address: 'アドレス',
  products: '製品',
  since: '開始',
  form: {
    title: 'タイトル',
    titleHelp: '数値の上に表示されます。空欄の場合は表示されません。',
    titleLong: (most) => `${formatNumber(most)} 文字以内で入力してください。`,
    findings: '表示内容',
    findingsHelp:
      '検出事項には個人が示されるため、ダッシュボードを閲覧できる人のうち Jira 管理者にのみ表示されます。',
    findingChoices: (count) => (count === 0 ? '数値' : `数値と最新の検出事項 ${formatNumber(count)} 件`),
    refresh: '更新',
    refreshChoices: (minutes) => (minutes === 0 ? '手動で更新したとき' : `${formatNumber(minutes)} 分ごと`),
    save: '保存',
    cancel: 'キャンセル',
    notSaved: 'Jira に保存できませんでした。しばらくしてからもう一度お試しください。',
  },
};
