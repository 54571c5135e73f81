import { fetch } from '@forge/api';
import type * as z from 'zod/mini';
import { DirectoryError, type DirectoryErrorCode } from '../../ports/directory-error';
import { type OrganizationLookUp } from '../../ports/site-look-up';
import type { Answered, Call } from '../call-atlassian';
import { wordsOf } from '../said-words';
import { organizations } from './organization-schemas';

const base = 'https://api.atlassian.com/admin';

export interface OrganizationCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below `/admin`, each part encoded. */
  path: string;
  body?: unknown;
  repeatable: boolean;
}

export type OrganizationClient = (request: OrganizationCall) => Promise<Answered>;

/**
 * Calls the Organizations REST API with the organization's key, which goes nowhere else. Throws
 * `DirectoryError`; `refused` where Atlassian does not accept the key.
 * https://developer.atlassian.com/cloud/admin/organization/rest/intro/
 */
export function createOrganizationClient(key: string, call: Call): OrganizationClient {
  return async ({ method, path, body, repeatable }) => {
    const headers: Record<string, string> = { Authorization: `Bearer ${key}`, Accept: 'application/json' };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const answer = await call(() => fetch(`${base}${path}`, init), { repeatable, egress: true });
    if (answer.status === 401) {
      throw refusal('refused', answer);
    }
    return answer;
  };
}

/** The parsed body of a successful answer. Throws `DirectoryError` for any other. */
export function expectBody<T>(answer: Answered, schema: z.ZodMiniType<T>): T {
  if (answer.status === 403) throw refusal('refused', answer);
  if (answer.status >= 300) throw refusal('unavailable', answer);
  const parsed = schema.safeParse(answer.body);
  if (parsed.success) return parsed.data;
  throw new DirectoryError('unavailable', 'Atlassian answered in a form this app does not know', {
    status: answer.status,
    cause: parsed.error,
  });
}

function refusal(code: DirectoryErrorCode, { status, body }: Answered): DirectoryError {
  const words = wordsOf(body);
  const saidBy = words === undefined ? 'app' : 'atlassian';
  return new DirectoryError(code, words ?? `Atlassian answered ${status}`, { status, saidBy });
}

/** Asks the key itself whose it is. https://developer.atlassian.com/cloud/admin/organization/rest/api-group-orgs/ */
export function createOrganizationLookUp(openCall: () => Call): OrganizationLookUp {
  return async (key) => {
    const client = createOrganizationClient(key, openCall());
    const answer = await client({ method: 'GET', path: '/v1/orgs', repeatable: true });
    const [organization] = expectBody(answer, organizations).data;
    if (!organization)
      throw new DirectoryError('refused', 'The key belongs to no organization', {
        reason: 'key-of-no-organization',
      });
    return { orgId: organization.id, name: organization.attributes.name };
  };
}
