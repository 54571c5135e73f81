import type { watchSettingsWords as english } from '../../en/watch/settings';

export const watchSettingsWords: typeof english = {
  title: 'アクセス権の監視',
  help: 'アクセス権なしで招待した全員を確認し、その後課金対象のロールを付与されたユーザーを示します。読み取りのみを行います。',
  isOn: '監視の状態',
  choices: {
    automatic: ['自動', '組織キーが保存されている間はオン。キーがあればすべての製品を確認できます。'],
    on: ['オン', '組織キーがない場合は Jira の製品のみを確認します。'],
    off: ['オフ', '誰も確認しません。検出済みの内容はそのまま残ります。'],
  },
  now: { on: '現在オンです。', off: '現在オフです。' },
  every: '全員を確認する頻度',
  intervals: { 1: '1 時間ごと', 6: '6 時間ごと', 24: '1 日 1 回', 168: '週 1 回' },
  everyHelp: 'このほか、Jira で変更のあったユーザーは数分以内に確認します。',
  saved: '監視を保存しました。',
};
