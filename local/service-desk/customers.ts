import { z } from 'zod';
import type { Answer } from './answer.ts';
import { badRequest, emailExists, notFound } from './answer.ts';
import { apiUrl, dateBody, userBody } from './bodies.ts';
import type { Call, Operation } from './operation.ts';
import { pathValue } from './operation.ts';
import {
  requireBody,
  requireDesk,
  requireMayCreateCustomers,
  requireSiteAdministration,
} from './required.ts';

const manage = ['manage:servicedesk-customer'];
const newCustomerSchema = z.object({
  email: z.string().min(1),
  displayName: z.string().optional(),
  fullName: z.string().optional(),
});

/** https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-customer/ */
export const customerOperations: Operation[] = [
  {
    id: 'createCustomer',
    method: 'POST',
    path: '/customer',
    scopes: [
      manage,
      ['read:customer:jira-service-management', 'write:customer:jira-service-management', 'read:user:jira'],
    ],
    parameters: ['strictConflictStatusCode'],
    answer: (call) => createCustomer(call, false),
  },
  {
    id: 'inviteCustomer',
    method: 'POST',
    path: '/servicedesk/:serviceDeskId/customer/invite',
    scopes: [
      manage,
      ['write:customer:jira-service-management', 'write:servicedesk.customer:jira-service-management'],
    ],
    parameters: ['strictConflictStatusCode'],
    answer(call) {
      const desk = requireDesk(call);
      const answer = createCustomer(call, true);
      const customer = call.site.serviceDesks.portalCustomers().at(-1);
      if (customer) call.site.serviceDesks.addToDesk(desk, customer.accountId);
      return answer;
    },
  },
  {
    id: 'revokePortalOnlyAccessForUser',
    method: 'PUT',
    path: '/customer/user/:accountId/revoke-portal-only-access',
    scopes: [manage, ['write:customer:jira-service-management']],
    parameters: [],
    answer(call) {
      requireSiteAdministration(call);
      const customer = call.site.serviceDesks.portalCustomerById(pathValue(call, 'accountId'));
      if (!customer) throw notFound('The customer');
      call.site.serviceDesks.revoke(customer);
      return { status: 204 };
    },
  },
  {
    id: 'getInfo',
    method: 'GET',
    path: '/info',
    scopes: [[]],
    parameters: [],
    anonymous: true,
    answer: ({ site }) => ({
      status: 200,
      body: {
        version: '5.20.0',
        platformVersion: '1001.0.0',
        buildDate: dateBody(Date.UTC(2026, 9, 1)),
        buildChangeSet: '0'.repeat(40),
        isLicensedForUse: true,
        _links: { self: apiUrl(site, 'info') },
      },
    }),
  },
];

/** Creates a portal-only customer; an address anybody has, as a customer or as an account, is refused. */
function createCustomer(call: Call, mails: boolean): Answer {
  requireMayCreateCustomers(call);
  const { site, query } = call;
  const { email, displayName, fullName } = requireBody(call, newCustomerSchema);
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw badRequest(`The email address ${email} is not valid.`);
  const name = displayName ?? fullName ?? '';
  if (mails && name.trim() === '') throw badRequest('The display name must not be empty.');
  const person = site.personByEmail(email);
  const hasAccount = person !== undefined && person.accountStatus !== 'closed';
  if (hasAccount || site.serviceDesks.portalCustomerByEmail(email))
    throw emailExists(query.get('strictConflictStatusCode') === 'true' ? 409 : 400, email);
  const { accountId } = site.serviceDesks.addPortalCustomer(email, name === '' ? email : name);
  if (mails) {
    const text = 'You have been invited to the help centre of Acme.';
    site.mails.push({ atMs: site.clock.nowMs(), to: email, subject: 'Acme support invited you', text });
  }
  return { status: 201, body: userBody(site, accountId) };
}
