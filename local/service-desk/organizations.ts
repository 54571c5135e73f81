import { z } from 'zod';
import { notFound } from './answer.ts';
import { organizationBody, userBody } from './bodies.ts';
import type { Operation } from './operation.ts';
import { pagedBody } from './paging.ts';
import {
  readAccounts,
  requireAgent,
  requireBody,
  requireJiraAdministration,
  requireOrganization,
} from './required.ts';

const manage = ['manage:servicedesk-customer'];
const jsm = (...names: string[]) => names.map((name) => `${name}:jira-service-management`);

/** https://developer.atlassian.com/cloud/jira/service-desk/rest/api-group-organization/ */
export const organizationOperations: Operation[] = [
  {
    id: 'getOrganizations',
    method: 'GET',
    path: '/organization',
    scopes: [manage, jsm('read:organization')],
    parameters: ['start', 'limit', 'accountId'],
    answer(call) {
      requireAgent(call);
      const { site, query } = call;
      const accountId = query.get('accountId');
      if (
        accountId !== null &&
        !site.personById(accountId) &&
        !site.serviceDesks.portalCustomerById(accountId)
      )
        throw notFound('The user');
      const organizations = site.serviceDesks
        .organizations()
        .filter(({ users }) => accountId === null || users.has(accountId));
      const body = pagedBody(call, 'organization', organizations, (one) => organizationBody(site, one));
      return { status: 200, body };
    },
  },
  {
    id: 'createOrganization',
    method: 'POST',
    path: '/organization',
    scopes: [manage, jsm('read:organization', 'write:organization')],
    parameters: [],
    answer(call) {
      requireAgent(call);
      const { site } = call;
      const { name } = requireBody(call, z.object({ name: z.string().trim().min(1).max(200) }));
      const existing = site.serviceDesks.organizations().find((one) => one.name === name);
      const body = organizationBody(site, existing ?? site.serviceDesks.addOrganization(name));
      return { status: 201, body };
    },
  },
  {
    id: 'getOrganization',
    method: 'GET',
    path: '/organization/:organizationId',
    scopes: [manage, jsm('read:organization')],
    parameters: [],
    answer: (call) => ({ status: 200, body: organizationBody(call.site, requireOrganization(call)) }),
  },
  {
    id: 'deleteOrganization',
    method: 'DELETE',
    path: '/organization/:organizationId',
    scopes: [manage, jsm('read:organization', 'delete:organization')],
    parameters: [],
    answer(call) {
      requireJiraAdministration(call);
      call.site.serviceDesks.removeOrganization(requireOrganization(call).id);
      return { status: 204 };
    },
  },
  {
    id: 'getUsersInOrganization',
    method: 'GET',
    path: '/organization/:organizationId/user',
    scopes: [manage, [...jsm('read:organization.user'), 'read:user:jira']],
    parameters: ['start', 'limit'],
    answer(call) {
      requireAgent(call);
      const { id, users } = requireOrganization(call);
      const body = pagedBody(call, `organization/${id}/user`, [...users].toSorted(), (accountId) =>
        userBody(call.site, accountId),
      );
      return { status: 200, body };
    },
  },
  {
    id: 'addUsersToOrganization',
    method: 'POST',
    path: '/organization/:organizationId/user',
    scopes: [manage, [...jsm('read:organization.user', 'write:organization.user'), 'read:user:jira']],
    parameters: [],
    answer(call) {
      requireAgent(call);
      const organization = requireOrganization(call);
      const { known, refuseUnknown } = readAccounts(call);
      refuseUnknown();
      for (const accountId of known) call.site.serviceDesks.addToOrganization(organization, accountId);
      return { status: 204 };
    },
  },
  {
    id: 'removeUsersFromOrganization',
    method: 'DELETE',
    path: '/organization/:organizationId/user',
    scopes: [manage, [...jsm('read:organization.user', 'delete:organization.user'), 'read:user:jira']],
    parameters: [],
    answer(call) {
      requireAgent(call);
      const organization = requireOrganization(call);
      const { known, refuseUnknown } = readAccounts(call);
      refuseUnknown();
      for (const accountId of known) call.site.serviceDesks.removeFromOrganization(organization, accountId);
      return { status: 204 };
    },
  },
];
