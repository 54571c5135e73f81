import type { approvedWords as english } from '../../en/watch/approved';
import { formatNumber } from '../../format';

export const approvedWords: typeof english = {
  title: (people) =>
    `このリストの ${formatNumber(people)} 人は、自分でアクセス権を取得できる可能性があります`,
  body: 'Atlassian は、承認済みドメインのユーザーが組織に入ると製品の利用を許可します。このアプリでは防げませんが、後でアクセス権の監視が検出します。',
  held: 'そのうち新規のユーザーは保留され、招待されません。',
  domain: (domain, people) => `${domain} (${formatNumber(people)} 人)`,
  anyDomain: 'すべてのドメイン',
  atOnce: (products) => `${products}: すぐに`,
  onApproval: (products) => `${products}: 管理者の承認後`,
  anyProduct: '読み取れなかった製品',
  where: 'Atlassian の「設定」→「アクセス設定」の承認済みドメインで設定されています:',
  facts: { endsOn: '必要な期限', approved: '承認済みドメイン', held: '該当ユーザーを保留' },
  sentence: (count) => `${formatNumber(count)} 人は管理者なしでアクセス権を取得できるため保留`,
  plan: '管理者なしでアクセス権を取得できる可能性',
};
