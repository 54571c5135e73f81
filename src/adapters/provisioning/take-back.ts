import * as z from 'zod/mini';
import type { MadeRecord, TakenBack } from '../../domain/people/taken-back';
import type { Ids } from '../../ports/ids';
import { answeredOrLost, saysNothing } from '../answered-or-lost';
import { hasErrors, wordsOf } from '../said-words';
import type { OrganizationClient } from '../organization/organization-client';
import type { ProvisioningClient } from './provisioning-client';
import { markOf } from './provisioning-invitations';
import { findRecord } from './provisioning-records';
import { record } from './provisioning-schemas';

interface TakingBack {
  client: ProvisioningClient;
  directoryId: string;
  organization?: { client: OrganizationClient; orgId: string } | undefined;
  ids: Pick<Ids, 'hash'>;
}

const claimed = z.lazy(() =>
  z.object({ data: z.object({ accountId: z.string(), claimStatus: z.string() }) }),
);

/**
 * Deletes the record that a batch made, once it was read that it still is that one and that the account is not managed:
 * deleting deactivates managed accounts everywhere. Then reads that it is gone. Throws `DirectoryError`.
 * https://developer.atlassian.com/cloud/admin/user-provisioning/rest/api-group-users/
 */
export async function takeBack(parts: TakingBack, made: MadeRecord): Promise<TakenBack> {
  const { client, directoryId, organization, ids } = parts;
  if (made.record && made.record.directoryId !== directoryId)
    return { answer: 'refused', code: 'NOT_THE_RECORD' };
  const before = await readRecord(client, made.address, made.record?.recordId);
  if (before === 'unknown') return { answer: 'unclear' };
  if (before === 'gone')
    return made.record ? { answer: 'gone' } : { answer: 'refused', code: 'NOT_THE_RECORD' };
  const isTheRecord =
    before.externalId === markOf(ids, made.address) &&
    before.accountId === made.accountId &&
    (made.record === undefined || before.id === made.record.recordId);
  if (!isTheRecord) return { answer: 'refused', code: 'NOT_THE_RECORD' };
  const claim = organization && (await readClaim(organization, made.accountId));
  if (claim !== 'unmanaged')
    return { answer: 'refused', code: claim === 'managed' ? 'MANAGED' : 'CLAIM_NOT_TOLD' };
  const path = pathOf(before.id);
  const { status, body } = await answeredOrLost(() =>
    client({ method: 'DELETE', path, repeatable: true, mayBeGone: true }),
  );
  const after = await readRecord(client, made.address, before.id);
  const message = wordsOf(body);
  if (after === 'gone') return { answer: 'done', status };
  if (saysNothing(status) || after === 'unknown') return { answer: 'unclear', status, message };
  return { answer: 'refused', code: 'REFUSED', status, message };
}

const pathOf = (recordId: string): string => `/Users/${encodeURIComponent(recordId)}`;

/** By its id where that is known, since its address may have changed; that the directory answers at all is seen first. */
async function readRecord(client: ProvisioningClient, address: string, recordId: string | undefined) {
  const found = await findRecord(client, address);
  if (found.kind === 'here') return found.record;
  if (found.kind !== 'none') return 'unknown';
  if (recordId === undefined) return 'gone';
  const path = pathOf(recordId);
  const { status, body } = await answeredOrLost(() =>
    client({ method: 'GET', path, repeatable: true, mayBeGone: true }),
  );
  if (status === 404) return 'gone';
  const read = status >= 200 && status < 300 && !hasErrors(body) ? record.safeParse(body) : undefined;
  return read?.success ? read.data : 'unknown';
}

/**
 * Whether the organization manages an account; undefined where it does not tell.
 * https://developer.atlassian.com/cloud/admin/organization/rest/api-group-users/
 */
async function readClaim(
  { client, orgId }: NonNullable<TakingBack['organization']>,
  accountId: string,
): Promise<'managed' | 'unmanaged' | undefined> {
  const path = `/v2/orgs/${encodeURIComponent(orgId)}/directories/-/users/${encodeURIComponent(accountId)}`;
  const { status, body } = await answeredOrLost(() => client({ method: 'GET', path, repeatable: true }));
  const told = status >= 200 && status < 300 && !hasErrors(body) ? claimed.safeParse(body) : undefined;
  if (!told?.success || told.data.data.accountId !== accountId) return undefined;
  const { claimStatus } = told.data.data;
  return claimStatus === 'managed' || claimStatus === 'unmanaged' ? claimStatus : undefined;
}
