import type { Site } from '../site/site.ts';
import { pick, type Random } from './random.ts';

interface Elsewhere {
  site: Site;
  random: Random;
  strangers: readonly string[];
  elsewhere: 'customers' | 'provisioning';
}

/** One act of somebody else at a service desk, or of the identity provider that fills the directory. */
export function actElsewhere({ elsewhere, ...parts }: Elsewhere): void {
  const act = elsewhere === 'customers' ? changeCustomer : provideSomebody;
  parts.site.history.actingAs('others', () => act(parts));
}

type Parts = Omit<Elsewhere, 'elsewhere'>;

function changeCustomer({ site, random, strangers }: Parts): void {
  const { serviceDesks } = site;
  const desk = pick(serviceDesks.desks(), random);
  const organization = pick(serviceDesks.organizations(), random);
  const customer = pick(serviceDesks.portalCustomers(), random);
  const act = pick(['create', 'add', 'take', 'enter', 'exit', 'revoke'] as const, random);
  const email = pick(strangers, random);
  if (act === 'create' && email !== undefined) {
    if (site.personByEmail(email) || serviceDesks.portalCustomerByEmail(email)) return;
    const { accountId } = serviceDesks.addPortalCustomer(email, 'Theirs');
    if (desk && random() < 0.5) serviceDesks.addToDesk(desk, accountId);
  }
  if (!desk || !organization || !customer) return;
  const { accountId } = customer;
  if (act === 'add') serviceDesks.addToDesk(desk, accountId);
  if (act === 'take') serviceDesks.removeFromDesk(desk, accountId);
  if (act === 'enter') serviceDesks.addToOrganization(organization, accountId);
  if (act === 'exit') serviceDesks.removeFromOrganization(organization, accountId);
  if (act === 'revoke' && random() < 0.3) serviceDesks.revoke(customer);
}

/** A record of theirs for somebody of the list, or for somebody who is there without one. */
function provideSomebody({ site, random, strangers }: Parts): void {
  const { provisioning } = site;
  const present = site
    .people()
    .filter(({ accountStatus, accountType }) => accountType === 'atlassian' && accountStatus === 'active')
    .map(({ email }) => email);
  const email = pick(random() < 0.5 && strangers.length > 0 ? strangers : present, random);
  if (email === undefined) return;
  const same = (other: string) => other.toLowerCase() === email.toLowerCase();
  if (provisioning.users().some((user) => same(user.userName) || same(user.email))) return;
  provisioning.createUser({ userName: email, email, name: 'Theirs', active: true, attributes: {} });
}
