import { formatNumber } from '../../../../admin/src/words/format';
import type { PanelWords } from '../panel';

export { saidWords as said } from '../../../../admin/src/words/ja/said';

const people = (count: number) => `${formatNumber(count)} 人`;

export const words: PanelWords = {
  loading: '読み込み中',
  noAnswer: 'アプリから応答がありませんでした。しばらくしてから課題を開き直してください。',
  found: (count) => `この課題に記載されているユーザー: ${people(count)}`,
  foundTable: 'この課題に記載されているユーザー',
  foundMore: (shown) => `最初の ${people(shown)}を表示しています。チェックは全員に対して行われます。`,
  nobodyFound:
    'この課題にはまだ対象者がいません。説明、コメント、添付されたリスト、およびアプリの設定で選択したフィールドに、取り込めるメール アドレスがありません。',
  sourceNames: {
    description: () => '説明',
    field: (name) => name,
    comments: () => 'コメント',
    attachment: (name) => name,
  },
  source: (name, addresses) => `${name}: ${people(addresses)}`,
  nobodyIn: (name) => `${name} には対象者がいません。`,
  unreadTitle: '読み取られなかったもの',
  unread: {
    format: (name) => `${name} は、アプリが読み取れる種類のリストではありません。`,
    'old-workbook': (name) =>
      `${name} は、古い形式またはパスワード付きの Excel ブックです。パスワードなしの XLSX として保存してください。`,
    unreadable: (name) => `${name} は破損しています。保存し直して、もう一度添付してください。`,
    size: (name) => `${name} は 5 MB を超えています。アプリのページで読み込んでください。`,
    unpacked: (name) =>
      `${name} は展開すると、ユーザーのリストとしては大きすぎます。シートを CSV にして、アプリのページで読み込んでください。`,
    gone: (name) => `${name} は削除されたか、閲覧する権限がありません。`,
    unavailable: (name) =>
      `Jira から ${name} を取得できませんでした。しばらくしてから課題を開き直してください。`,
    'too-many': (name) =>
      `${name} は 11 件目以降のリストのため読み取られません。アプリのページで読み込んでください。`,
    time: (name) => `時間が足りず、${name} を読み取れませんでした。アプリのページで読み込んでください。`,
    'no-field': (name) => `フィールド ${name} はこの課題にないか、閲覧する権限がありません。`,
    'no-text': (name) => `フィールド ${name} にはテキストがないため、アドレスは読み取られません。`,
  },
  encodingDoubts: {
    guessed: (name) =>
      `${name} には文字コードの指定がないため、文字が正しくない可能性があります。名前が正しく表示されない場合は、UTF-8 で保存し直して添付してください。`,
    broken: (name) =>
      `${name} の一部の文字は壊れており、� と表示されます。UTF-8 で保存し直して添付してください。`,
  },
  hiddenRows: (name, rows) =>
    `${name} には非表示の行が ${formatNumber(rows)} 行あり、その行のユーザーは取り込まれません。`,
  hiddenSheets: (name, sheets) =>
    `${name} には非表示のシート${sheets.map((sheet) => `「${sheet}」`).join('')}があり、そのユーザーは取り込まれません。`,
  aside: (name, count) =>
    `${name} の ${formatNumber(count)} 件のアドレスは、上長など他の人の列にあるため取り込まれません。`,
  someCommentsLeft: '以降のコメントは読み取られません。そのアドレスはアプリのページで入力してください。',
  commentsLeft: (count) =>
    `以降の ${formatNumber(count)} 件のコメントは読み取られません。そのアドレスはアプリのページで入力してください。`,
  openBatch: 'アプリで開く',
  leftOut: (count) => `${formatNumber(count)} 件のエントリを除外しました`,
  leftOutHelp: () => '人による確認が必要です。アプリのページで修正すると取り込めます。',
  leftOutEntry: (text, why) => `${text}: ${why}`,
  why: {
    'not-an-address': 'アドレスではありません',
    question: '要確認',
    slip: '入力ミスの可能性があります',
    inactive: 'リスト上で無効',
    'no-person': 'グループまたはプログラム',
    beside: 'リストの外',
  },
  address: 'アドレス',
  name: '名前',
  standing: '状況',
  check: 'これらのユーザーをチェック',
  batch: (total, when) => `${people(total)}、${when}`,
  states: {
    draft: '準備中',
    checking: 'チェック中',
    ready: '開始待ち',
    running: '招待中',
    pausing: '一時停止中',
    paused: '一時停止',
    cancelling: 'キャンセル中',
    cancelled: 'キャンセル済み',
    finished: '完了',
  },
  standings: {
    absent: () => '招待対象',
    'without-access': () => '在籍、アクセス権なし',
    'with-access': () => '在籍、アクセス権を維持',
    inactive: () => '無効',
    unknown: () => '不明',
  },
  outcomes: {
    invited: () => 'アクセス権なしで招待済み',
    'invited-access-removed': () => '招待し、割り当てられたグループから削除',
    'already-without-access': () => 'すでにアクセス権なし',
    'already-has-access': () => '既存のアクセス権を維持',
    'access-removed': () => 'アクセス権を削除',
    deactivated: () => '無効',
    'needs-attention': () => '要確認',
    failed: () => '失敗',
    cancelled: () => 'キャンセル',
  },
  counted: (count, what) => `${what} ${people(count)}`,
  counts: (parts) => `${parts.join('、')}。`,
  withMessage: (standing, message) => `${standing}: ${message}`,
  nothingYet: 'まだ何もわかっていません。',
  fourEyes: 'このリストはあなたが準備または依頼し、設定により二重確認が必要です。別の管理者が開始します。',
  start: ({ invites, unknown }) => {
    if (invites > 0 && unknown > 0) return `${people(invites)}を招待し、${people(unknown)}を再検索`;
    if (invites > 0) return `${people(invites)}を招待`;
    return unknown > 0 ? `${people(unknown)}を再検索して続行` : '完了する (招待が必要なユーザーはいません)';
  },
  lookedUpAgain: (count) => `${people(count)}を再検索し、新規の場合は招待します。`,
  discard: '破棄',
  showPeople: '全員を表示',
  peopleTable: 'このバッチのユーザー',
  more: 'さらに表示',
  countsOnly: '対象者の内訳は Jira 管理者のみが閲覧できます。',
  adminsStart: 'この課題に記載されているユーザーは、Jira 管理者が招待できます。',
};
