import type { batchWords as english } from '../en/batch';
import { formatNumber } from '../format';
import { doubts } from './parts/doubts';
import { plans } from './parts/plans';

const minute = 60;
const people = (count: number) => `${formatNumber(count)} 人`;

export const batchWords: typeof english = {
  title: (total) => `アドレス ${formatNumber(total)} 件のバッチ`,
  facts: {
    by: '作成者',
    when: '作成日時',
    reason: '理由',
    ticket: 'チケット',
    source: '作成元',
    desk: 'カスタマーの所属先',
    route: '経路',
    attempt: '試行',
    finished: '完了',
    mail: '招待メール',
    existing: '既存のアクセス権',
  },
  desk: (serviceDeskId, organizationId) =>
    organizationId === undefined
      ? `サービス デスク ${serviceDeskId}`
      : `サービス デスク ${serviceDeskId}、カスタマー組織 ${organizationId}`,
  sources: {
    paste: '貼り付けたリスト',
    file: (name) => `ファイル ${name}`,
    api: (client) => (client ? `API (${client})` : 'API'),
    watch: 'アクセス権の監視',
  },
  mail: {
    planned: {
      on: 'Atlassian が送信します',
      held: '送信を止めます',
      always: 'Atlassian が送信します。この経路では止められません',
      unknown: '経路が対応していれば止めます',
    },
    done: {
      on: 'Atlassian が追加されたユーザーに送信しました',
      held: '送信を止めました。誰にも通知されていません',
      always: 'Atlassian が追加されたユーザーに送信しました。この経路では止められません',
      unknown: 'ディレクトリによります',
      nobody: 'なし。追加されたユーザーはいません',
    },
  },
  existing: { leave: 'そのままにする', remove: '確認後に削除' },
  backToBatches: 'すべてのバッチ',
  newList: 'さらにユーザーを招待',
  showAll: 'すべて表示',
  showLess: '折りたたむ',
  you: 'あなたです',
  notFoundTitle: 'このバッチはありません',
  notFound: 'リンクが間違っているか、古いログ エントリとともにバッチが削除されました。',
  loadTitle: 'バッチ',
  draft: 'このリストは最後まで送信されませんでした。何もチェックされず、誰も招待されていません。',
  draftRefused: 'チェックが拒否されました。誰も検索されず、誰も招待されていません。',
  discard: '破棄',
  changeList: 'リストを変更',
  checkingTitle: 'リストをチェックしています',
  checkingHelp: '各アドレスを検索します。誰も招待されません。',
  previewTitle: '実行される内容',
  rejectedTitle: (count) => `${formatNumber(count)} 件のアドレスが拒否され、招待されません`,
  summary: {
    invite: (count) => `${people(count)}を招待`,
    nothing: (count) => `${people(count)}はすでにアクセス権なしで在籍`,
    inactive: (count) => `${people(count)}は無効のまま`,
    leave: (count) => `${people(count)}は既存のアクセス権を維持`,
    loses: {
      all: (count) => `${people(count)}が既存のアクセス権を失う`,
      part: (count) => `${people(count)}が既存のアクセス権の一部を失う`,
      nothing: (count) => `${people(count)}は削除できないアクセス権を維持`,
    },
    unknown: (count) => `${people(count)}を再検索し、新規なら招待`,
    lookAgain: (count) => `${people(count)}を再検索`,
    notThere: (count) => `${people(count)}は組織に在籍せず`,
    nobody: 'このリストで招待が必要な人はいません',
    sentence: (parts) => `${parts.join('、')}。使用するライセンス: なし。`,
  },
  start: ({ invites, removals, unknown }) => {
    if (invites > 0 && removals > 0)
      return `${people(invites)}を招待し、${people(removals)}のアクセス権を削除`;
    if (invites > 0) return `${people(invites)}を招待`;
    if (removals > 0) return `${people(removals)}のアクセス権を削除`;
    return unknown > 0 ? `${people(unknown)}を再検索して続行` : '完了 (行うことはありません)';
  },
  noRouteTitle: 'アプリはまだ接続されていません',
  noRoute:
    'Atlassian への経路が設定されていないため、開始が拒否される場合があります。設定では、各経路に必要なものを確認し、影響を与えずにチェックできます。',
  openSettings: '設定を開く',
  checkAgain: '再チェック',
  filterByStanding: '現状で絞り込み',
  filterByOutcome: '結果で絞り込み',
  all: 'すべて',
  search: 'アドレスを検索',
  columns: {
    line: '行',
    address: 'アドレス',
    standing: '現状',
    plan: '実行される内容',
    access: '現在のアクセス権',
    outcome: '結果',
    details: '詳細と対応',
  },
  plans,
  losesPart: 'アクセス権の一部を失う',
  losesNothing: 'アクセス権を維持 (削除できません)',
  inactivePlan: 'なし: アカウントは無効',
  noAccess: 'なし',
  notKnown: '完全にはわかっていません',
  free: (roles) => `ライセンス不要: ${roles}`,
  unrated: (groups) => `${groups}: グループが何を付与するか、この経路では確認できません`,
  doubts,
  doubt: 'Atlassian の回答が不完全でした。',
  kept: {
    administers: '管理用グループのため変更しません',
    synchronised: 'ID プロバイダーから同期',
    nested: '別のグループを通じて所属',
    protected: '設定で保護',
    'direct-role': '直接付与されたロール',
    unknown: '削除できません',
  },
  noRows: '絞り込みに一致するものはありません。',
  searching: 'リストを検索しています…',
  confirmTitle: (count) => `${people(count)}の製品アクセスを削除しますか?`,
  confirmBody:
    'このバッチより前から在籍していたユーザーです。リストの他のユーザーは、チェックに示されたとおりに扱われます。',
  confirmYou: 'あなた自身が含まれています。あなたのアカウントも製品アクセスを失います。',
  confirmShown: (shown, total) => `${formatNumber(total)} 件中 ${formatNumber(shown)} 件を表示しています。`,
  confirmMore: 'さらに表示',
  loses: (groups) => `失うもの: ${groups}。`,
  keeps: (groups) => `維持するもの: ${groups}。`,
  confirmCheck: (count) =>
    count === 1
      ? 'はい、このユーザーのアクセス権を削除します'
      : `はい、これら ${people(count)}のアクセス権を削除します`,
  confirmGo: 'アクセス権を削除して実行',
  confirmLoading: '名前を読み込んでいます…',
  cancelTitle: '残りの実行をキャンセルしますか?',
  cancelGo: '残りをキャンセル',
  cancelKeep: '実行を続ける',
  left: (seconds) =>
    seconds < minute ? '残り 1 分未満' : `残り約 ${formatNumber(Math.round(seconds / minute))} 分`,
  stateTitles: {
    running: '招待しています',
    pausing: '一時停止中: 処理中のアドレスを完了しています',
    paused: '一時停止',
    cancelling: 'キャンセル中: 処理中のアドレスを完了しています',
    cancelled: 'キャンセル済み',
    finished: '完了',
  },
  discardedTitle: '破棄済み',
  discardingTitle: 'リストを破棄しています',
  discarded: '何も行われる前にリストが破棄されました。誰も招待されていません。',
  discarding: (done, total) =>
    `${formatNumber(total)} 件中 ${formatNumber(done)} 件をキャンセル済みとして監査ログに記録しました。誰も招待されません。このページを離れても問題ありません。`,
  runsAlone: 'このページを閉じても実行は続きます。「バッチ」から再度確認できます。',
  keepOpen:
    'この経路ではあなたの権限で処理するため、実行が完了するまでアプリのいずれかのページを開いたままにしてください。閉じると処理は一時停止しますが、何も失われません。',
  drivenBy: (name) => `${name} さんのページがこの実行を処理しています。`,
  waitingHelp: (name) =>
    `この経路の実行は、アプリを開いている管理者の権限で行われますが、現在処理しているページがありません。${name} さんがアプリを開くと再開します。あなたが続行すると、残りはあなたの権限で行われます。`,
  takeOver: '自分で続行',
  goesOn: (when) => `処理は ${when} に自動的に再開します。`,
  noticeTitle: 'Atlassian から待機を求められています',
  refusedTitle: 'Atlassian の回答',
  standsStill: '処理が停止しています',
  pause: '一時停止',
  resume: '再開',
  cancel: '実行をキャンセル',
  retry: (count) => `${formatNumber(count)} 件を再試行`,
};
