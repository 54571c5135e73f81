import type { Context } from 'hono';
import { z } from 'zod';
import type { Group, Site } from '../../site/site.ts';
import { groupOf } from './groups.ts';
import type { Operation } from '../operation.ts';
import { pathParameter } from '../operation.ts';
import { notFound, OrganizationProblem, userNotFound } from '../organization-problem.ts';
import { requestBody } from '../request-body.ts';

const membershipBody = z.object({ accountId: z.string().min(1) });

/** `POST …/groups/{groupId}/memberships` `{accountId}`: 409 for a member, and where seats are missing. */
export const addMembership: Operation = async (site, context) => {
  const group = modifiableGroup(site, context);
  const { accountId } = await requestBody(context.req.raw, membershipBody);
  const person = site.personById(accountId);
  if (!person || person.membershipStatus === 'no_membership') throw userNotFound();
  if (group.members.has(accountId)) throw conflict('ADMIN-409-28', 'The user is already in the group.');
  const missing = site.seatsNeeded(group.groupId, accountId).find((product) => site.seatsFree(product) < 1);
  if (missing) throw conflict('ADMIN-409-3', `You've exceeded your user limit for ${missing}.`);
  site.addToGroup(group.groupId, accountId);
  return context.body(null, 204);
};

/** `DELETE …/groups/{groupId}/memberships/{accountId}`: 404 for who is no direct member. */
export const removeMembership: Operation = (site, context) => {
  const group = modifiableGroup(site, context);
  const accountId = pathParameter(context, 'accountId');
  if (site.removeFromGroup(group.groupId, accountId) === 'not-member')
    throw notFound('The user in this group', 'ADMIN-404-8');
  return context.body(null, 204);
};

/** Groups of an identity provider are changed there and nowhere else. */
function modifiableGroup(site: Site, context: Context): Group {
  const group = groupOf(site, context);
  if (!group.externalSynced) return group;
  const detail = 'The group is synced from an identity provider. Manage it there.';
  throw new OrganizationProblem(403, 'ADMIN-403-5', 'Not allowed to manage the group', detail);
}

function conflict(code: string, detail: string): OrganizationProblem {
  return new OrganizationProblem(409, code, 'Conflict', detail);
}
