import { formatNumber } from '../../../../admin/src/words/format';
import type { RuleWords } from '../rule';

export const words: RuleWords = {
  loading: '読み込み中',
  required: (label) => `${label} (必須)`,
  lengthAtMost: (characters) => `${formatNumber(characters)} 文字以内で入力してください。`,
  invite: {
    addresses: 'アドレス',
    addressesHelp:
      'メール アドレスを含む任意のテキストまたは表 ({{issue.description}} など)。人による確認が必要なものは除外され、leftOut に数えられます。',
    addressesMissing: 'アドレスの取得元を指定してください。',
    reason: '理由',
    reasonHelp: '監査ログに記録されます ({{issue.summary}} など)。',
    ticket: 'チケット',
    ticketHelp: '{{issue.key}} など。',
    sendMail: 'Atlassian の招待メールを送信',
    sendMailHelp: '経路が送信を止められる場合に有効です。それ以外では、Atlassian が常に送信します。',
    existing: 'すでにアクセス権を持つユーザー',
    existingHelp:
      'アクセス権の削除は、誰から何を削除するかを管理者が確認するまで、アプリのページで待機します。',
    existingChoices: { leave: '維持する', remove: '管理者の確認後に削除する' },
    confirmRemovals: '確認済みプレビューのダイジェスト',
    confirmRemovalsHelp:
      '指定すると、そのプレビューの内容と完全に一致する場合に限り、アクセス権の削除が自動的に始まります。',
    once: '一度だけ実行する単位',
    onceHelp:
      'すでに行った要求では、新しいバッチは作成されません。空欄の場合は、チケット、理由、選択内容、ユーザーが同じものを同じ要求と見なします。{{now}} を指定すると、実行ごとに別の要求になります。',
  },
  state: {
    batchId: 'バッチ',
    batchIdHelp: 'ステップ「Invite people without access」が出力した batchId。',
    batchIdMissing: 'バッチを指定してください。',
  },
};
