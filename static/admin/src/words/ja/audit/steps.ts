import type { stepWords as english } from '../../en/audit/steps';

export const stepWords: typeof english = {
  answers: {
    accepted: '受理',
    refused: '拒否',
    unclear: '不明',
    done: '完了',
    'not-a-member': 'メンバーではない',
    'no-such-group': 'グループなし',
  },
  methods: {
    organization: 'Organizations API: グループと製品ロール',
    jira: 'Jira API: グループとアプリケーションロール (Jira の製品のみ)',
    'service-desk': 'Service Desk API: 製品を持たないポータル専用の顧客',
  },
};
