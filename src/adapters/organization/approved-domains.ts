import * as z from 'zod/mini';
import type { ApprovedDomain, ApprovedProduct } from '../../domain/people/approved-domain';
import { DirectoryError } from '../../ports/directory-error';
import type { OrganizationClient } from './organization-client';
import { hasErrors } from '../said-words';
import { readPages } from './read-pages';

const domainsAPage = 100;
const pagesAtMost = 10;
/** Domains whose own settings are read; each takes a call. */
const domainsAtMost = 50;

const summary = z.object({
  domain: z.string(),
  enabled: z.nullish(z.boolean()),
  numberOfProductsAppliesTo: z.nullish(z.number()),
});

const settings = z.lazy(() =>
  z.object({
    enabled: z.nullish(z.boolean()),
    products: z.nullish(
      z.array(
        z.object({
          productId: z.string(),
          accessMode: z.nullish(z.string()),
          defaultRole: z.nullish(z.string()),
        }),
      ),
    ),
  }),
);

/**
 * Domains of which people may take access for themselves, with the products; undefined where the key may not read them
 * or there are too many. A setting that cannot be read counts as one for a product without a name.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-app-access-settings/
 */
export async function readApprovedDomains(
  client: OrganizationClient,
  organization: string,
): Promise<ApprovedDomain[] | undefined> {
  const path = `${organization}/app-access-settings/domains`;
  const listed = await readPages(
    (cursor) => {
      const query =
        cursor === undefined
          ? `limit=${domainsAPage}`
          : `cursor=${encodeURIComponent(cursor)}&limit=${domainsAPage}`;
      return client({ method: 'GET', path: `${path}?${query}`, repeatable: true });
    },
    summary,
    pagesAtMost,
  );
  if (!listed?.whole) return undefined;
  const open = listed.rows.filter(
    ({ enabled, numberOfProductsAppliesTo }) => enabled !== false && numberOfProductsAppliesTo !== 0,
  );
  if (open.length > domainsAtMost) return undefined;
  const approved: ApprovedDomain[] = [];
  for (const { domain } of open) {
    const products = await productsOf(client, `${path}/${encodeURIComponent(domain)}`);
    if (products.length > 0) approved.push({ domain, products });
  }
  return approved;
}

async function productsOf(client: OrganizationClient, path: string): Promise<ApprovedProduct[]> {
  const answer = await client({ method: 'GET', path, repeatable: true });
  if (answer.status === 429 || answer.status >= 500)
    throw new DirectoryError('unavailable', `Atlassian answered ${answer.status}`, { status: answer.status });
  const read = hasErrors(answer.body) ? undefined : settings.safeParse(answer.body).data;
  if (answer.status >= 300 || !read?.products) return [{ product: 'unknown', approval: false }];
  if (read.enabled === false) return [];
  return read.products.flatMap(({ productId, accessMode, defaultRole }) => {
    const mode = accessMode?.toUpperCase();
    if (mode === 'INVITE_ONLY') return [];
    const role = defaultRole?.split('/').at(-1);
    return [{ product: productOf(productId), approval: mode === 'ADMIN_APPROVAL', ...(role && { role }) }];
  });
}

/** `ari:cloud:<product>::app/all` */
const productOf = (productId: string): string => /^ari:cloud:([^:]+):/.exec(productId)?.[1] ?? productId;
