import { z } from 'zod';
import type { Context } from 'hono';
import type { Group, Product, Site } from '../../site/site.ts';
import { notFound, OrganizationProblem } from '../organization-problem.ts';
import { requestBody } from '../request-body.ts';
import { isRoleOf, productOfResource, roleOfId } from '../workspaces/resources.ts';

const mostEmails = 25;

const inviteBody = z.object({
  emails: z.array(z.string()).min(1).max(mostEmails),
  permissionRules: z.array(z.object({ resource: z.string(), role: z.string() })).default([]),
  additionalGroups: z.array(z.string()).default([]),
  sendNotification: z.boolean().default(false),
  notificationText: z.string().optional(),
});

/** One role the invitation gives, with the names it was asked by. */
export interface WantedRole {
  resource: string;
  roleId: string;
  product: Product;
  role: string;
}

export interface InviteRequest {
  emails: string[];
  roles: WantedRole[];
  groups: Group[];
  mail: boolean;
  mailText?: string | undefined;
}

/**
 * The invitation a request asks for: 400 where the body or a role does not fit, 402 without a paid
 * subscription, 404 for a resource or group that is not there.
 */
export async function readInviteRequest(site: Site, context: Context): Promise<InviteRequest> {
  const body = await requestBody(context.req.raw, inviteBody);
  if (!site.behaviours.paidSubscription)
    throw new OrganizationProblem(
      402,
      'ADMIN-UAM-402-1',
      'Payment Required',
      'You don’t have a paid subscription to be eligible to perform this request.',
    );
  return {
    emails: body.emails,
    roles: body.permissionRules.map((rule) => wantedRole(site, rule)),
    groups: body.additionalGroups.map((groupId) => wantedGroup(site, groupId)),
    mail: body.sendNotification,
    mailText: body.notificationText,
  };
}

function wantedRole(site: Site, rule: { resource: string; role: string }): WantedRole {
  const product = productOfResource(site, rule.resource);
  if (!product) throw notFound(`The resource ${rule.resource}`, 'ADMIN-UAM-404-1');
  if (!isRoleOf(product, rule.role))
    throw new OrganizationProblem(
      400,
      'ADMIN-UAM-400-3',
      'Invalid Role for Resource',
      `${rule.role} is not a role of ${rule.resource}.`,
    );
  return { resource: rule.resource, roleId: rule.role, product, role: roleOfId(rule.role) };
}

function wantedGroup(site: Site, groupId: string): Group {
  const group = site.groupById(groupId);
  if (!group) throw notFound(`The group ${groupId}`, 'ADMIN-UAM-404-3');
  return group;
}
