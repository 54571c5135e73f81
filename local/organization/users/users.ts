import type { Context } from 'hono';
import type { Person, Site } from '../../site/site.ts';
import { listedPerson } from '../groups/members.ts';
import type { Operation } from '../operation.ts';
import { pathParameter } from '../operation.ts';
import { OrganizationProblem, userNotFound } from '../organization-problem.ts';
import { userBody } from './user-body.ts';

/** `GET …/users/{userId}` */
export const getUser: Operation = (site, context) =>
  context.json({ data: userBody(site, personOf(site, context)) });

/** `DELETE …/users/{accountId}`: takes the person, their roles and memberships out of the directory. */
export const removeUser: Operation = (site, context) => {
  site.removePerson(personOf(site, context).accountId);
  return context.body(null, 204);
};

/** `POST …/users/{accountId}/suspend`: roles and memberships stay for when access is restored. */
export const suspendUser: Operation = (site, context) => {
  site.updatePerson(activePersonOf(site, context).accountId, { membershipStatus: 'suspended' });
  return context.body(null, 204);
};

/** `POST …/users/{accountId}/restore` */
export const restoreUser: Operation = (site, context) => {
  site.updatePerson(activePersonOf(site, context).accountId, { membershipStatus: 'active' });
  return context.body(null, 204);
};

/** The person of `{accountId}`, 404 where look-ups do not find one. */
export function personOf(site: Site, context: Context): Person {
  const person = listedPerson(site, pathParameter(context, 'accountId'));
  if (!person) throw userNotFound();
  return person;
}

/** A deactivated account has no access that could be suspended or restored. */
function activePersonOf(site: Site, context: Context): Person {
  const person = personOf(site, context);
  if (person.accountStatus !== 'active')
    throw new OrganizationProblem(400, 'ADMIN-UAM-400-2', 'Inactive user', 'The account is not active.');
  return person;
}
