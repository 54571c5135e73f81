import type { searchWords as english } from '../../en/audit/search';
import { formatNumber } from '../../format';

export const searchWords: typeof english = {
  label: 'アドレスまたは名前でユーザーを検索',
  help: 'アドレスまたは名前に含まれる単語の先頭部分。「schm」や「anna example」など。',
  found: (count, isAll) =>
    isAll ? `${formatNumber(count)} 人が見つかりました` : `最初の ${formatNumber(count)} 人`,
  people: '見つかったユーザー',
  searching: '検索しています…',
  nobody: 'アドレスまたは名前の単語がこの文字で始まるユーザーは、ログにいません。',
  noWord: '検索する文字または数字を入力してください。',
  nobodySoFar:
    'まだ見つかっていません。いずれかの単語に一致する人は多数いますが、すべてに一致する人はわずかです。',
  searchOn: '検索を続ける',
  more: 'さらにユーザーを表示',
  open: (person) => `${person} に関するログの内容を表示`,
  older: (since) =>
    `${since} より前のエントリはまだ検索の準備中です。準備が終わるまで、そこにのみ記録されたユーザーは見つからない場合があります。`,
  olderUnknown:
    '古いエントリはまだ検索の準備中です。準備が終わるまで、そこにのみ記録されたユーザーは見つからない場合があります。',
  catchingUp: 'ログは書き込まれたばかりで、検索に最新のエントリが含まれない場合があります。',
  again: 'もう一度検索',
  person: {
    label: (email) => `${email} について判明していること`,
    everybody: '全員を表示',
    invited: '招待',
    lastResult: '最新の結果',
    by: (name, when) => `${name} さん、${when}`,
    why: '理由',
    noReason: '理由の入力なし',
    batch: 'バッチを開く',
    access: '現在のアクセス権',
    products: (products) => `保持: ${products}。`,
    readAt: (when) => `${when} に読み取り`,
    notKnown: '不明',
    notWatched: 'このユーザーは監視されていません。',
    read: '今すぐ読み取る',
    justRead: '読み取りました。',
    notInLog: 'このアドレスを含むバッチはログにありません。',
    entries: 'このユーザーに関するエントリ',
  },
  batches: {
    label: '理由、チケット、作成者、ユーザーで検索',
    help: '単語の先頭部分。ユーザーを選ぶと、そのユーザーを含むバッチを表示します。',
    none: '理由、チケット、作成者名の単語がこの文字で始まるバッチはありません。',
    about: (email) => `${email} を含むバッチ`,
    noneAbout: 'このアドレスを含むバッチはログにありません。',
    all: 'すべてのバッチを表示',
    open: (person) => `${person} を含むバッチを表示`,
    heading: '見つかったバッチ',
  },
};
