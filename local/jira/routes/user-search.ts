import { browsesUsers } from '../acting.ts';
import { refusal } from '../answer.ts';
import { customerSummary, isActive, userSummary } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';
import { readRange, slice } from '../paging.ts';
import { requireBrowsing } from '../required.ts';
import type { Person } from '../../site/site.ts';

/** Neither a page nor a search reaches beyond the thousandth user. */
const mostUsers = 1000;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/ */
export const userSearchOperations: Operation[] = [
  {
    id: 'findUsers',
    method: 'GET',
    path: '/user/search',
    scopes: [
      ['read:jira-user'],
      [
        'read:user:jira',
        'read:user.property:jira',
        'read:application-role:jira',
        'read:avatar:jira',
        'read:group:jira',
      ],
    ],
    parameters: ['query', 'accountId', 'startAt', 'maxResults'],
    withdrawn: ['username'],
    anonymous: true,
    answer: findUsers,
  },
  {
    id: 'getAllUsers',
    method: 'GET',
    path: '/users/search',
    scopes: [
      ['read:jira-user'],
      ['read:user:jira', 'read:application-role:jira', 'read:avatar:jira', 'read:group:jira'],
    ],
    parameters: ['startAt', 'maxResults'],
    anonymous: false,
    answer(call) {
      const { site, acting, query } = call;
      requireBrowsing(call, 'Browse users and groups permission is required to view users.');
      const visible = site.people().filter((person) => site.isVisible(person));
      const page = slice(visible, readRange(query, 50, mostUsers));
      return { status: 200, body: page.map((person) => userSummary(site, person, acting.person)) };
    },
  },
];

function findUsers({ site, acting, query }: Call) {
  const typed = query.get('query');
  const accountId = query.get('accountId');
  if (typed === null && accountId === null)
    throw refusal(400, "One of the query parameters 'query' and 'accountId' is required.");
  if (typed !== null && accountId !== null)
    throw refusal(400, "The query parameters 'query' and 'accountId' cannot be used together.");
  const range = readRange(query, 50, mostUsers);
  if (!browsesUsers(site, acting)) return { status: 200, body: [] };
  const found: Person[] = typed === null ? visiblePerson(site, accountId ?? '') : site.findByPrefix(typed);
  const rows = [
    ...found.filter(isActive).map((person) => userSummary(site, person, acting.person)),
    ...customers(site, typed, accountId).map((customer) => customerSummary(site, customer)),
  ];
  return { status: 200, body: slice(rows.slice(0, mostUsers), range) };
}

/** Portal-only customers by their account, or by the start of a word of their name or of their address. */
function customers({ serviceDesks }: Call['site'], typed: string | null, accountId: string | null) {
  const active = serviceDesks.portalCustomers().filter((customer) => customer.active);
  if (typed === null) return active.filter((customer) => customer.accountId === accountId);
  const wanted = typed.toLowerCase();
  return active.filter(({ name, email }) =>
    [email, ...name.split(/\s+/)].some((text) => text.toLowerCase().startsWith(wanted)),
  );
}

function visiblePerson(site: Call['site'], accountId: string): Person[] {
  const person = site.personById(accountId);
  return person && site.isVisible(person) ? [person] : [];
}
