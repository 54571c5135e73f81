import type { tableWords as english } from '../en/table';
import type { ColumnRole } from '../../../../../src/domain/list/table/column-roles';
import type { Fate } from '../../lists/account';
import { formatNumber } from '../format';

const asideNames: Record<ColumnRole, string> = {
  own: 'アドレス',
  member: 'メンバーのアドレス',
  login: 'ログイン名',
  alias: '他のアドレスのセル',
  private: '個人用アドレス',
  manager: '上長のアドレス',
  other: '他の列のアドレス',
  status: 'ステータスの中のアドレス',
  kind: '種類の中のアドレス',
  name: '名前の中のアドレス',
  none: '種類の異なる列のアドレス',
};

const fates: Record<Fate, string> = {
  ready: 'チェック対象',
  open: '未確定',
  'left-out': '手動で除外',
  duplicate: '重複',
  inactive: 'リスト上で無効',
  'no-person': 'グループまたはプログラム',
  beside: 'リストの外',
  heading: '見出しまたは空の行',
  hidden: '非表示の行',
};

export const tableWords: typeof english = {
  account: ({ entries, rows, parts }) => {
    const what = parts.map(([fate, count]) => `${fates[fate]} ${formatNumber(count)} 件`).join('、');
    const from =
      rows === undefined
        ? `${formatNumber(entries)} 件のエントリ`
        : `${formatNumber(rows)} 行、${formatNumber(entries)} 件のエントリ`;
    return `${from}: ${what}。`;
  },
  template: 'テンプレートをダウンロード',
  title: (rows) => `${formatNumber(rows)} 行の表として読み込みました`,
  aside: (role, count) => `${asideNames[role]} ${formatNumber(count)} 件は取り込まれませんでした。`,
  encodingDoubts: {
    guessed: (encoding) =>
      `ファイルに文字コードの指定がないため、${encoding} として読み込みました。名前が正しく表示されない場合は、UTF-8 で保存し直してから選択してください。`,
    broken: (encoding) =>
      `このファイルの一部の文字は壊れており、� と表示されます。${encoding} で保存し直してから選択してください。`,
  },
  unseenRows: (count) =>
    `非表示の行 ${formatNumber(count)} 件は読み込まれませんでした。取り込むには、ブックで行を再表示してください。`,
  unseenSheets: (names) =>
    `非表示のシート${names.map((name) => `「${name}」`).join('')}は読み込まれませんでした。`,
  repaired: (count, lines) =>
    `引用符の誤りまたは余分なコンマのある ${formatNumber(count)} 行を修復しました (${lines.map(formatNumber).join('、')} 行目${count > lines.length ? ' など' : ''})。チェックの際に確認してください。`,
  columns: '列の内容',
  column: (index, name, addresses) =>
    (name || `列 ${index + 1}`) + (addresses > 0 ? ` (アドレス ${formatNumber(addresses)} 件)` : ''),
  roles: {
    own: '招待するユーザー',
    member: 'メンバー',
    login: 'ログイン名 (取り込まない)',
    alias: '同じ人の他のアドレス (取り込まない)',
    private: '個人用アドレス (取り込まない)',
    manager: '上長 (取り込まない)',
    other: 'その他の連絡先 (取り込まない)',
    status: 'ステータス: 有効かどうか',
    kind: '種類: 人またはグループ',
    name: '名前',
    none: 'どれでもない',
  },
};
