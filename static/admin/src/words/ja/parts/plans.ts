import type { batchWords as english } from '../../en/batch';

export const plans: (typeof english)['plans'] = {
  invite: 'アクセス権なしで招待',
  'hold-back': '保留: 承認済みドメイン',
  'not-there': 'なし: 組織に在籍せず',
  nothing: 'なし: すでにアクセス権なし',
  'leave-access': 'なし: アクセス権を維持',
  'remove-access': 'アクセス権を失う',
  'look-again': '先に再検索',
};
