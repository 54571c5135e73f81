import type { Context } from 'hono';
import { z } from 'zod';
import type { Site } from '../site/site.ts';
import { requestObject } from './json-object.ts';

const bodySchema = z.object({ email: z.string().min(3) });

/**
 * `POST /admin/user-provisioning/v1/org/{orgId}/get-scim-links-for-email`, with the organization's key: the
 * records of every provisioned directory that have the address.
 * @see https://developer.atlassian.com/cloud/admin/user-provisioning/rest/
 */
export async function getScimLinks(site: Site, context: Context): Promise<Response> {
  const { provisioning } = site;
  const [scheme, key] = context.req.header('Authorization')?.split(' ') ?? [];
  if (scheme?.toLowerCase() !== 'bearer' || key !== site.organizationKey)
    return context.json(
      { error: 'The key is not one of this organization.', traceId: crypto.randomUUID() },
      401,
    );
  if (context.req.param('orgId') !== site.orgId)
    return context.json({ error: 'The organization was not found.', traceId: crypto.randomUUID() }, 404);
  const body = bodySchema.safeParse(await requestObject(context.req.raw));
  if (!body.success) return context.json({ error: 'email is required.', traceId: crypto.randomUUID() }, 400);
  const email = body.data.email.toLowerCase();
  const scimLinks = provisioning
    .users()
    .filter((user) => user.email.toLowerCase() === email)
    .map(({ id, accountId }) => ({
      scimUserId: id,
      atlassianAccountId: accountId,
      orgId: site.orgId,
      directoryId: provisioning.directoryId,
    }));
  return context.json({ scimLinks });
}
