import type { DeskChange } from '../../local/site/service-desks/desk-history.ts';
import type { PortalCustomer } from '../../local/site/service-desks/service-desks.ts';
import type { Site } from '../../local/site/site.ts';
import type { RecipientView } from '../../src/contract/recipients';
import { comparable } from './comparable.ts';
import type { CustomersOfStory } from './story.ts';
import type { Ending } from './tell-story.ts';

/** What of the promises is about portal-only customers, from the desks and their history alone. */
export function brokenCustomers(ending: Ending, { desk, there }: CustomersOfStory): string[] {
  const places = placesOf(ending.site, desk);
  return [
    ...ending.recipients.flatMap((recipient) => falseClaim(ending, places, recipient)),
    ...ending.site.serviceDesks.changes().flatMap((change) => wrongChange(ending, places, change)),
    ...there.flatMap(({ email }) => changedCustomer(ending, email)),
    ...doubled(ending),
  ];
}

interface Places {
  desk: string | undefined;
  organization: string | undefined;
}

const placesOf = ({ serviceDesks }: Site, desk: CustomersOfStory['desk']): Places => ({
  desk: serviceDesks.deskById(desk.serviceDeskId)?.id,
  organization: desk.organizationId,
});

/** In the desk, by itself or by an organization of it, and in the organization that was chosen. */
function isInPlace(
  { serviceDesks }: Site,
  { desk: id = '', organization }: Places,
  accountId: string,
): boolean {
  const desk = serviceDesks.deskById(id);
  const isIn = (one: string) => serviceDesks.organizationById(one)?.users.has(accountId) === true;
  const inDesk = desk?.customers.has(accountId) === true || [...(desk?.organizations ?? [])].some(isIn);
  return inDesk && (organization === undefined || isIn(organization));
}

/** Who is called a customer is one, unless others changed that after it was read. */
function falseClaim({ site, batch }: Ending, places: Places, recipient: RecipientView): string[] {
  const { email, outcome, accountId = '', code, verifiedThrough, verifiedAt = '' } = recipient;
  if (batch.state !== 'finished') return [];
  if (outcome === 'invited' && verifiedThrough !== 'service-desk')
    return [`${email} is invited, and was read as no customer`];
  const isClaimed = outcome === 'invited' || outcome === 'already-without-access';
  if (!isClaimed || verifiedThrough !== 'service-desk' || code === 'INACTIVE') return [];
  const customer = site.serviceDesks.portalCustomerById(accountId);
  if (!customer || comparable(customer.email) !== comparable(email))
    return [`${email} is ${outcome} and no customer`];
  const changes = site.serviceDesks.changes().filter((change) => change.accountId === accountId);
  const readMs = Date.parse(verifiedAt);
  if (changes.some(({ by, atMs }) => by === 'others' && atMs >= readMs)) return [];
  if (!customer.active || !isInPlace(site, places, accountId))
    return [`${email} is ${outcome} and not in the desk`];
  const byApp = changes.some(({ by }) => by === 'app');
  const byOthers = changes.some(({ by }) => by === 'others');
  return outcome === 'invited' && !byApp && !byOthers ? [`${email} is invited and was there before`] : [];
}

/** The app creates customers of the list and adds them where it was told to; it takes nobody off and ends nobody's access. */
function wrongChange({ site, story }: Ending, places: Places, change: DeskChange): string[] {
  if (change.by !== 'app') return [];
  const customer = site.serviceDesks.portalCustomerById(change.accountId);
  const what = `${customer?.email ?? change.accountId} was ${change.what}`;
  if (!customer) return [`${what}, who has an account`];
  if (!isListed(story.emails, customer)) return [`${what}, who is not in the list`];
  if (change.what === 'created') return [];
  if (change.what !== 'added') return [`${what} by the app`];
  const isChosen =
    change.place === `desk ${places.desk}` || change.place === `organization ${places.organization}`;
  return isChosen ? [] : [`${what} to ${change.place}`];
}

const isListed = (emails: readonly string[], { email }: PortalCustomer): boolean =>
  emails.some((one) => comparable(one) === comparable(email));

function changedCustomer({ site }: Ending, email: string): string[] {
  const customer = site.serviceDesks.portalCustomerByEmail(email);
  return customer?.name === 'There before' ? [] : [`${email} was a customer and was renamed or replaced`];
}

/** One customer for an address, and no mail: nobody is told before they are wanted. */
function doubled({ site, story }: Ending): string[] {
  return story.emails.flatMap((email) => {
    const same = site.serviceDesks
      .portalCustomers()
      .filter((one) => comparable(one.email) === comparable(email));
    const mails = site.mails.filter(({ to }) => comparable(to) === comparable(email));
    return [
      ...(same.length > 1 ? [`${email} is ${same.length} customers`] : []),
      ...(mails.length > 0 ? [`${email} was mailed`] : []),
    ];
  });
}
