import { z } from 'zod';
import { administersJira, administersSite } from '../site/acting.ts';
import type { CustomerOrganization, ServiceDesk } from '../site/service-desks/service-desks.ts';
import { DeskRefusal, badRequest, forbidden, notFound } from './answer.ts';
import type { Call } from './operation.ts';
import { pathValue } from './operation.ts';

/** Administers Jira, hence every service desk; agents are those who hold the product. */
export function requireJiraAdministration({ site, acting }: Call): void {
  if (!administersJira(site, acting))
    throw forbidden('You need Jira administrator permission to complete this request.');
}

export function requireMayCreateCustomers(call: Call): void {
  requireJiraAdministration(call);
  if (call.acting.via === 'app' && !call.site.behaviours.appMayCreateCustomers)
    throw forbidden('The app does not have permission to create customers.');
}

export function requireSiteAdministration({ site, acting }: Call): void {
  if (!administersSite(site, acting))
    throw forbidden('You need site administration to complete this request.');
}

export function requireAgent(call: Call): void {
  const { site, acting } = call;
  const isAgent = site
    .accessOf(acting.person?.accountId ?? '')
    .some(({ product, role }) => product === 'jira-servicedesk' && role !== 'customer');
  if (!isAgent && !administersJira(site, acting))
    throw forbidden('You need to be an agent of a service desk to complete this request.');
}

export function requireDesk(call: Call): ServiceDesk {
  const desk = call.site.serviceDesks.deskById(pathValue(call, 'serviceDeskId'));
  if (!desk) throw notFound('The service desk');
  return desk;
}

export function requireOrganization(
  call: Call,
  id = pathValue(call, 'organizationId'),
): CustomerOrganization {
  const organization = call.site.serviceDesks.organizationById(id);
  if (!organization) throw notFound('The organization');
  return organization;
}

export function requireBody<T>({ body }: Call, schema: z.ZodType<T>): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw badRequest(`${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not valid'}`);
}

/** `usernames` is what the document keeps of older servers; accounts are known by id alone. */
export const accountsSchema = z.object({
  accountIds: z.array(z.string()).default([]),
  usernames: z.array(z.string()).default([]),
});

/** Sorts the accounts of a body into known ones and whether any is not. */
export function readAccounts(call: Call): { known: string[]; refuseUnknown: () => void } {
  const { accountIds, usernames } = requireBody(call, accountsSchema);
  const { site } = call;
  const isKnown = (id: string) =>
    site.serviceDesks.portalCustomerById(id)?.active === true ||
    site.personById(id)?.accountStatus === 'active';
  const asked = [...accountIds, ...usernames];
  if (asked.length === 0) throw badRequest('accountIds must name somebody.');
  const unknown = asked.filter((id) => !isKnown(id));
  return {
    known: asked.filter(isKnown),
    refuseUnknown() {
      if (unknown.length > 0)
        throw new DeskRefusal(
          400,
          `These accounts do not exist: ${unknown.join(', ')}.`,
          'sd.customer.api.error.unknown.users',
        );
    },
  };
}
