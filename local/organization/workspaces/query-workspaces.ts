import { z } from 'zod';
import { products } from '../../site/site.ts';
import type { Product, Site } from '../../site/site.ts';
import type { Operation } from '../operation.ts';
import { publicRoot } from '../operation.ts';
import { badRequest } from '../organization-problem.ts';
import { cutPage, readCursor } from '../page.ts';
import { parsedJson } from '../parsed-json.ts';
import { parsedBody, requestBody } from '../request-body.ts';
import { resourceIdOf } from './resources.ts';
import { matchesWorkspaceQuery, workspaceQuery } from './workspace-query.ts';
import type { WorkspaceFields } from './workspace-query.ts';

const workspacesBody = z.strictObject({
  cursor: z.string().nullish(),
  limit: z.int().min(1).max(1000).optional(),
  query: workspaceQuery.nullish(),
  sort: z
    .array(z.object({ field: z.string().optional(), order: z.enum(['asc', 'desc']).optional() }))
    .max(1)
    .nullish(),
});

type WorkspacesBody = z.output<typeof workspacesBody>;

/** `POST /v2/orgs/{orgId}/workspaces`: one workspace a product. A cursor comes alone. */
export const queryWorkspaces: Operation = async (site, context) => {
  const sent = await requestBody(context.req.raw, workspacesBody);
  if (sent.cursor && Object.keys(sent).length > 1)
    throw badRequest('No other property may come with a cursor.', 'ADMIN-400-4');
  const known = sent.cursor ? readCursor(sent.cursor, 'workspaces') : undefined;
  const search = known ? parsedBody(parsedJson(known.request), workspacesBody) : sent;
  const asked = {
    listing: 'workspaces',
    request: JSON.stringify(search),
    limit: search.limit ?? 20,
    after: known?.after,
  };
  const items = products.filter((product) => matches(site, product, search));
  const [order] = search.sort ?? [];
  const keyOf = (product: Product) => `${fieldsOf(site, product)[order?.field ?? ''] ?? ''}\u0000${product}`;
  const page = cutPage({ items, keyOf, descending: order?.order === 'desc' }, asked);
  const self = `${publicRoot}/v2/orgs/${site.orgId}/workspaces`;
  const next = page.next === undefined ? {} : { next: `${self}?cursor=${page.next}` };
  const data = page.items.map((product) => workspaceBody(site, product));
  return context.json({
    data,
    links: { self, ...next },
    meta: { pageSize: data.length, total: items.length },
  });
};

function matches(site: Site, product: Product, search: WorkspacesBody): boolean {
  return matchesWorkspaceQuery(search.query ?? null, fieldsOf(site, product));
}

function fieldsOf(site: Site, product: Product): WorkspaceFields {
  const { name, type, typeKey, status, hostUrl, owner } = attributesOf(site, product);
  return {
    id: resourceIdOf(site, product),
    'attributes.name': name,
    'attributes.type': type,
    'attributes.typeKey': typeKey,
    'attributes.status': status,
    'attributes.hostUrl': hostUrl,
    'attributes.owner': owner,
  };
}

function attributesOf(site: Site, product: Product) {
  return {
    name: site.name,
    type: product,
    typeKey: product,
    owner: site.orgId,
    status: 'online',
    statusDetails: [],
    hostUrl: site.url,
    capacity: site.seatsUsed(product) + site.seatsFree(product),
    labels: [],
    regions: [],
    icons: {},
    avatars: {},
    sandbox: { type: 'NONE' },
  };
}

function workspaceBody(site: Site, product: Product) {
  const id = resourceIdOf(site, product);
  const self = `${publicRoot}/v2/orgs/${site.orgId}/workspaces/${id}`;
  return {
    id,
    type: 'workspace',
    attributes: attributesOf(site, product),
    links: { self },
    relationships: {},
  };
}
