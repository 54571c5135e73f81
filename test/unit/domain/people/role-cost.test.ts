import { isFree } from '../../../../src/domain/people/access';
import { costOf, roleName } from '../../../../src/domain/people/role-cost';
import { someAccess } from '../../../support/builders.ts';

it.each([
  ['jira-software', 'user', 'billed'],
  ['jira-software', 'member', 'billed'],
  ['jira-servicedesk', 'agent', 'billed'],
  ['jira-servicedesk', 'atlassian/customer', 'free'],
  ['jira-servicedesk', 'ATLASSIAN/Customer', 'free'],
  ['jira-servicedesk', 'stakeholder', 'free'],
  ['jira-service-management', 'customer', 'free'],
  ['confluence', 'guest', 'free'],
  ['confluence', 'customer', 'billed'],
  ['jira-product-discovery', 'contributor', 'free'],
  ['jira-product-discovery', 'creator', 'billed'],
  ['jira-software', 'contributor', 'billed'],
  ['jira-software', 'admin', 'administrative'],
  ['confluence', 'atlassian/admin', 'administrative'],
  ['compass', 'user', 'billed'],
  ['compass', 'what-comes-next', 'billed'],
  ['', '', 'billed'],
] as const)('in %s the role %s is %s', (product, role, cost) => {
  expect(costOf({ product, role })).toBe(cost);
});

it('names free roles as admins know them', () => {
  expect(roleName({ product: 'jira-servicedesk', role: 'atlassian/customer' })).toBe('help-seeker');
  expect(roleName({ product: 'confluence', role: 'guest' })).toBe('guest');
  expect(roleName({ product: 'jira-software', role: 'atlassian/user' })).toBe('user');
});

it('calls access free only where every role of it is known and free', () => {
  const customer = { product: 'jira-servicedesk', role: 'customer' };
  expect(isFree(someAccess({ roles: [customer] }))).toBe(true);
  expect(isFree(someAccess({ roles: [customer, { product: 'jira-servicedesk', role: 'agent' }] }))).toBe(
    false,
  );
  expect(isFree(someAccess({ roles: [] }))).toBe(false);
  expect(isFree(someAccess())).toBe(false);
});
