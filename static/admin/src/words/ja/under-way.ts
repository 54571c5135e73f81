import type { routeProblemWords as englishProblem, underWayWords as english } from '../en/under-way';
import { formatNumber } from '../format';

export const underWayWords: typeof english = {
  checking: (checked, total) => `${formatNumber(total)} 件中 ${formatNumber(checked)} 件を検索済み`,
  progress: (done, total) => `${formatNumber(total)} 件中 ${formatNumber(done)} 件が完了`,
  starter: '開始した管理者',
  waiting: (name) => `${name} さんのページを待っています`,
  finishedFlag: '実行が完了しました',
  finishedSentence: (parts) => (parts.length > 0 ? `${parts.join('、')}。` : '行うことはありませんでした。'),
  countOf: {
    invited: (count) => `招待済み ${formatNumber(count)} 件`,
    'invited-access-removed': (count) => `招待し、割り当てられたグループから削除 ${formatNumber(count)} 件`,
    'already-without-access': (count) => `すでにアクセス権なし ${formatNumber(count)} 件`,
    'already-has-access': (count) => `既存のアクセス権を維持 ${formatNumber(count)} 件`,
    'access-removed': (count) => `アクセス権を削除 ${formatNumber(count)} 件`,
    deactivated: (count) => `無効だがアクセス グループに所属 ${formatNumber(count)} 件`,
    'needs-attention': (count) => `要確認 ${formatNumber(count)} 件`,
    failed: (count) => `失敗 ${formatNumber(count)} 件`,
    cancelled: (count) => `キャンセル ${formatNumber(count)} 件`,
  },
};

export const routeProblemWords: typeof englishProblem = {
  routeProblemTitle: (route) => `経路「${route}」はチェック時に機能しませんでした`,
  routeProblem: (route, when) =>
    route === 'admin'
      ? `${when} のチェックで、チェックした管理者はこの方法ではユーザーを招待できないことがわかりました。`
      : `${when} のチェックで、この経路ではユーザーを招待できないことがわかりました。`,
  routeProblemSaid: (words) => `Atlassian の回答:「${words}」`,
};
