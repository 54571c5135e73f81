import type { Group, Person, Product, Site } from '../../site/site.ts';
import { isEmailAddress } from './is-email-address.ts';
import { readInviteRequest } from './invite-request.ts';
import type { InviteRequest, WantedRole } from './invite-request.ts';
import type { Operation } from '../operation.ts';
import { OrganizationProblem } from '../organization-problem.ts';

interface Assignment {
  status: 'INVITED' | 'ERROR';
  statusReason?: string;
}

interface Invitation {
  id?: string;
  email: string;
  results: {
    roleAssignmentResult: (Assignment & { resource?: string; role?: string })[];
    groupAssignmentResult: (Assignment & { group: string })[];
  }[];
}

/**
 * `POST /v2/orgs/{orgId}/users/invite`: 206 where an address, or a group for it, failed; the others are
 * invited all the same. An invitation changes nothing for somebody who exists, except what its rules and
 * groups give. 409, and nobody invited, where a product has too few seats.
 */
export const inviteUsers: Operation = async (site, context) => {
  const request = await readInviteRequest(site, context);
  refuseWithoutSeats(site, request);
  const data = request.emails.map((email) => invitation(site, request, email));
  return context.json({ data }, data.some(hasFailed) ? 206 : 200);
};

function invitation(site: Site, request: InviteRequest, email: string): Invitation {
  const refusal = refusalOf(site, email);
  if (refusal !== undefined) return failed(site, request, email, refusal);
  const present = site.personByEmail(email);
  const givesSomething = request.roles.length > 0 || request.groups.length > 0;
  const isPending = present?.emailVerified === false && site.behaviours.mailsPendingAgain;
  const isNew = !present || present.accountStatus === 'closed';
  const mail = request.mail && (givesSomething || isNew || isPending);
  const products = request.roles.filter(({ role }) => role === 'user').map(({ product }) => product);
  const { person } = site.invite({
    email,
    products,
    mail,
    ...(request.mailText !== undefined && { mailText: request.mailText }),
  });
  const roleAssignmentResult = request.roles.map((wanted) => {
    grantRole(site, person, wanted);
    return { resource: wanted.resource, role: wanted.roleId, status: 'INVITED' as const };
  });
  const groupAssignmentResult = request.groups.map((group) => joinGroup(site, person, group));
  return { id: person.accountId, email, results: [{ roleAssignmentResult, groupAssignmentResult }] };
}

/** Why an address cannot be invited at all. */
function refusalOf(site: Site, email: string): string | undefined {
  if (!isEmailAddress(email)) return 'Invalid email address';
  return site.personByEmail(email)?.accountStatus === 'inactive' ? 'Inactive user' : undefined;
}

function failed(site: Site, request: InviteRequest, email: string, statusReason: string): Invitation {
  const id = site.personByEmail(email)?.accountId;
  const error = { status: 'ERROR' as const, statusReason };
  const roles = request.roles.map(({ resource, roleId }) => ({ resource, role: roleId, ...error }));
  const groups = request.groups.map((group) => ({ group: group.groupId, ...error }));
  // An invitation that asks for nothing has no assignment to blame: the error stands alone then.
  const roleAssignmentResult = roles.length + groups.length > 0 ? roles : [error];
  const results = [{ roleAssignmentResult, groupAssignmentResult: groups }];
  return id === undefined ? { email, results } : { id, email, results };
}

/** Users come in through the product's default groups, as from Atlassian; other roles are held directly. */
function grantRole(site: Site, person: Person, { product, role }: WantedRole): void {
  const { accountId } = person;
  if (role === 'user' && !holds(site, accountId, product, role)) {
    for (const group of defaultGroupsOf(site, product)) site.addToGroup(group.groupId, accountId);
  }
  if (holds(site, accountId, product, role)) return;
  site.updatePerson(accountId, { directRoles: [...person.directRoles, { product, role }] });
}

function holds(site: Site, accountId: string, product: Product, role: string): boolean {
  return site.accessOf(accountId).some((held) => held.product === product && held.role === role);
}

function joinGroup(site: Site, person: Person, group: Group) {
  if (group.externalSynced) {
    const statusReason = 'The group is synced from an identity provider';
    return { group: group.groupId, status: 'ERROR' as const, statusReason };
  }
  site.addToGroup(group.groupId, person.accountId);
  return { group: group.groupId, status: 'INVITED' as const };
}

function refuseWithoutSeats(site: Site, request: InviteRequest): void {
  const needed = new Map<Product, number>();
  for (const email of new Set(request.emails.map((address) => address.toLowerCase()))) {
    if (refusalOf(site, email) !== undefined) continue;
    for (const product of seatsNeededBy(site, request, email))
      needed.set(product, (needed.get(product) ?? 0) + 1);
  }
  for (const [product, seats] of needed) {
    if (seats <= site.seatsFree(product)) continue;
    const detail = `You’ve exceeded your user limit for ${product}, an app included in the invitation.`;
    throw new OrganizationProblem(409, 'ADMIN-UAM-409-3', 'Product License Limit Exceeded', detail);
  }
}

function seatsNeededBy(site: Site, request: InviteRequest, email: string): Set<Product> {
  const person = site.personByEmail(email);
  // Nobody has this id: a person who is yet to come holds no seat.
  const accountId = person?.accountId ?? '';
  const asUser = request.roles
    .filter(({ product, role }) => role === 'user' && !holds(site, accountId, product, role))
    .map(({ product }) => product);
  const joined = [...asUser.flatMap((product) => defaultGroupsOf(site, product)), ...request.groups];
  const throughGroups = joined
    .filter((group) => !group.externalSynced)
    .flatMap((group) => site.seatsNeeded(group.groupId, accountId));
  return new Set([...asUser, ...throughGroups]);
}

function defaultGroupsOf(site: Site, product: Product): Group[] {
  return site.groups().filter((group) => group.defaultFor.includes(product) && !group.externalSynced);
}

function hasFailed({ results }: Invitation): boolean {
  return results.some(({ roleAssignmentResult, groupAssignmentResult }) =>
    [...roleAssignmentResult, ...groupAssignmentResult].some(({ status }) => status === 'ERROR'),
  );
}
