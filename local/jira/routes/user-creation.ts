import { products as siteProducts } from '../../site/site.ts';
import type { Person, Product, Site } from '../../site/site.ts';
import { fieldRefusal, refusal } from '../answer.ts';
import { hasJiraAccess, isJiraProduct, productName, userWithMemberships } from '../entities.ts';
import type { JiraProduct } from '../entities.ts';
import type { Call, Operation } from '../operation.ts';

const emailAddress = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-users/#api-rest-api-3-user-post */
export const userCreationOperations: Operation[] = [
  {
    id: 'createUser',
    method: 'POST',
    path: '/user',
    scopes: [['manage:jira-configuration'], ['write:user:jira']],
    parameters: [],
    anonymous: false,
    answer: createUser,
  },
];

/** Order of the checks: who calls, what is sent, who has the address, seats. */
function createUser(call: Call) {
  const { site } = call;
  requireCreation(call);
  const { email, products } = readDetails(call.body);
  const present = site.personByEmail(email);
  if (present && present.accountStatus !== 'closed') return answerPresent(call, present);
  const product = productWithoutSeat(site, products);
  if (product) throw refusal(400, `The number of licensed users of ${productName(product)} is exceeded.`);
  const { person } = site.invite({ email, products, mail: true });
  if (present) throw refusal(500, 'Internal server error');
  if (site.behaviours.createAnswers400ButCreates) throw refusal(400, 'Failed to create user: User not found');
  return created(call, person);
}

function requireCreation({ site, acting }: Call): void {
  if (acting.via !== 'http' && !site.behaviours.forgeMayCreateUsers)
    throw refusal(403, 'This API does not support Forge apps.');
  const isOrgAdmin = acting.person !== undefined && site.isOrgAdmin(acting.person.accountId);
  if (acting.via !== 'app' && !isOrgAdmin)
    throw refusal(403, 'You are not authorized to create users. You must be an organization admin.');
}

function readDetails(body: unknown): { email: string; products: JiraProduct[] } {
  const details = (typeof body === 'object' && body ? body : {}) as Record<string, unknown>;
  const email = typeof details.emailAddress === 'string' ? details.emailAddress.trim() : '';
  if (email === '') throw fieldRefusal('emailAddress', 'You must specify an email address.');
  if (!emailAddress.test(email))
    throw fieldRefusal('emailAddress', 'You must specify a valid email address.');
  if (!Array.isArray(details.products))
    throw refusal(400, 'You must specify the products that user can access.');
  const products: unknown[] = details.products;
  const invalid = products.find((product) => !isJiraProduct(product));
  if (invalid !== undefined)
    throw refusal(400, `Invalid product: ${typeof invalid === 'string' ? invalid : 'not a name'}.`);
  return { email, products: products.filter(isJiraProduct) };
}

function answerPresent(call: Call, person: Person) {
  if (!hasJiraAccess(call.site, person))
    throw refusal(400, 'The user already exists but does not have access to Jira.');
  return created(call, person);
}

const created = ({ site, acting }: Call, person: Person) => ({
  status: 201,
  body: userWithMemberships(site, person, new Set(), acting.person),
});

/** The first product a new person would need a seat of where none is free. */
function productWithoutSeat(site: Site, products: Product[]): Product | undefined {
  const wanted = site.behaviours.grantsDefaultGroupsAnyway ? siteProducts : products;
  return site
    .groups()
    .filter((group) => group.defaultFor.some((product) => wanted.includes(product)))
    .flatMap((group) => site.seatsNeeded(group.groupId, ''))
    .find((product) => site.seatsFree(product) === 0);
}
