import type { Context } from 'hono';
import type { ProvisionedUser, UserProfile } from '../site/provisioning/provisioning.ts';
import type { Site } from '../site/site.ts';
import { userBody } from './bodies.ts';
import { requestObject } from './json-object.ts';
import { listResponse, readFilter } from './list-response.ts';
import type { Operation } from './operation.ts';
import { pathParameter } from './operation.ts';
import { patchedObject } from './patch-object.ts';
import { readUser } from './read-user.ts';
import { ScimProblem, invalidValue, userNotFound } from './scim-problem.ts';
import { shownAttributes } from './shown-attributes.ts';

const parametersOf = (context: Context) => new URL(context.req.url).searchParams;

/** `GET …/Users`: a filter is one `eq`, on userName in any case or on externalId to the letter. */
export const listUsers: Operation = (site, context) => {
  const parameters = parametersOf(context);
  const shown = shownAttributes(parameters);
  const filter = readFilter(parameters, ['userName', 'externalId']);
  const users = site.provisioning.users().filter((user) => isMeant(user, filter));
  const body = listResponse(users, parameters, (user) => shown(userBody(site, user)));
  return { status: 200, body };
};

/** `GET …/Users/{userId}` */
export const getUser: Operation = (site, context) => answerUser(site, context, userOf(site, context));

/** `POST …/Users`: links to the account with the address where there is one. */
export const createUser: Operation = async (site, context) => {
  const profile = readUser(await requestObject(context.req.raw));
  requireAcceptable(site, profile);
  const shown = shownAttributes(parametersOf(context));
  return { status: 201, body: shown(userBody(site, site.provisioning.createUser(profile))) };
};

/** `PUT …/Users/{userId}`: what the body leaves out is emptied. */
export const replaceUser: Operation = async (site, context) => {
  const user = userOf(site, context);
  const profile = readUser(await requestObject(context.req.raw));
  requireAcceptable(site, profile, user);
  site.provisioning.replaceUser(user, profile);
  return answerUser(site, context, user);
};

/** `PATCH …/Users/{userId}` */
export const patchUser: Operation = async (site, context) => {
  const user = userOf(site, context);
  const patched = patchedObject(userBody(site, user), await requestObject(context.req.raw));
  const profile = readUser({ ...patched, active: asBoolean(patched['active']) });
  requireAcceptable(site, profile, user);
  site.provisioning.replaceUser(user, profile);
  return answerUser(site, context, user);
};

/** `DELETE …/Users/{userId}` */
export const deleteUser: Operation = (site, context) => {
  site.provisioning.removeUser(userOf(site, context));
  return { status: 204 };
};

function answerUser(site: Site, context: Context, user: ProvisionedUser) {
  return { status: 200, body: shownAttributes(parametersOf(context))(userBody(site, user)) } as const;
}

function userOf(site: Site, context: Context): ProvisionedUser {
  const id = pathParameter(context, 'userId');
  const user = site.provisioning.userById(id);
  if (!user) throw userNotFound(id);
  return user;
}

function isMeant(user: ProvisionedUser, filter: ReturnType<typeof readFilter<'userName' | 'externalId'>>) {
  if (filter === undefined) return true;
  if (filter.attribute === 'externalId') return user.externalId === filter.value;
  return user.userName.toLowerCase() === filter.value.toLowerCase();
}

/** Uniqueness within the directory, and the addresses a directory takes. */
function requireAcceptable(site: Site, profile: UserProfile, own?: ProvisionedUser): void {
  const { provisioning, behaviours } = site;
  if (behaviours.provisioningIsLegacy && !provisioning.isVerified(profile.email))
    throw invalidValue(`The email domain of ${profile.email} is not verified for this organization.`);
  const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();
  for (const user of provisioning.users()) {
    if (user.id === own?.id) continue;
    if (same(user.userName, profile.userName) || same(user.email, profile.email))
      throw new ScimProblem(409, `Resource with userName ${profile.userName} already exists.`, 'uniqueness');
  }
}

/** Some identity providers send `"False"`. */
const asBoolean = (value: unknown): unknown =>
  typeof value === 'string' && /^(true|false)$/i.test(value) ? value.toLowerCase() === 'true' : value;
