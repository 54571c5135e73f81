import { z } from 'zod';
import type { Person, Site } from '../../site/site.ts';
import { isKnown } from '../groups/members.ts';
import type { Operation } from '../operation.ts';
import { badRequest } from '../organization-problem.ts';
import { cursorPage, cutPage, readCursor } from '../page.ts';
import { parsedJson } from '../parsed-json.ts';
import { parsedBody, requestBody } from '../request-body.ts';
import { platformRolesOf, resourceCount } from '../groups/role-assignments.ts';
import { userKey } from './list-users.ts';
import { userIdentity } from './user-body.ts';

const mostEmails = 25;

const searchBody = z.object({
  emails: z.array(z.string()).min(1).max(mostEmails).optional(),
  searchTerm: z.string().optional(),
  accountIds: z.array(z.string()).min(1).optional(),
  groupIds: z.array(z.string()).min(1).optional(),
  expand: z.array(z.enum(['platformRoles', 'counts.resources', 'productAccess', 'groups'])).optional(),
  limit: z.int().min(1).max(100).default(20),
  cursor: z.string().optional(),
});

type Search = z.output<typeof searchBody>;
type Expansion = NonNullable<Search['expand']>[number];

/**
 * `POST …/users/search`: `emails` looks addresses up exactly, without regard to case; people whom look-ups do
 * not find are absent from `data`; whoever left every directory shows with `no_membership`. What `expand` does not name is absent from each person.
 */
export const searchUsers: Operation = async (site, context) => {
  const sent = await requestBody(context.req.raw, searchBody);
  const known = sent.cursor === undefined ? undefined : readCursor(sent.cursor, 'users/search');
  const search = known ? parsedBody(parsedJson(known.request), searchBody) : sent;
  if (search.emails && search.searchTerm !== undefined)
    throw badRequest('emails and searchTerm exclude each other.');
  const asked = {
    listing: 'users/search',
    request: JSON.stringify({ ...search, cursor: undefined }),
    limit: search.limit,
    after: known?.after,
  };
  const page = cutPage({ items: found(site, search), keyOf: userKey }, asked);
  const expand = new Set(search.expand);
  return context.json(
    cursorPage({ ...page, items: page.items.map((person) => foundUser(site, person, expand)) }),
  );
};

function found(site: Site, search: Search): Person[] {
  const term = search.searchTerm?.toLowerCase() ?? '';
  const accountIds = search.accountIds && new Set(search.accountIds);
  const candidates = search.emails
    ? new Set(search.emails.flatMap((email) => site.personByEmail(email) ?? []))
    : site.people();
  return [...candidates].filter(
    (person) =>
      isKnown(site, person) &&
      person.accountStatus !== 'closed' &&
      (!accountIds || accountIds.has(person.accountId)) &&
      (!search.groupIds || isInAny(site, person, search.groupIds)) &&
      (person.name.toLowerCase().includes(term) || person.email.toLowerCase().includes(term)),
  );
}

function isInAny(site: Site, person: Person, groupIds: string[]): boolean {
  return site.allGroupsOf(person.accountId).some((group) => groupIds.includes(group.groupId));
}

function foundUser(site: Site, person: Person, expand: ReadonlySet<Expansion>) {
  const groups = site.allGroupsOf(person.accountId);
  return {
    ...userIdentity(site, person),
    ...(expand.has('platformRoles') && { platformRoles: platformRolesOf(site, person) }),
    ...(expand.has('counts.resources') && { counts: { resources: resourceCount(site, person) } }),
    // When a product was last used, not who may use it: nobody uses a product of the stand-in.
    ...(expand.has('productAccess') && { productAccess: [] }),
    ...(expand.has('groups') && { groups: groups.map(({ groupId, name }) => ({ id: groupId, name })) }),
  };
}
