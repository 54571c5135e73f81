import type { fourEyesWords as englishEyes, requestWords as english } from '../en/requests';

export const fourEyesWords: typeof englishEyes = {
  waits: '別の管理者を待っています',
  yours:
    'このリストはあなたが準備し、設定により二重確認が必要です。別の Jira 管理者がこのバッチを開いて開始します。',
  theirs: (name) =>
    `このリストは ${name} さんが準備し、設定により二重確認が必要です。内容を確認してください。開始するのはあなたで、ログには両方の名前が残ります。`,
  retry: 'このリストはあなたが準備したため、失敗した分の再試行は別の管理者が行います。',
};

export const requestWords: typeof english = { rule: '自動化ルール', issue: (key) => `課題 ${key}` };
