import { fetch } from '@forge/api';
import { DirectoryError } from '../../ports/directory-error';
import type { ProvisioningLookUp } from '../../ports/site-look-up';
import type { Answered, Call } from '../call-atlassian';
import { wordsOf } from '../said-words';

const base = 'https://api.atlassian.com/scim/directory';

export interface ProvisioningCall {
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the directory, each part encoded. */
  path: string;
  body?: unknown;
  repeatable: boolean;
  /** What the path names may be gone, which 404 says. */
  mayBeGone?: boolean;
}

export type ProvisioningClient = (request: ProvisioningCall) => Promise<Answered>;

/**
 * Calls the user provisioning API with the directory's own key, which goes nowhere else. Throws `DirectoryError`;
 * `refused` where Atlassian does not accept the key or does not know the directory.
 * https://developer.atlassian.com/cloud/admin/user-provisioning/rest/intro/
 */
export function createProvisioningClient(directoryId: string, key: string, call: Call): ProvisioningClient {
  return async ({ method, path, body, repeatable, mayBeGone = false }) => {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${key}`,
      Accept: 'application/scim+json',
    };
    if (body !== undefined) headers['Content-Type'] = 'application/scim+json';
    const init = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) };
    const address = `${base}/${encodeURIComponent(directoryId)}${path}`;
    const answer = await call(() => fetch(address, init), { repeatable, egress: true });
    if (answer.status === 404 && mayBeGone) return answer;
    if ([401, 403, 404].includes(answer.status)) throw refusal(answer);
    return answer;
  };
}

function refusal({ status, body }: Answered): DirectoryError {
  const words = wordsOf(body);
  const saidBy = words === undefined ? 'app' : 'atlassian';
  return new DirectoryError('refused', words ?? `Atlassian answered ${status}`, { status, saidBy });
}

/** A search that finds nobody, and changes nothing. */
export const emptySearch = `/Users?count=1&filter=${encodeURIComponent('userName eq "nobody@example.invalid"')}`;

/** Tries a key: what the directory supports, and whether people can be searched in it. */
export function createProvisioningLookUp(openCall: () => Call): ProvisioningLookUp {
  return async (directoryId, key) => {
    const client = createProvisioningClient(directoryId, key, openCall());
    for (const path of ['/ServiceProviderConfig', emptySearch]) {
      const answer = await client({ method: 'GET', path, repeatable: true });
      if (answer.status < 300) continue;
      throw new DirectoryError('unavailable', wordsOf(answer.body) ?? `Atlassian answered ${answer.status}`, {
        status: answer.status,
      });
    }
  };
}
