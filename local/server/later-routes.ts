import { Hono } from 'hono';
import { z } from 'zod';
import type { Host } from '../host.ts';
import { HostError } from '../runtime/host-error.ts';
import { accessModes } from '../site/approved-domains.ts';
import { happenLater, LaterRefusal, type Later } from '../site/later.ts';
import { locales } from '../site/locale.ts';
import { products } from '../site/site.ts';

const text = z.string().trim().min(1);
const product = z.enum(products);
const common = { person: text, by: z.enum(['admin', 'others']).optional() };
const group = { ...common, groupId: text.optional(), groupName: text.optional() };
const role = { ...common, product, role: text };

const laterSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.enum(['joins-group', 'leaves-group', 'is-synchronised']), ...group }),
  z.strictObject({ what: z.enum(['gets-role', 'loses-role']), ...role }),
  z.strictObject({ what: z.literal('takes-access'), ...common, product }),
  z.strictObject({
    what: z.literal('is-renamed'),
    ...common,
    email: z.email().optional(),
    name: text.optional(),
  }),
  z.strictObject({ what: z.literal('chooses-language'), ...common, locale: z.enum(locales) }),
  z.strictObject({ what: z.enum(['accepts', 'is-removed', 'is-deactivated']), ...common }),
]);

const approvedDomainsSchema = z.record(
  text,
  z.strictObject({
    enabled: z.boolean().optional(),
    adminNotifications: z.boolean().optional(),
    products: z.array(
      z.strictObject({ product, accessMode: z.enum(accessModes), defaultRole: text.optional() }),
    ),
  }),
);

/** `/host/later` and `/host/approved-domains`: how people come to access once they are there. */
export function laterRoutes(host: Host): Hono {
  const app = new Hono();
  app.post('/later', async ({ req }) => {
    const accountId = happened(host, laterSchema.parse(await req.json()));
    return Response.json({ accountId });
  });
  app.get('/approved-domains', () => Response.json(Object.fromEntries(host.site.approvedDomains)));
  app.put('/approved-domains', async ({ req }) => {
    host.site.replaceApprovedDomains(approvedDomainsSchema.parse(await req.json()));
    return Response.json(Object.fromEntries(host.site.approvedDomains));
  });
  return app;
}

function happened({ site }: Host, action: Later): string {
  try {
    return happenLater(site, action);
  } catch (error) {
    if (!(error instanceof LaterRefusal)) throw error;
    throw new HostError(error.reason === 'unknown' ? 'NOT_FOUND' : 'CONFLICT', error.message, {
      cause: error,
    });
  }
}
