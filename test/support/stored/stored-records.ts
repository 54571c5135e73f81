import type { AuditEntry } from '../../../src/domain/audit/audit-entry';
import type { AuditHead, AuditLink } from '../../../src/domain/audit/audit-chain';
import type { Host } from '../../../local/host.ts';

interface StoredEntity {
  key: string;
  value: { body: unknown };
}

/** The host keeps Forge's limits on storage for everybody who asks. */
const secondsAfterLimit = 60;

/** Asks the host's storage itself, not the app. Answers undefined for what is not there. */
async function ask<T>(host: Host, path: string, body: object): Promise<T | undefined> {
  const response = await host.kvs.fetch(`/api/v1/entity/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (response.status === 404) return undefined;
  if (response.status === 429) {
    await host.advance(secondsAfterLimit);
    return ask(host, path, body);
  }
  if (response.status !== 200) throw new Error(`Storage answered ${response.status}`);
  return (await response.json()) as T;
}

/** Everything of one partition of an index. */
async function readAll<T>(
  host: Host,
  about: { entityName: string; indexName: string; partition: string[] },
): Promise<T[]> {
  const bodies: T[] = [];
  let cursor: string | undefined;
  do {
    const request = { ...about, limit: 100, ...(cursor !== undefined && { cursor }) };
    const page = await ask<{ data: StoredEntity[]; cursor?: string }>(host, 'query', request);
    bodies.push(...(page?.data ?? []).map(({ value }) => value.body as T));
    cursor = page?.cursor;
  } while (cursor !== undefined);
  return bodies;
}

/** Every entry stored about an address, listed in the log or not. */
export const storedEntriesAbout = (host: Host, email: string): Promise<AuditEntry[]> =>
  readAll(host, { entityName: 'audit-entry', indexName: 'by-email', partition: [email.toLowerCase()] });

export async function storedEntry(host: Host, id: string): Promise<AuditEntry | undefined> {
  const found = await ask<StoredEntity>(host, 'get', { entityName: 'audit-entry', key: id });
  return found?.value.body as AuditEntry | undefined;
}

export async function storedLinks(host: Host): Promise<AuditLink[]> {
  const about = { entityName: 'audit-link', indexName: 'by-seq', partition: ['chain'] };
  return (await readAll<AuditLink>(host, about)).sort((a, b) => a.seq - b.seq);
}

export async function storedHead(host: Host): Promise<AuditHead | undefined> {
  const found = await ask<StoredEntity>(host, 'get', { entityName: 'audit-link', key: 'head' });
  return found?.value.body as AuditHead | undefined;
}
