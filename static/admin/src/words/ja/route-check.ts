import type { routeCheckWords as english } from '../en/route-check';

const list = (items: string[]) => items.join('、');

export const routeCheckWords: typeof english = {
  names: {
    organization: 'Organizations API',
    app: 'Jira のユーザー API (アプリとして呼び出し)',
    admin: 'Jira のユーザー API (あなたとして呼び出し)',
    provisioning: 'ユーザー プロビジョニング',
    customers: 'サービス デスク API',
  },
  deeds: {
    invite: 'ユーザーの招待',
    'look-up': 'ユーザーの検索',
    'read-groups': 'グループとその付与内容の読み取り',
    'remove-groups': 'グループからのユーザーの削除',
    background: 'ページを閉じた状態での続行',
  },
  customerDeeds: {
    invite: 'ポータル専用カスタマーの作成',
    'look-up': 'サービス デスクのカスタマーの読み取り',
  },
  works: (name, can) => `${name}は利用できます。可能な操作: ${list(can)}。`,
  noClearAnswer: (name) => `${name}から明確な回答がありませんでした。`,
  cannot: (name, cannot) => `${name}では次の操作ができません: ${list(cannot)}。`,
  canRestUnclear: (name, can) => `${name}で可能な操作: ${list(can)}。他は明確な回答がありませんでした。`,
  canButCannot: (name, can, cannot) => `${name}で可能な操作: ${list(can)}。できない操作: ${list(cannot)}。`,
  between: '',
  saidByApp: (said) => `${said}。`,
  saidByAtlassian: (said) => `Atlassian の回答:「${said}」`,
  advice: {
    'keep-open': 'バッチの実行中はページを開いたままにしてください。',
    'check-again': '数分後に再チェックしてください。',
    'customers-only':
      'これが必要なのはカスタマーのバッチのみです。アプリにはサービス デスクが必要で、Jira がカスタマーの作成を許可している必要があります。',
    'replace-key':
      '組織管理者に、admin.atlassian.com でスコープなしの新しい API キーを作成するよう依頼し、保存済みのキーと置き換えてください。',
    'create-key':
      '組織管理者に、admin.atlassian.com でスコープなしの API キーを作成するよう依頼し、ここに保存してください。',
    'read-above':
      '理由は上をご覧ください。再生成または期限切れのキーは、ここに新しいキーを保存すると置き換わります。',
    'organization-key-too':
      '組織の API キーも保存してください。すべての製品で再読み取りするには、このキーが必要です。',
    'use-saved-key':
      'Atlassian の文書では、Forge アプリはユーザーを作成できません。キーが保存されている組織の経路を使用してください。',
    'save-key':
      'Atlassian の文書では、Forge アプリはユーザーを作成できません。組織の経路を使用するため、ここに組織の API キーを保存してください。',
    'cannot-take-off':
      'アクセス権のあるグループに入ったユーザーを、この方法では外せません。組織の経路を使用してください。',
    'no-such-limit': '組織の経路にはこの制限がありません。',
  },
};
