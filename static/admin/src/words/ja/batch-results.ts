import type { batchResultsWords as english } from '../en/batch-results';
import { formatNumber, joinWords } from '../format';

export const batchResultsWords: typeof english = {
  replaceDraft: {
    title: '入力中のリストを置き換えますか？',
    body: '「招待」ページに、まだ送信していないリストがあります。このリストが理由やオプションとともに、それに代わります。',
    go: '置き換える',
    keep: '残す',
  },
  cancelBody: {
    first:
      'すでに招待されたユーザーは招待されたままです。残りはキャンセル済みとして記録され、後で新しいリストから招待できます。',
    retry:
      '処理中のものは最後まで処理されます。残りのユーザーには前回の試行の結果がそのまま残り、何も記録されません。後で再試行できます。',
  },
  endings: { good: '完了', attention: '要確認', 'part-failed': '一部失敗', failed: '失敗' },
  endTitle: ({ failed, attention, total }) => {
    const of = `アドレス ${formatNumber(total)} 件のうち `;
    if (failed === 0) return `完了: ${of}${formatNumber(attention)} 件が要確認`;
    return `完了: ${of}${formatNumber(failed)} 件が失敗${attention > 0 ? `、${formatNumber(attention)} 件が要確認` : ''}`;
  },
  whatNext: {
    title: '次のステップ',
    told: {
      nobody: (people) =>
        `誰にも通知されていません。追加された ${formatNumber(people)} 人に Atlassian はメールを送信していません。知らせる必要がある場合は、ご自身で連絡してください。`,
      'by-atlassian': (people) =>
        `追加された ${formatNumber(people)} 人に、Atlassian が招待メールを送信しました。`,
      unknown: (people) =>
        `追加された ${formatNumber(people)} 人にメールが届くかどうかは、ディレクトリによります。知らせる必要がある場合は、ご自身で連絡してください。`,
    },
    copy: 'メールの文面',
    mail: ({ name, url }) =>
      `お世話になっております。\n\nAtlassian の ${name} にあなたのアカウントが作成されました。このメールが届いたアドレスで ${url} にサインインしてください。Atlassian アカウントをまだお持ちでない場合は、同じアドレスで作成してください。\n\n現時点では、どの製品にもアクセスできません。アクセス権は、付与され次第ご利用いただけます。`,
    again: 'このアプリで再度招待してもメールは送信されません。すでに在籍しているユーザーには何も行いません。',
    againFromWatch:
      '後で Atlassian からメールを送信するには、アクセス権の監視で対象を選択し、再度招待してください。',
    costs: {
      nothing: '再読み取りの時点で、課金対象の製品を持つ人はいませんでした。',
      nothingInJira:
        '再読み取りの時点で、課金対象の Jira 製品を持つ人はいませんでした。他の製品を確認できたかどうかは、各ユーザーの行に示されます。',
    },
    access:
      'アクセス権は、Atlassian 管理の「ディレクトリ」→「ユーザー」から、またはアクセス権を付与するグループに追加して与えます。',
    customers: 'サービス デスクのポータルのカスタマーで、ライセンスを消費しません。',
  },
  resultsTitle: '結果',
  copyResults: 'コピー',
  downloadResults: 'CSV をダウンロード',
  exporting: (rows) => `${formatNumber(rows)} 行を読み込んでいます…`,
  readBack: '製品アクセスがないことを再読み取りで確認しました。',
  freeOnly: (roles) => `費用のかからないロールを持っています: ${roles}。`,
  readBackJira:
    'Jira 製品へのアクセス権がないことを再読み取りで確認しました。この経路では他の製品を確認できません。',
  readBackServiceDesk:
    '製品を持てない、サービス デスクのポータル専用カスタマーとして再読み取りで確認しました。',
  removedGroups: (groups) => `削除したグループ: ${joinWords(groups)}。`,
  csvHeader: [
    '行',
    'アドレス',
    '名前',
    'アカウント ID',
    '以前の状態',
    '結果',
    'コード',
    'メッセージ',
    '現在のアクセス権',
    '削除したグループ',
    '確認日時',
  ],
  next: {
    invited: '対応は不要です。',
    'invited-access-removed': '対応は不要です。アクセス権がないことを再読み取りで確認しました。',
    'already-without-access': '対応は不要です。',
    'already-has-access':
      'アクセス権を削除するには、「アクセス権を削除する」を選んでバッチを実行してください。',
    'access-removed': '対応は不要です。アクセス権がないことを再読み取りで確認しました。',
    deactivated:
      '無効なアカウントに費用はかかりません。再度有効にすると、ここに示すグループがアクセス権を付与します。先にグループから削除してください。',
    'needs-attention': 'ここに示すグループを Atlassian 管理で削除し、再試行してください。',
    failed: '再試行してください。再び失敗した場合は、Atlassian の回答を組織管理者に送ってください。',
    cancelled: '誰も招待されていません。再開するには、アドレスを新しいリストに入れてください。',
  },
  working: (seconds) =>
    `${formatNumber(seconds)} 秒経過。全員を検索してから招待し、再読み取りが済むと完了になります。`,
  everybody: 'リストの全員',
  groups: {
    invited: '招待済み',
    'left-alone': '変更なし',
    'access-removed': 'アクセス権を削除',
    deactivated: '無効',
    'needs-attention': '要確認',
    failed: '失敗',
    cancelled: 'キャンセル済み',
  },
  countOfGroup: {
    invited: (count) => `招待済み ${formatNumber(count)} 件`,
    'left-alone': (count) => `変更なし ${formatNumber(count)} 件`,
    'access-removed': (count) => `アクセス権を削除 ${formatNumber(count)} 件`,
    deactivated: (count) => `無効 ${formatNumber(count)} 件`,
    'needs-attention': (count) => `要確認 ${formatNumber(count)} 件`,
    failed: (count) => `失敗 ${formatNumber(count)} 件`,
    cancelled: (count) => `キャンセル ${formatNumber(count)} 件`,
  },
  openRow: (email) => `${email} の詳細`,
  person: {
    name: '名前',
    account: 'アカウント ID',
    before: 'このバッチより前',
    said: 'Atlassian の回答',
    doubt: '確実でない点',
    held: '現在のアクセス権',
    free: '費用のかからないロール',
    unrated: '評価できないグループ',
    removed: '削除したグループ',
    plan: '実行される内容',
    todo: '対応',
    verified: '確認',
    lookedUp: '検索',
    code: 'コード',
    line: 'リストの行',
    attempt: '試行',
  },
  resultsOf: (group) => (group ? `結果: ${group}` : '結果'),
  exports: {
    everybody: (count) => `リストの全員 (${formatNumber(count)})`,
    found: (search) => `「${search}」に一致するもの`,
    group: (name, count) => `${name} (${formatNumber(count)})`,
  },
  saidBy: (message) => `Atlassian の回答:「${message}」`,
  holds: (access) => `保持: ${access}。`,
};
