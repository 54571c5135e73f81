import type { saidWords as english } from '../en/said';
import { formatNumber } from '../format';

export const saidWords: typeof english = {
  codes: {
    ISSUE_CHANGED: () => '課題は読み込み後に変更されました。現在の対象者を確認し、チェックしてください。',
    NOT_ADMIN: () => 'このアプリを使用できるのは Jira 管理者のみです。',
    INVALID_PAYLOAD: ({ said }) => `アプリはリクエストを理解できませんでした: ${said}`,
    PAYLOAD_TOO_LARGE: () => 'リクエストが 500 KB を超えています。リストを小さく分けて送信してください。',
    BATCH_NOT_FOUND: () => 'この ID のバッチはありません。',
    BATCH_STATE: () => 'バッチの現在の状態では実行できません。',
    BATCH_EMPTY: () => 'リストにはまだ誰もいません。',
    BATCH_FULL: () => 'リストがバッチの上限を超えています。',
    NO_VALID_RECIPIENTS: () => '招待できるメール アドレスがありません。',
    REASON_REQUIRED: () => '設定により、理由が必須です。',
    TICKET_REQUIRED: () => '設定により、すべてのバッチでチケットが必須です。',
    DOMAIN_NOT_ALLOWED: () => 'このドメインは設定で許可されていません。',
    CONFIRMATION_REQUIRED: () => 'この操作により製品アクセスを失うユーザーがいます。対象を確認してください。',
    FOUR_EYES: () =>
      '設定により、二重確認が必要です。このリストはあなたが準備または依頼したため、別の管理者が開始する必要があります。',
    INVALID_CURSOR: () => 'リストが変更されました。もう一度読み込んでください。',
    INVALID_FILTER: () => '期間の終わりが始まりより前になっています。',
    KEY_REFUSED: () => 'Atlassian はキーを受け付けませんでした。',
    NO_KEY: () => 'この経路を使用するには、設定で組織の API キーを保存してください。',
    NO_ROUTE: () =>
      'Atlassian は、このサイトでこのアプリによるユーザー作成を許可していません。設定で組織の API キーを保存してください。',
    ROUTE_CANNOT: ({ said }) => `この経路では実行できません: ${said}`,
    ENTRY_NOT_FOUND: () => 'この ID の監査エントリはありません。',
    NOTHING_TO_RESTORE: () => 'このエントリでグループから削除されたユーザーはいません。',
    NOTHING_TO_UNDO: () => 'このエントリで作成されたレコードはありません。',
    FINDING_NOT_FOUND: () => 'この ID の検出事項はありません。',
    ISSUE_NOT_FOUND: () => '該当する課題がないか、閲覧する権限がありません。',
    NOTHING_TO_REMOVE: () =>
      'アプリが削除できるものはありません。すでに失われているか、直接付与されているか、同期・保護・管理用のグループによるものです。',
    BUSY: () => 'アプリの処理がストレージの上限に達しています。しばらくしてからもう一度お試しください。',
    ATLASSIAN: ({ said }) => said,
    UNEXPECTED: () => '予期しない問題が発生しました。',
  },
  reasons: {
    'list-of-another': () =>
      '設定により二重確認が必要なため、このリストに追加できるのは作成者のみです。自分のリストを作成してください。',
    'checked-already': () => 'アドレスを追加できるのは、リストをチェックする前のみです。',
    'recipients-at-most': ({ count }) => `1 つのバッチは最大 ${formatNumber(count)} 件です。`,
    'key-not-accepted': ({ said }) => `Atlassian はキーを受け付けませんでした: ${said}`,
    'nobody-failed': () => 'このバッチで失敗したユーザーはいません。',
    'started-meanwhile': () => 'このバッチはその間に開始されました。実行は続きます。',
    'still-worked-on': () => 'バッチはまだ処理中です。完了するまでお待ちください。',
    'checked-earlier': () =>
      'このリストは以前のバージョンのアプリでチェックされました。誰がアクセス権を失うかを確認するには、もう一度チェックしてください。',
    'removals-changed': ({ count }) =>
      `この操作により ${formatNumber(count)} 人が製品アクセスを失います。その内容を確認してください。`,
    'somebody-else': () => '他の人が同じものを変更しています。しばらくしてからもう一度お試しください。',
    'another-piece': () => 'このリストの別の部分を追加しています。この部分をもう一度送信してください。',
    'watch-went-on': () => '監視がその間に進みました。レビューをもう一度出力してください。',
    'log-trimmed': () => 'エクスポート中に古いエントリが削除されました。エクスポートをやり直してください。',
    'mail-needs-key': () =>
      'Jira が招待メールを送信するのはユーザーを作成するときのみです。再送するには、組織の API キーを保存してください。',
    'started-at-the-page': () =>
      '管理者の経路では、招待はページを開いている管理者として送信されるため、バッチはそのページで開始します。',
    'approved-not-read': () =>
      '承認済みドメインを読み取れなかったため、誰も保留できません。読み取り可能な組織の API キーを保存し、リストをもう一度チェックしてください。',
    'not-put-back': ({ name, said }) => `Atlassian はユーザーを ${name} に戻しませんでした: ${said}`,
    'batch-not-kept': () => 'このエントリのバッチはもう保存されていません。',
    'not-proven-ours': () => 'このバッチがユーザーを作成したという証拠がないため、そのままにします。',
    'account-managed': () =>
      'このアカウントは組織が管理しています。レコードを取り消すとすべての場所で無効になります。それが目的であれば、Atlassian で無効にしてください。',
    'claim-not-told': () =>
      'このアカウントを組織が管理しているかどうか確認できません。管理対象アカウントのレコードを取り消すと、すべての場所で無効になります。設定で組織の API キーを保存するか、もう一度お試しください。',
    'record-gone': () => 'このバッチがユーザー用に作成したレコードは、もうディレクトリにありません。',
    'record-not-deleted': ({ said }) => `Atlassian はレコードを削除しませんでした: ${said}`,
    'record-not-read': () => 'レコードが削除されたかどうかを読み取れませんでした。もう一度お試しください。',
    'reason-for-allowing': () => 'このアクセス権を許可する理由を入力してください。',
    'not-watched': () => 'このユーザーは監視対象ではありません。',
    'accepted-already': () => 'このユーザーはすでに承諾しているか、在籍していません。',
    'mailed-lately': () => 'このユーザーには 1 時間以内に再送済みです。',
    'mail-refused': () => 'Atlassian は招待を拒否しました。',
    'no-organization-key': () => '組織の API キーが保存されていません',
    'no-provisioning-key': () => 'プロビジョニングされたディレクトリのキーが保存されていません',
    'no-desk-chosen': () => 'これらのカスタマーのサービス デスクが選択されていません',
    'no-desk-seen': () => 'アプリから見えるサービス デスクがこのサイトにありません',
    'other-organization': () => 'キーは保存されている組織のものではありません',
    'key-of-no-organization': () => 'キーはどの組織にも属していません',
    'may-not-browse': () => 'アプリはこのサイトでユーザーを参照できないため、誰がいるかを確認できません',
    'nobody-signed-in': () => 'この呼び出しにサインインしているユーザーがいません',
    'calls-spent': () => 'この処理ではこれ以上 Atlassian を呼び出せません',
    'no-clear-answer': () => 'Atlassian から明確な回答がありませんでした',
    'answered-status': ({ count }) => `Atlassian の回答は ${count} でした`,
    'deactivated-not-read': () =>
      '組織キーがないため、無効なユーザーがこれらのアドレスを持っているかどうかを読み取れませんでした。設定で組織の API キーを保存してください',
    'grants-not-known': () => 'ディレクトリの自動グループが何を付与するかを読み取れませんでした',
    'grants-need-key': () => '組織キーがないと、ディレクトリの自動グループが何を付与するかわかりません',
    'group-is-billed': ({ name, said }) =>
      `グループ「${name}」は ${said} を付与します。この経路で作成した全員がそれを持つことになります。先にこのグループから製品を外してください`,
  },
  rejected: {
    INVALID_ADDRESS: 'メール アドレスではありません。',
    DUPLICATE: 'このアドレスはすでにリストにあります。',
    DOMAIN_NOT_ALLOWED: 'このドメインは設定で許可されていません。',
  },
};
