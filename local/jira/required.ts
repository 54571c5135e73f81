import { administersJira, administersSite } from '../site/acting.ts';
import type { Group, Person } from '../site/site.ts';
import { browsesUsers } from './acting.ts';
import { JiraRefusal, refusal } from './answer.ts';
import type { Call } from './operation.ts';

/** The body Atlassian's identity platform answers where the app's account may not administer the site. */
const forbidden = {
  key: 'forbidden',
  context: { message: 'user does not have the relevant permissions' },
};

export function requireBrowsing({ site, acting }: Call, message: string): void {
  if (!browsesUsers(site, acting)) throw refusal(acting.person ? 403 : 401, message);
}

export function requireJiraAdministration({ site, acting }: Call): void {
  if (!administersJira(site, acting))
    throw refusal(403, 'Only Jira administrators can perform this operation.');
}

export function requireSiteAdministration({ site, acting }: Call): void {
  if (administersSite(site, acting)) return;
  if (acting.via === 'app') throw new JiraRefusal(403, forbidden, forbidden.context.message);
  throw refusal(403, 'You are not authorized to perform this action. Site administration is required.');
}

/** The person a call names, visible to look-ups; 404 otherwise. */
export function requirePerson({ site }: Call, accountId: string): Person {
  const person = site.personById(accountId);
  if (!person || !site.isVisible(person))
    throw refusal(404, 'Specified user does not exist or you do not have required permissions');
  return person;
}

export function requireAccountId({ query }: Call): string {
  const accountId = query.get('accountId');
  if (!accountId) throw refusal(400, "The query parameter 'accountId' is required.");
  return accountId;
}

/** The group named by `groupId` or `groupname`, of which a call gives exactly one. */
export function requireGroup({ site, query }: Call): Group {
  const groupId = query.get('groupId');
  const name = query.get('groupname');
  if (groupId && name) throw refusal(400, "Only one of 'groupname' and 'groupId' may be given.");
  if (!groupId && !name) throw refusal(400, "One of 'groupname' and 'groupId' must be given.");
  const group = groupId ? site.groupById(groupId) : site.groups().find((known) => known.name === name);
  if (!group) throw refusal(404, `The group '${groupId ?? name}' does not exist.`);
  return group;
}
