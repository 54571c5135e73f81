import { accessModesFor } from './approved-domains.ts';
import type { Group, Person, Product, Site } from './site.ts';

/** By id or by name; one of them is given. */
interface GroupNamed {
  groupId?: string | undefined;
  groupName?: string | undefined;
}

/** Something that happens to a person once they are there. `person`: an account id or an address. */
export type Later = {
  person: string;
  /** Who acts, where it is neither the person nor an identity provider; `admin` unless told. */
  by?: 'admin' | 'others' | undefined;
} & (
  | ({ what: 'joins-group' | 'leaves-group' | 'is-synchronised' } & GroupNamed)
  | { what: 'gets-role' | 'loses-role'; product: Product; role: string }
  | { what: 'takes-access'; product: Product }
  | { what: 'is-renamed'; email?: string | undefined; name?: string | undefined }
  | { what: 'chooses-language'; locale: string }
  | { what: 'accepts' | 'is-removed' | 'is-deactivated' }
);

/** Why something cannot happen: nobody or nothing has the name, or the organization does not allow it. */
export class LaterRefusal extends Error {
  readonly reason: 'unknown' | 'not-allowed';

  constructor(reason: LaterRefusal['reason'], message: string) {
    super(message);
    this.name = 'LaterRefusal';
    this.reason = reason;
  }
}

/**
 * Lets it happen, as the acting party does it in Atlassian's administration, and answers the account id.
 * @throws LaterRefusal
 */
export function happenLater(site: Site, action: Later): string {
  const person = personNamed(site, action.person);
  if (person.accountStatus === 'closed') throw notAllowed(`The account of ${person.email} is closed.`);
  site.history.actingAs(action.by ?? 'admin', () => happen(site, action, person));
  return person.accountId;
}

function happen(site: Site, action: Later, person: Person): void {
  const { accountId } = person;
  switch (action.what) {
    case 'joins-group':
      return joinGroup(site, changeableGroup(site, action), person);
    case 'leaves-group':
      return leaveGroup(site, changeableGroup(site, action), person);
    case 'is-synchronised':
      return synchronise(site, groupNamed(site, action), person);
    case 'gets-role':
      return giveRole(site, person, action.product, action.role);
    case 'loses-role':
      return takeRole(site, person, action.product, action.role);
    case 'takes-access':
      return site.history.inNameOf(accountId, () => takeAccess(site, person, action.product));
    case 'is-renamed':
      return rename(site, person, action);
    case 'chooses-language':
      return void site.updatePerson(accountId, { locale: action.locale });
    case 'accepts':
      return void site.history.inNameOf(accountId, () => site.acceptInvitation(accountId));
    case 'is-removed':
      return site.removePerson(accountId);
    case 'is-deactivated':
      return void site.updatePerson(accountId, { accountStatus: 'inactive' });
  }
}

function joinGroup(site: Site, { groupId, name }: Group, person: Person): void {
  const missing = site.seatsNeeded(groupId, person.accountId).find((product) => site.seatsFree(product) < 1);
  if (missing) throw notAllowed(`No seat of ${missing} is free.`);
  if (site.addToGroup(groupId, person.accountId) === 'already-member')
    throw notAllowed(`${person.email} is in the group "${name}" already.`);
}

function leaveGroup(site: Site, { groupId, name }: Group, person: Person): void {
  if (site.removeFromGroup(groupId, person.accountId) === 'not-member')
    throw notAllowed(`${person.email} is not in the group "${name}".`);
}

/** An identity provider puts the person into the group, which it keeps from then on. */
function synchronise(site: Site, group: Group, { accountId }: Person): void {
  site.history.inNameOf(undefined, () => {
    group.externalSynced = true;
    site.updatePerson(accountId, { managementSource: 'synced' });
    site.addToGroup(group.groupId, accountId);
  });
}

function giveRole(
  site: Site,
  { accountId, email, directRoles }: Person,
  product: Product,
  role: string,
): void {
  if (directRoles.some((held) => held.product === product && held.role === role))
    throw notAllowed(`${email} holds ${role} of ${product} already.`);
  site.updatePerson(accountId, { directRoles: [...directRoles, { product, role }] });
}

function takeRole(
  site: Site,
  { accountId, email, directRoles }: Person,
  product: Product,
  role: string,
): void {
  const left = directRoles.filter((held) => held.product !== product || held.role !== role);
  if (left.length === directRoles.length)
    throw notAllowed(`${email} does not hold ${role} of ${product} directly.`);
  site.updatePerson(accountId, { directRoles: left });
}

/** Self-service through an approved domain; whoever signs in for it has accepted the invitation. */
function takeAccess(site: Site, person: Person, product: Product): void {
  const { accountId, email } = person;
  const modes = accessModesFor(site.approvedDomains, email, product);
  if (modes.has('ADMIN_APPROVAL') && !modes.has('DIRECT_ACCESS'))
    throw notAllowed(`An administrator must approve that ${email} gets ${product}.`);
  if (!modes.has('DIRECT_ACCESS'))
    throw notAllowed(`No approved domain lets ${email} take access to ${product}.`);
  if (person.accountStatus !== 'active') throw notAllowed(`The account of ${email} is deactivated.`);
  if (site.accessOf(accountId).some((held) => held.product === product))
    throw notAllowed(`${email} has access to ${product} already.`);
  if (site.seatsFree(product) < 1) throw notAllowed(`No seat of ${product} is free.`);
  site.acceptInvitation(accountId);
  const group = site
    .groups()
    .find(({ defaultFor, externalSynced }) => defaultFor.includes(product) && !externalSynced);
  if (group) joinGroup(site, group, person);
  else giveRole(site, person, product, 'user');
}

function rename(
  site: Site,
  { accountId }: Person,
  { email, name }: { email?: string | undefined; name?: string | undefined },
): void {
  const present = email === undefined ? undefined : site.personByEmail(email);
  if (present && present.accountId !== accountId)
    throw notAllowed(`Somebody else has the address ${present.email}.`);
  site.updatePerson(accountId, {
    ...(email !== undefined && { email }),
    ...(name !== undefined && { name }),
  });
}

function personNamed(site: Site, name: string): Person {
  const person = site.personById(name) ?? site.personByEmail(name);
  if (!person) throw new LaterRefusal('unknown', `Nobody has the account or the address "${name}".`);
  return person;
}

function groupNamed(site: Site, { groupId, groupName }: GroupNamed): Group {
  const group = site
    .groups()
    .find((known) => (groupId === undefined ? known.name === groupName : known.groupId === groupId));
  if (!group) throw new LaterRefusal('unknown', `There is no group "${groupId ?? groupName ?? ''}".`);
  return group;
}

/** Groups of an identity provider are changed there and nowhere else. */
function changeableGroup(site: Site, named: GroupNamed): Group {
  const group = groupNamed(site, named);
  if (group.externalSynced) throw notAllowed(`The group "${group.name}" is kept by an identity provider.`);
  return group;
}

const notAllowed = (message: string) => new LaterRefusal('not-allowed', message);
