import type { AuditEntry } from '../../src/domain/audit-entry';
import type { AuditHead, AuditLink } from '../../src/domain/audit-chain';
import type { Host } from '../../local/host.ts';

interface EntityPage {
  data: { key: string; value: { body: unknown } }[];
  cursor?: string;
}

/** Everything of one index partition, read from the host's storage and not through the app. */
async function readAll<T>(
  host: Host,
  about: { entityName: string; indexName: string; partition: string[] },
): Promise<T[]> {
  const bodies: T[] = [];
  let cursor: string | undefined;
  do {
    const response = await host.kvs.fetch('/api/v1/entity/query', {
      method: 'POST',
      body: JSON.stringify({ ...about, limit: 100, ...(cursor !== undefined && { cursor }) }),
    });
    if (response.status !== 200) throw new Error(`Storage answered ${response.status}`);
    const page = (await response.json()) as EntityPage;
    bodies.push(...page.data.map(({ value }) => value.body as T));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return bodies;
}

export const storedEntries = (host: Host): Promise<AuditEntry[]> =>
  readAll(host, { entityName: 'audit-entry', indexName: 'by-key', partition: [] });

export const storedLinks = async (host: Host): Promise<AuditLink[]> =>
  (
    await readAll<AuditLink>(host, { entityName: 'audit-link', indexName: 'by-seq', partition: ['chain'] })
  ).sort((a, b) => a.seq - b.seq);

export async function storedHead(host: Host): Promise<AuditHead | undefined> {
  const response = await host.kvs.fetch('/api/v1/entity/get', {
    method: 'POST',
    body: JSON.stringify({ entityName: 'audit-link', key: 'head' }),
  });
  if (response.status === 404) return undefined;
  return ((await response.json()) as { value: { body: AuditHead } }).value.body;
}
