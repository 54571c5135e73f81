import type { inviteWords as english } from '../en/invite';
import { formatNumber } from '../format';

export const inviteWords: typeof english = {
  lead: '製品へのアクセス権を与えずに、ユーザーを組織に追加します。ここで招待したユーザーはライセンスを消費しません。',
  list: '招待するユーザー',
  listHelp:
    'アドレスはどのような形式でも貼り付けられます。1 行に 1 件、コンマやセミコロン区切り、「名前 <アドレス>」の形式、スプレッドシートからコピーしたセルに対応しています。',
  chooseFile: 'ファイルを選択',
  orDrop: 'または、ブック、表、テキスト ファイルをここにドロップ',
  dropNow: 'ファイルをドロップして読み込む',
  onlyOneFile: (name, others) =>
    `ファイルは 1 つずつ読み込みます。${name} のみを読み込み、他の ${formatNumber(others)} 件は読み込みませんでした。`,
  heldPaste: (characters) => `貼り付けたテキスト (${formatNumber(characters)} 文字)`,
  removeFile: '削除',
  heldLabel: (name) => `招待するユーザー: ${name}`,
  keptAside:
    '以前に入力した内容は保持されていますが、このファイルがある間はチェックされません。元に戻すには、ファイルを削除してください。',
  fileFacts: (size, encoding) => [size, encoding].filter(Boolean).join(' · '),
  reading: 'リストを読み込んでいます…',
  readingFile: (name) => `${name} を読み込んでいます…`,
  refused: (name) => `「${name}」は取り込まれませんでした`,
  listStays: '元のリストはそのまま残ります。',
  refusals: {
    binary:
      'この種類のファイルは読み込めません。リストをブック (.xlsx、.ods) または CSV として保存し、そのファイルを選択してください。',
    'old-workbook':
      '古い形式または保護されたブックです (.xls、またはパスワード付き)。パスワードなしの .xlsx または CSV として保存してください。',
    'too-large':
      'このファイルは 50 MB を超えており、リストとしては大きすぎます。分割するか、アドレスのみをエクスポートしてください。',
    empty: 'このファイルは空です。',
    'no-addresses': 'このファイルにはメール アドレスがありません。',
    unreadable: 'このファイルを読み込めませんでした。',
  },
  summary: (people) => `${formatNumber(people)} 件のアドレスをチェックできます。`,
  summaryOpen: (unsettled, open) => {
    const asTyped = unsettled - open;
    const look = `${formatNumber(unsettled)} 件のエントリに確認が必要です`;
    if (open > 0 && asTyped > 0)
      return `${look}。このままでは、${formatNumber(open)} 件は招待されず、${formatNumber(asTyped)} 件は入力どおりに招待されます。`;
    return open > 0
      ? `${look}。このままでは招待されません。`
      : `${look}。このままでは入力どおりに招待されます。`;
  },
  nothingFound: 'メール アドレスはまだ見つかっていません。',
  problems: '確認が必要なエントリ',
  problemFilter: '表示するエントリ',
  toSettle: (settled) => (settled > 0 ? `対応済み ${formatNumber(settled)} · 要確認` : '要確認'),
  byThemselves: '自動で除外',
  problemColumns: { line: '行', text: '入力内容', problem: '問題', act: '対応' },
  useSuggestion: (address) => `${address} を使用`,
  keepAsTyped: '入力どおりにする',
  edit: '編集',
  leaveOut: '除外',
  undo: '元に戻す',
  editLabel: (text) => `${text} の代わりのアドレス`,
  apply: '適用',
  stillWrong: '1 つのメール アドレスになっていません。',
  leftOut: '除外済み',
  replacedBy: (address) => `${address} としてチェックします`,
  leaveOutAll: 'すべて除外',
  undoAll: (count) => `${formatNumber(count)} 件すべてを元に戻す`,
  said: {
    leftOut: (text) => `除外しました: ${text}`,
    replaced: (text, address) => `${text} を ${address} としてチェックします`,
    undone: (text) => `元に戻しました: ${text}`,
    allSettled: (count) => `${formatNumber(count)} 件のエントリに対応しました。`,
    allUndone: (count) => `${formatNumber(count)} 件のエントリを元に戻しました。`,
  },
  useAllSuggestions: (count) => `${formatNumber(count)} 件の候補をすべて使用`,
  problemSentences: {
    question: 'あまり見られないアドレスです。確認してください。',
    domain: (domain) => `${domain} のアドレスは設定で許可されていません。`,
    suggestion:
      '有効なアドレスですが、入力ミスの可能性があります。変更しない限り、入力どおりに招待されます。',
    settled: '変更済みです。',
    settledOut: '有効なアドレスですが、除外されています。',
    duplicate: (line) =>
      line === undefined ? 'このアドレスはすでにリストにあります。' : `${line} 行目と同じアドレスです。`,
    heading: '見出し、タイトル、または合計です。',
    inactive: 'リストによると、このユーザーは有効ではありません。',
    noPerson: 'リストによると、人ではなくグループまたはプログラムです。',
  },
  takeIn: 'それでも招待',
  reasons: {
    'no-address': 'メール アドレスがありません。',
    heading: '列の見出しです。',
    empty: '何も入力されていません。',
    'no-at-sign': '@ がありません。',
    'several-at-signs': '@ が複数あります。',
    'no-local-part': '@ の前の部分がありません。',
    'no-domain': '@ の後の部分がありません。',
    'quoted-local-part':
      '@ の前の部分が引用符で囲まれています。Atlassian が受け付けるかどうか不明なため、入力どおりには送信されません。',
    'look-alike-letters': 'ラテン文字に似た別の文字が含まれています。別の人のアドレスの可能性があります。',
    'glued-text': 'アドレスの末尾に、続けて書かれた別のテキストが付いているようです。',
    inactive: 'リストによると、このユーザーは有効ではありません。',
    'no-person': 'リストによると、人ではなくグループまたはプログラムです。',
    braces: 'テンプレートの差し込み箇所に波かっこが残っています。誰のアドレスでもない可能性があります。',
    'local-part-not-ascii': 'Atlassian アカウントでは、@ の前に使えるのは基本的なラテン文字のみです。',
    'local-part-characters': '@ の前に、アドレスに使えない文字があります。',
    'local-part-dots': '@ の前に余分なピリオドがあります。',
    'local-part-too-long': '@ の前の部分が 64 文字を超えています。',
    'domain-characters': '@ の後に、ドメインに使えない文字があります。',
    'domain-dots': '@ の後に余分なピリオドがあります。',
    'domain-not-dotted': 'ドメインに .com のような末尾がありません。',
    'domain-hyphens': 'ドメインの一部がハイフンで始まるか終わっています。',
    'domain-numeric': 'ドメインが数字で終わっています。',
    'domain-label-too-long': 'ドメインの一部が 63 文字を超えています。',
    'too-long': 'アドレスが 254 文字を超えています。',
  },
  details: 'このバッチについて',
  purpose: 'リストの対象',
  purposes: { people: '組織のユーザー', customers: 'Jira Service Management のカスタマー' },
  customersHelp:
    'ポータルにのみサインインし、製品を持たず、課金されることもありません。リクエストを作成するだけの人に適しています。アプリはキーなしで作成します。すでに Atlassian アカウントを持つ人は名前を示してそのままにします。アカウントから元に戻すことはできません。',
  desk: 'サービス デスク',
  desksLoading: 'サービス デスクを読み込んでいます…',
  desksNotTold: (said) =>
    `サービス デスクを読み込めませんでした (「${said}」)。キーまたは ID で指定してください。`,
  deskChoose: 'サービス デスクを選択',
  deskChoice: (name, projectKey) => `${name} (${projectKey})`,
  deskElsewhere: '別のサービス デスクをキーまたは ID で指定',
  deskTyped: 'サービス デスクのキーまたは ID',
  deskHelp: 'HELP のようなプロジェクトのキー、または ID。',
  deskRequired: 'サービス デスクを、プロジェクトのキーまたは ID で指定してください。',
  organizationsLoading: 'サービス デスクのカスタマー組織を読み込んでいます…',
  organizationsNotTold: (said) =>
    `サービス デスクのカスタマー組織を読み込めませんでした (「${said}」)。ID で指定できます。`,
  customerOrganization: 'カスタマー組織',
  customerOrganizationNone: 'なし (サービス デスクのみ)',
  customerOrganizationElsewhere: '別の組織を ID で指定',
  customerOrganizationHelp: 'この組織にも追加され、組織で共有されるリクエストを閲覧できます。',
  customerOrganizationTyped: 'カスタマー組織の ID',
  customerOrganizationTypedHelp: '数値。サービス デスクのみに追加する場合は空にしてください。',
  customerOrganizationWrong: 'カスタマー組織の ID は数値です。',
  reason: '理由',
  reasonHelp: 'すべての招待とともに監査ログに保存されます。',
  reasonRequired: '理由を入力してください。設定で必須になっています。',
  ticket: 'チケット',
  ticketHelp: 'HR-123 のような、元になった依頼。',
  ticketRequired: 'チケットを入力してください。設定で必須になっています。',
  mail: 'Atlassian の招待メールを送信する',
  mailMessage: 'メールに入れるメッセージ',
  mailNotHeld:
    'この経路では、Atlassian は新規ユーザーに必ずメールを送信します。「組織」の経路ではメールを止められます。',
  existing: 'すでに製品アクセスを持つユーザー',
  existingLeave: 'アクセス権をそのままにする',
  existingRemove: 'アクセス権を削除する',
  existingRemoveHelp: '該当するユーザーはチェックで示されます。再度確認するまで何も削除されません。',
  endsOn: '必要な期限',
  endsOnHelp: 'この日を過ぎると、アクセス権の監視が退出を提案します。空の場合は期限なしです。',
  endsOnPast: 'その日はすでに過ぎています。',
  holdApproved: '承認済みドメインのユーザーを保留する',
  holdApprovedHelp:
    'こうしたドメインのユーザーは、組織に入ると自分で製品へのアクセス権を取得できることがあります。保留すると招待されません。',
  check: 'リストをチェック',
  uploading: (sent, total) => `${formatNumber(total)} 件中 ${formatNumber(sent)} 件を送信しています…`,
  nothingToCheck: 'まず有効なアドレスを 1 件以上追加してください。',
  needsLine: 'まだ誰も招待されません。チェックではユーザーを検索するだけです。',
  noRouteTitle: '最初にアプリを接続してください',
  noRoute:
    'Atlassian への経路がまだ使えません。設定では、各経路に必要なものを確認し、影響を与えずにチェックできます。',
  firstVisitTitle: 'ようこそ。2 つのステップで最初のリストを送れます',
  firstVisit: [
    '設定で API キーを使って組織を接続するか、接続チェックで別の経路を探します。',
    'ここに戻り、リストを貼り付けてチェックします。実行を開始するまで何も行われません。',
  ],
  openSettings: '設定を開く',
  keyNames: { organization: '組織キー', provisioning: 'プロビジョニング キー' },
  keyExpires: (key, when) =>
    `${key}は ${when} に期限切れになります。それまでに設定で新しいキーを保存してください。`,
  keyExpiresToday: (key) => `${key}は本日期限切れになります。設定で新しいキーを保存してください。`,
  keyExpired: (key, when) => `${key}は ${when} に期限切れになりました。設定で新しいキーを保存してください。`,
  mailNotDocumented:
    'ディレクトリを通じて作成されたユーザーにメールが送信されるかどうかは、Atlassian の文書に記載がありません。「組織」の経路ではメールを止められます。',
  active: '進行中',
  open: '開く',
};
