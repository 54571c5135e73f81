import { z } from 'zod';
import type { ServiceDesk } from '../site/service-desks/service-desks.ts';
import type { Site } from '../site/site.ts';
import { deskBody, organizationBody, userBody } from './bodies.ts';
import type { Operation } from './operation.ts';
import { pagedBody } from './paging.ts';
import {
  readAccounts,
  requireAgent,
  requireBody,
  requireDesk,
  requireJiraAdministration,
  requireOrganization,
} from './required.ts';

const manage = ['manage:servicedesk-customer'];
const jsm = (...names: string[]) => names.map((name) => `${name}:jira-service-management`);
const organizationSchema = z.object({ organizationId: z.number().int() });

/** https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-servicedesk/ */
export const deskOperations: Operation[] = [
  {
    id: 'getServiceDesks',
    method: 'GET',
    path: '/servicedesk',
    scopes: [['read:servicedesk-request'], jsm('read:servicedesk')],
    parameters: ['start', 'limit'],
    answer: (call) => ({
      status: 200,
      body: pagedBody(call, 'servicedesk', call.site.serviceDesks.desks(), (desk) =>
        deskBody(call.site, desk),
      ),
    }),
  },
  {
    id: 'getServiceDeskById',
    method: 'GET',
    path: '/servicedesk/:serviceDeskId',
    scopes: [['read:servicedesk-request'], jsm('read:servicedesk')],
    parameters: [],
    answer: (call) => ({ status: 200, body: deskBody(call.site, requireDesk(call)) }),
  },
  {
    id: 'getCustomers',
    method: 'GET',
    path: '/servicedesk/:serviceDeskId/customer',
    scopes: [manage, [...jsm('read:servicedesk.customer'), 'read:user:jira']],
    parameters: ['query', 'start', 'limit'],
    answer(call) {
      requireAgent(call);
      const desk = requireDesk(call);
      const users = customersOf(call.site, desk).filter(matching(call.query.get('query') ?? ''));
      return {
        status: 200,
        body: pagedBody(call, `servicedesk/${desk.id}/customer`, users, (user) => user),
      };
    },
  },
  {
    id: 'addCustomers',
    method: 'POST',
    path: '/servicedesk/:serviceDeskId/customer',
    scopes: [manage, jsm('read:servicedesk.customer', 'write:servicedesk.customer')],
    parameters: [],
    answer(call) {
      requireJiraAdministration(call);
      const desk = requireDesk(call);
      const { known, refuseUnknown } = readAccounts(call);
      for (const accountId of known) call.site.serviceDesks.addToDesk(desk, accountId);
      refuseUnknown();
      return { status: 204 };
    },
  },
  {
    id: 'removeCustomers',
    method: 'DELETE',
    path: '/servicedesk/:serviceDeskId/customer',
    scopes: [manage, jsm('read:servicedesk.customer', 'delete:servicedesk.customer')],
    parameters: [],
    answer(call) {
      requireJiraAdministration(call);
      const desk = requireDesk(call);
      const { known, refuseUnknown } = readAccounts(call);
      for (const accountId of known) call.site.serviceDesks.removeFromDesk(desk, accountId);
      refuseUnknown();
      return { status: 204 };
    },
  },
  {
    id: 'getOrganizations',
    method: 'GET',
    path: '/servicedesk/:serviceDeskId/organization',
    scopes: [manage, jsm('read:servicedesk.organization')],
    parameters: ['start', 'limit', 'accountId'],
    answer(call) {
      requireAgent(call);
      const desk = requireDesk(call);
      const { site, query } = call;
      const organizations = organizationsOf(site, desk).filter(hasUser(query.get('accountId')));
      const body = pagedBody(call, `servicedesk/${desk.id}/organization`, organizations, (one) =>
        organizationBody(site, one),
      );
      return { status: 200, body };
    },
  },
  {
    id: 'addOrganization',
    method: 'POST',
    path: '/servicedesk/:serviceDeskId/organization',
    scopes: [manage, jsm('read:servicedesk.organization', 'write:servicedesk.organization')],
    parameters: [],
    answer(call) {
      requireAgent(call);
      const desk = requireDesk(call);
      const { organizationId } = requireBody(call, organizationSchema);
      desk.organizations.add(requireOrganization(call, String(organizationId)).id);
      return { status: 204 };
    },
  },
  {
    id: 'removeOrganization',
    method: 'DELETE',
    path: '/servicedesk/:serviceDeskId/organization',
    scopes: [manage, jsm('read:servicedesk.organization', 'delete:servicedesk.organization')],
    parameters: [],
    answer(call) {
      requireAgent(call);
      const desk = requireDesk(call);
      const { organizationId } = requireBody(call, organizationSchema);
      desk.organizations.delete(requireOrganization(call, String(organizationId)).id);
      return { status: 204 };
    },
  },
];

const organizationsOf = ({ serviceDesks }: Site, desk: ServiceDesk) =>
  [...desk.organizations].flatMap((id) => serviceDesks.organizationById(id) ?? []);

const hasUser = (accountId: string | null) => (organization: { users: ReadonlySet<string> }) =>
  accountId === null || organization.users.has(accountId);

/** Customers added to the desk, and everybody in its organizations. */
function customersOf(site: Site, desk: ServiceDesk) {
  const inOrganizations = organizationsOf(site, desk).flatMap(({ users }) => [...users]);
  return [...new Set([...desk.customers, ...inOrganizations])].map((accountId) => userBody(site, accountId));
}

/** By the start of a word of the name, of the name itself, or of the address, in any case. */
function matching(query: string) {
  const wanted = query.trim().toLowerCase();
  return ({ displayName, emailAddress = '' }: ReturnType<typeof userBody>) =>
    [displayName, emailAddress, ...displayName.split(/\s+/)].some((text) =>
      text.toLowerCase().startsWith(wanted),
    );
}
