import type { settingsWords as english } from '../en/settings';
import { formatNumber } from '../format';
import { ways } from './parts/ways';

export const settingsWords: typeof english = {
  connection: '接続',
  connectionHelp: '影響を与えずに各経路を試します。誰も招待されず、何も変更されません。',
  checkNow: '接続をチェック',
  checkAgain: '再チェック',
  checkedAt: (when) => `${when} にチェックしました。`,
  notChecked: '今回はまだチェックしていません。',
  works: { yes: '利用可能', no: '利用不可', partly: '一部利用可能', unknown: '不明' },
  capabilities: {
    invite: 'ユーザーの招待',
    'look-up': 'ユーザーの検索',
    'read-groups': 'グループの読み取り',
    'remove-groups': 'グループからの削除',
    background: 'バックグラウンドでの処理',
  },
  customerCapabilities: { invite: 'カスタマーの作成', 'look-up': 'サービス デスクのカスタマーの読み取り' },
  yesNo: { yes: '可', no: '不可', unknown: '不明' },
  atlassianSaid: (words) => `Atlassian:「${words}」`,
  automaticTakes: (route) => `「自動」で使用する経路: ${route}。`,
  automaticNone: '「自動」で使用できる経路はまだありません。',
  key: '組織キー',
  keyHelp:
    '組織管理者が admin.atlassian.com の「設定」→「API キー」で、スコープなしで作成します。シークレットとして保存され、api.atlassian.com にのみ送信され、再び表示されることはありません。',
  keyNone:
    'キーはまだ保存されていません。キーがあれば、1 回の呼び出しで 25 人を招待し、バックグラウンドで処理し、すべての製品を確認できます。',
  keyOf: (organization) => `${organization} に接続済み`,
  keyFacts: (label, when, who) => `キー「${label}」(${when} に ${who} さんが保存)。`,
  keyExpires: (when) => `期限は ${when} です。`,
  keyExpiresSoon: (when, days) => {
    if (days < 0) return `キーは ${when} に期限切れになりました。新しいキーを保存してください。`;
    if (days === 0) return `キーは本日 (${when}) 期限切れになります。今すぐ新しいキーを保存してください。`;
    if (days === 1)
      return `キーは明日 (${when}) 期限切れになります。それまでに新しいキーを保存してください。`;
    return `キーは ${formatNumber(days)} 日後の ${when} に期限切れになります。それまでに新しいキーを保存してください。`;
  },
  keyNoExpiry:
    '有効期限がわかりません。キーの有効期間は最長 1 年です。期限前に通知を受けるには、次のキーで日付を入力してください。',
  keyField: 'API キー',
  keyRequired: 'まずキーを貼り付けてください。',
  keyLabel: 'ラベル',
  keyLabelHelp: '監査ログでのキーの名前です。キー自体ではありません。',
  keyExpiry: '有効期限',
  keyExpiryWrong: {
    past: 'その日付ではキーはすでに期限切れです。新しいキーを作成するか、日付を修正してください。',
    'too-far': 'キーの有効期間は最長 1 年です。日付を修正してください。',
  },
  keyExpiryBroken: '日付が不完全です。最後まで入力するか、空にしてください。',
  keyExpiryHelp: '日付はキーの作成時に Atlassian が表示します。30 日前に通知します。',
  keySave: 'キーを保存',
  keyReplace: 'キーを置き換え',
  keySaved: 'キーは有効で、保存されました。再び表示されることはありません。',
  keyForget: 'キーを削除',
  keyForgetTitle: '組織キーを削除しますか?',
  keyForgetBody:
    '新しいキーが保存されるまで、組織の経路での実行は停止します。キー自体を無効にするには、admin.atlassian.com で取り消してください。',
  keyForgotten: 'キーを削除しました。',
  route: '経路',
  routeHelp: '招待を Atlassian に届ける方法です。',
  routeChoices: {
    automatic: ['自動', 'この順序で最初に利用できるもの。'],
    organization: [
      '組織',
      '組織のキーを使用します。バックグラウンドで処理し、すべての製品を確認でき、メールを止められます。',
    ],
    app: [
      'アプリ',
      'アプリ自身の権限を使用します。Atlassian の文書ではアプリによるユーザー作成は認められておらず、ほとんどのサイトで拒否されます。',
    ],
    admin: [
      'サインイン中の管理者',
      'あなた自身の権限を使用します。実行中はページを開いたままにする必要があります。',
    ],
    provisioning: [
      'ユーザー プロビジョニング',
      'Atlassian Guard のディレクトリを、専用のキーで使用します。「自動」で選ばれることはありません。',
    ],
  },
  ways: '経路の使い分け',
  wayHeads: ['経路', '適している場合', 'できないこと'],
  wayRows: ways,
  provisioning: {
    title: 'プロビジョニング キー',
    help: '組織管理者が「セキュリティ」→「ID プロバイダー」でディレクトリとともに取得します。シークレットとして保存され、api.atlassian.com にのみ送信され、再び表示されることはありません。',
    none: 'キーは保存されていません。キーがあれば、バッチはプロビジョニングされたディレクトリを通じてユーザーを作成できます。新規ユーザーは既定で製品を持ちません。',
    of: (directoryId) => `ディレクトリ ${directoryId} に接続済み`,
    directory: 'ディレクトリ ID',
    directoryHelp: 'ディレクトリのベース URL の最後の部分です: …/scim/directory/ID',
    directoryRequired: 'ディレクトリの ID (英数字とハイフン) を貼り付けてください。',
    rotation:
      'Atlassian でキーを再生成すると、以前のキーはすぐに使えなくなります。直後に新しいキーをここに保存してください。それまで実行は待機します。',
    forget: 'プロビジョニング キーを削除',
    forgetTitle: 'プロビジョニング キーを削除しますか?',
    forgetBody:
      '新しいキーが保存されるまで、ユーザー プロビジョニングの経路での実行は停止します。キー自体を無効にするには、admin.atlassian.com で再生成してください。',
    replace: 'プロビジョニング キーを置き換え',
    connect: 'ディレクトリを接続',
    save: 'プロビジョニング キーを保存',
  },
  rules: 'すべてのバッチの規則',
  reasonRequired: '理由を必須にする',
  ticketRequired: 'チケットを必須にする',
  fourEyes: '準備した管理者とは別の人が開始する',
  fourEyesHelp:
    'リストを準備または依頼した人は開始できません。ここでも他のどの方法でも、別の管理者が開始します。ログには両方の名前が残ります。この規則はどの管理者でも変更でき、その変更もログに残ります。',
  domains: '許可するドメイン',
  domainsHelp:
    '1 行に 1 つ入力します。サブドメインは別の行にします。他のドメインのアドレスは拒否されます。空の場合はすべてのドメインを許可します。',
  domainsWrong: {
    wildcard: (text, meant = 'acme.com') =>
      `「${text}」はパターンで、どのアドレスにも一致しません。${meant} のように、ドメインを 1 つずつ入力してください。`,
    website: (text, meant = 'acme.com') =>
      `「${text}」はウェブサイトです。${meant} のように、アドレスの @ の後の部分を入力してください。`,
    address: (text, meant = 'acme.com') =>
      `「${text}」はアドレスです。${meant} のように、ドメインのみを入力してください。`,
    'not-a-domain': (text) => `「${text}」はドメインではありません。acme.com のように入力してください。`,
  },
  groups: '保護されたグループ',
  groupsHelp:
    '誰が所属していても、削除されることはありません。管理者グループと同期グループは常に保護されます。',
  groupsNone: '個別に保護されたグループはありません。',
  groupChoice: 'アクセス権を付与するグループ',
  groupChoose: 'グループを選択',
  groupElsewhere: 'リストにないグループ',
  groupId: 'グループ ID',
  groupName: 'グループ名',
  groupAdd: 'グループを保護',
  groupRemove: (name) => `${name} の保護を解除`,
  groupIdWrong:
    'グループ ID は 276f955c-63d7-42c8-9520-92d01dca0625 のような形式です。グループのページのアドレスに含まれています。',
  groupNameWrong: 'グループの名前を入力してください。',
  retention: '監査ログの保存期間',
  retentionForever: '無期限',
  retentionMonths: (months) =>
    months % 12 === 0 ? `${formatNumber(months / 12)} 年間` : `${formatNumber(months)} か月間`,
  retentionGoing: {
    none: 'それほど古いエントリはまだありません。',
    title: (entries, before) => `${before} より前の ${formatNumber(entries)} 件のエントリが削除されます`,
    body: '規則を保存すると、アプリは数分以内にバッチのリストとともに削除し、そのことを記録します。必要であれば、先にログをエクスポートしてください。元に戻すことはできません。',
    month: (month, entries) => `${month}: ${formatNumber(entries)} 件`,
  },
  retentionHelp:
    '古いエントリはアプリが削除します。アプリをアンインストールするとログも失われるため、先にエクスポートしてください。',
  save: '規則を保存',
  routeSaved: '経路を保存しました。',
  rulesSaved: '規則を保存しました。',
  rulesUnsaved: '保存されていない変更があります。',
  rulesUnchanged: '保存する変更はありません。',
  rulesDiscard: '変更を破棄',
  rulesDiscarded: '規則を保存時の状態に戻しました。',
  firstVisitTitle: 'アプリを組織に接続してください',
  connectedTitle: 'アプリは接続されています',
  connected: '次に、リストを貼り付けてチェックしてください。実行を開始するまで何も行われません。',
  toInvite: '「招待」に移動',
  firstVisit:
    '下で組織キーを保存するか、チェックを実行して、このサイトで利用できる他の経路を確認してください。',
  addressFields: {
    title: 'アドレスを含む課題フィールド',
    help: '課題のパネルは、開いた人が閲覧できる範囲で、これらのフィールド (1 行テキスト、段落、ラベル) からもアドレスを探します。このサイトのユーザーを示すフィールドは選択できません。すでにアカウントがあり、Jira がアドレスを公開しない場合があるためです。',
    none: 'フィールドが選択されていません。パネルは説明、コメント、添付されたリストを読み取ります。',
    choice: 'テキストを含むフィールド',
    choose: 'フィールドを選択',
    add: 'フィールドを読み取る',
    remove: '削除',
    removeLabel: (name) => `${name} の読み取りをやめる`,
    nothingLeft: 'テキストを含む他のフィールドは Jira に表示されません。',
    most: (count) => `パネルが読み取るフィールドは最大 ${formatNumber(count)} 個です。`,
    incomplete:
      'このサイトには、アプリの一覧に入りきらない数のフィールドがあります。名前順で最初のものが表示されています。',
  },
};
