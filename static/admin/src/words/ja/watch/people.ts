import type { peopleWords as english } from '../../en/watch/people';
import { formatNumber } from '../../format';

const people = (count: number) => `${formatNumber(count)} 人`;

export const peopleWords: typeof english = {
  title: '監視対象のユーザー',
  filter: 'ユーザーを絞り込み',
  all: 'すべて',
  states: {
    'without-access': 'アクセス権なし',
    'with-access': 'アクセス権あり',
    inactive: '無効',
    gone: '退出',
    unknown: '不明',
  },
  pending: '未承諾',
  ended: '期限切れ',
  search: 'アドレスと名前を検索',
  sort: '並べ替え',
  sorts: { address: 'アドレス', age: '監視期間の長い順' },
  none: '絞り込みに一致するユーザーはいません。',
  columns: {
    who: 'ユーザー',
    state: '状態',
    since: '監視開始',
    read: '最終読み取り',
    accepted: '承諾',
    batch: 'バッチ',
  },
  because: { invited: '招待', added: '管理者が追加' },
  batchLabel: (email) => `${email} のバッチを開く`,
  batch: '開く',
  accepted: { yes: '済み', no: 'まだ', unknown: '不明' },
  mailedAgain: (when) => `${when} に再送`,
  neededUntil: (day) => `${day} まで必要`,
  wasNeededUntil: (day) => `${day} まで必要だった`,
  openFinding: '検出事項を開く',
  openFindingLabel: (email) => `${email} の検出事項を開く`,
  reviewed: 'アクセス権レビュー',
  review: {
    keep: (who, when) => `維持: ${who} さん、${when}`,
    remove: (who, when) => `削除を提案: ${who} さん、${when}`,
  },
  acts: { again: '再度招待…', keep: '維持…', remove: '削除を提案…', leave: '監視を終了…' },
  again: {
    title: (count) => `${people(count)}に招待を再送しますか?`,
    none: '再度招待できるユーザーはいません',
    body: 'Atlassian が招待をもう一度メールで送信します。製品へのアクセス権は引き続きありません。',
    leftOut: (count) =>
      `選択したうちの ${people(count)}は、すでに承諾しているか在籍していないため、除外されます。`,
    noKeyTitle: '組織キーが必要です',
    noKey:
      'Jira が招待メールを送信するのはユーザーを作成するときのみです。設定で組織の API キーを保存すると、在籍しているユーザーに再送できます。',
    settings: '設定を開く',
    go: '招待を送信',
    done: (count) => (count === 0 ? 'メールは送信されませんでした。' : `${people(count)}に再送しました。`),
    refused: (count) => `${people(count)}には送信されませんでした:`,
  },
  decide: {
    keep: {
      title: (count) => `${people(count)}を維持しますか?`,
      body: '引き続き必要であることを、あなたの名前と日付とともに、ここ、アクセス権レビュー、監査ログに記録します。',
      go: '維持',
      done: (count) => `${people(count)}を維持します。`,
    },
    remove: {
      title: (count) => `${people(count)}の削除を提案しますか?`,
      body: '提案を、あなたの名前と日付とともに、ここ、アクセス権レビュー、監査ログに記録します。アクセス権の監視が組織からユーザーを削除することはありません。削除は組織管理者が次の場所で行います:',
      go: '削除を提案',
      done: (count) => `${people(count)}の削除を提案しました。`,
    },
  },
  reason: '理由',
  leave: {
    title: (count) => `${people(count)}の監視を終了しますか?`,
    body: 'Atlassian では何も変わりませんが、アクセス権が付与されても通知されなくなります。未対応の検出事項は終了します。検出内容は監査ログに残り、再び追加できます。',
    go: '監視を終了',
    done: (count) => `${people(count)}の監視を終了しました。`,
  },
  add: {
    open: 'ユーザーを追加…',
    title: '監視にユーザーを追加',
    body: 'アクセス権を持ったときに知りたい組織のユーザーを追加します。誰も招待されず、何も変更されません。',
    addresses: 'アドレス',
    addressesHelp: (most) =>
      `空白、コンマ、または改行で区切ります。一度に最大 ${formatNumber(most)} 件です。`,
    missing: 'アドレスを 1 件以上入力してください。',
    tooMany: (count, most) =>
      `アドレスが ${formatNumber(count)} 件あります。一度に追加できるのは最大 ${formatNumber(most)} 件です。`,
    go: '追加',
    added: (count) => (count === 0 ? '誰も追加されませんでした。' : `${people(count)}の監視を始めました。`),
    notFound: (count) => `組織に見つからなかったアドレス (${formatNumber(count)} 件):`,
    notKnown: (count) =>
      `組織に在籍しているか Atlassian の回答からわからなかったアドレス (${formatNumber(count)} 件)。後でもう一度お試しください:`,
  },
  batchCard: {
    title: 'アクセス権の監視',
    body: (others) =>
      `このバッチで招待したユーザーは監視されます。リストの他の ${people(others)}も監視でき、アクセス権が付与されるとアプリが知らせます。`,
    go: 'このバッチの全員を監視',
    done: 'このバッチの在籍者全員を取り込んでいます。',
    open: 'アクセス権の監視を開く',
  },
};
