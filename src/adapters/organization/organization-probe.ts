import * as z from 'zod/mini';
import type { CapabilityCheck } from '../../domain/settings/route-check';
import { saysNothing } from '../answered-or-lost';
import type { Answered } from '../call-atlassian';
import { hasErrors, wordsOf } from '../said-words';
import { expectBody, type OrganizationClient } from './organization-client';
import { organizations } from './organization-schemas';

type Verdict = Pick<CapabilityCheck, 'works' | 'status' | 'message' | 'saidBy' | 'appSaid'>;

/** A key is as powerful as an organization admin: what it may read tells what it may do. */
export async function probeOrganization(
  client: OrganizationClient,
  directory: string,
  orgId: string,
): Promise<CapabilityCheck[]> {
  const orgs = await client({ method: 'GET', path: '/v1/orgs', repeatable: true });
  const knows = orgs.status < 300 && expectBody(orgs, organizations).data.some(({ id }) => id === orgId);
  const groups = await client({ method: 'GET', path: `${directory}/groups?limit=1`, repeatable: true });
  const body = { emails: ['nobody@example.invalid'], limit: 1 };
  const search = await client({ method: 'POST', path: `${directory}/users/search`, body, repeatable: true });
  const account: Verdict = knows
    ? verdictOf(orgs)
    : {
        works: 'no',
        status: orgs.status,
        message: 'The key does not belong to the saved organization',
        saidBy: 'app',
        appSaid: { reason: 'other-organization' },
      };
  return [
    { capability: 'invite', ...account },
    { capability: 'look-up', ...verdictOf(search) },
    { capability: 'read-groups', ...verdictOf(groups) },
    { capability: 'remove-groups', ...verdictOf(groups) },
    { capability: 'background', works: 'yes' },
  ];
}

const verdictOf = ({ status, body }: Answered): Verdict => {
  const isRefused = hasErrors(body) || !saysNothing(status);
  if (!isRefused && status < 300 && list.safeParse(body).success) return { works: 'yes', status };
  return { works: isRefused ? 'no' : 'unknown', status, message: wordsOf(body) };
};

const list = z.object({ data: z.array(z.unknown()) });
