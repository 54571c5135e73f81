import type { batchWords as english } from '../../en/batch';

export const doubts: (typeof english)['doubts'] = {
  HIDDEN_ADDRESS: 'この人かもしれないユーザーのアドレスを、Atlassian が非表示にしています。',
  PAGES_WITHOUT_END: 'Atlassian のリストが最後まで終わりませんでした。',
  FOREIGN_ANSWER: '回答したのは Atlassian の API ではありませんでした。',
  TOO_MANY_GROUPS: 'ユーザーの所属グループが多すぎて読み取れません。',
  GROUPS_NOT_TOLD: 'Atlassian の回答に含まれていないグループがありました。',
  ROLES_NOT_TOLD: 'Atlassian の回答に含まれていないロールがありました。',
  STATUS_NOT_TOLD: 'Atlassian の回答からは、このユーザーが組織にいるかどうかわかりません。',
  CONTRADICTION: 'このユーザーについての Atlassian の回答が矛盾しています。',
  LOOK_UP_REFUSED: 'Atlassian がアドレスの検索を拒否しました。',
  NOT_READ_BACK: 'ユーザーを再読み取りできませんでした。',
  OTHER_PRODUCTS: 'Jira 経由で読み取りました。ほかの製品へのアクセス権は Jira からはわかりません。',
  NOT_STORED: 'ユーザーについて読み取った内容を保存できませんでした。次回の確認でもう一度読み取ります。',
};
