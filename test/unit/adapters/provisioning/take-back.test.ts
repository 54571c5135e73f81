import type { Answered } from '../../../../src/adapters/call-atlassian';
import type { OrganizationClient } from '../../../../src/adapters/organization/organization-client';
import { markOf } from '../../../../src/adapters/provisioning/provisioning-invitations';
import type { ProvisioningClient } from '../../../../src/adapters/provisioning/provisioning-client';
import { takeBack } from '../../../../src/adapters/provisioning/take-back';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { createFixedIds } from '../../../support/fakes/fixed-ids.ts';

const ids = createFixedIds();
const address = 'guest@partner.example';
const atlassian = 'urn:scim:schemas:extension:atlassian-external:1.0';
const ours = {
  id: 'u1',
  userName: address,
  externalId: markOf(ids, address),
  [atlassian]: { atlassianAccountId: 'a1' },
};
const made = { address, accountId: 'a1', record: { directoryId: 'd1', recordId: 'u1' } };

type Reply = { status?: number; body?: unknown } | Error;
interface Script {
  /** Searches by address, one after the other; the last again and again. */
  searches?: Reply[];
  byId?: Reply;
  deletion?: Reply;
  claim?: Reply;
}

const list = (...found: unknown[]): Reply => ({ body: { totalResults: found.length, Resources: found } });
const page = { status: 200, body: '<html></html>' };

function opened({ searches = [list(ours), list()], byId, deletion, claim }: Script, hasKey = true) {
  const calls: string[] = [];
  const answer = (line: string, reply: Reply | undefined): Answered => {
    calls.push(line);
    if (reply instanceof Error) throw reply;
    return { status: 200, body: undefined, sent: undefined, ...reply };
  };
  let searched = 0;
  const client: ProvisioningClient = async ({ method, path }) => {
    if (method === 'DELETE') return answer(`DELETE ${path}`, deletion ?? { status: 204 });
    if (path.startsWith('/Users?'))
      return answer('search', searches[Math.min(searched++, searches.length - 1)]);
    return answer(`GET ${path}`, byId ?? { status: 404 });
  };
  const organization: OrganizationClient = async ({ path }) =>
    answer(path, claim ?? { body: { data: { accountId: 'a1', claimStatus: 'unmanaged' } } });
  const parts = { client, directoryId: 'd1', ids };
  return {
    calls,
    take: (what = made as Parameters<typeof takeBack>[1]) =>
      takeBack({ ...parts, ...(hasKey && { organization: { client: organization, orgId: 'o1' } }) }, what),
  };
}

const deletions = (calls: string[]) => calls.filter((line) => line.startsWith('DELETE'));
const claimOf = (claimStatus: unknown, accountId = 'a1'): Script => ({
  claim: { body: { data: { accountId, claimStatus } } },
});

it('deletes the record and reads by address and by id that it is gone', async () => {
  const { take, calls } = opened({});
  expect(await take()).toEqual({ answer: 'done', status: 204 });
  const claim = '/v2/orgs/o1/directories/-/users/a1';
  expect(calls).toEqual(['search', claim, 'DELETE /Users/u1', 'search', 'GET /Users/u1']);
});

it('deletes one that the mark of this app tells, where the answer that named it was lost', async () => {
  expect(await opened({}).take({ address, accountId: 'a1' })).toMatchObject({ answer: 'done' });
});

it('finds a record by its id whose address was changed', async () => {
  const moved = { body: { ...ours, userName: 'moved@partner.example' } };
  const { take, calls } = opened({ searches: [list()], byId: moved });
  expect(await take()).toMatchObject({ answer: 'unclear' });
  expect(deletions(calls)).toHaveLength(1);
});

it('is done with one that is gone', async () => {
  const { take, calls } = opened({ searches: [list()] });
  expect([await take(), deletions(calls)]).toEqual([{ answer: 'gone' }, []]);
});

describe('nothing is deleted', () => {
  it.each<[string, Script, object, boolean?]>([
    ['of a managed account', claimOf('managed'), { code: 'MANAGED' }],
    ['where the claim is not told', claimOf(undefined), { code: 'CLAIM_NOT_TOLD' }],
    ['where the claim is of a kind unknown', claimOf('pending'), { code: 'CLAIM_NOT_TOLD' }],
    ['where another account is told of', claimOf('unmanaged', 'a2'), { code: 'CLAIM_NOT_TOLD' }],
    ['where the claim is refused', { claim: { status: 403 } }, { code: 'CLAIM_NOT_TOLD' }],
    ['where somebody else answers for the claim', { claim: page }, { code: 'CLAIM_NOT_TOLD' }],
    ['without an organization key', {}, { code: 'CLAIM_NOT_TOLD' }, false],
    [
      'that bears another mark',
      { searches: [list({ ...ours, externalId: 'okta-1' })] },
      { code: 'NOT_THE_RECORD' },
    ],
    ['that is another one', { searches: [list({ ...ours, id: 'u2' })] }, { code: 'NOT_THE_RECORD' }],
    [
      'of another account',
      { searches: [list({ ...ours, [atlassian]: { atlassianAccountId: 'a2' } })] },
      { code: 'NOT_THE_RECORD' },
    ],
    [
      'that names no account',
      { searches: [list({ ...ours, [atlassian]: null })] },
      { code: 'NOT_THE_RECORD' },
    ],
    ['that cannot be read', { searches: [{ status: 500 }] }, { answer: 'unclear' }],
    ['that somebody else answers for', { searches: [page] }, { answer: 'unclear' }],
    ['that its id does not tell', { searches: [list()], byId: page }, { answer: 'unclear' }],
  ])('%s', async (_, script, expected, hasKey = true) => {
    const { take, calls } = opened(script, hasKey);
    expect(await take()).toMatchObject(expected);
    expect(deletions(calls)).toEqual([]);
  });

  it('of another directory, nor where neither id nor mark tells of one', async () => {
    const elsewhere = { ...made, record: { directoryId: 'd2', recordId: 'u1' } };
    const code = 'NOT_THE_RECORD';
    expect(await opened({}).take(elsewhere)).toMatchObject({ code });
    expect(await opened({ searches: [list()] }).take({ address, accountId: 'a1' })).toMatchObject({ code });
  });
});

describe('what the deletion was answered', () => {
  const lost = new DirectoryError('unavailable', 'Atlassian gave no answer');
  it.each<[string, Script, object]>([
    ['nothing, and it is gone', { deletion: lost }, { answer: 'done' }],
    ['404, and it is gone', { deletion: { status: 404 } }, { answer: 'done' }],
    ['nothing, and it is there', { deletion: lost, searches: [list(ours)] }, { answer: 'unclear' }],
    ['204, and it is there', { searches: [list(ours)] }, { answer: 'unclear' }],
    ['204, and nobody tells', { searches: [list(ours), page] }, { answer: 'unclear' }],
    [
      '400, and it is there',
      { deletion: { status: 400, body: { detail: 'Not this one.' } }, searches: [list(ours)] },
      { answer: 'refused', code: 'REFUSED', message: 'Not this one.' },
    ],
  ])('%s', async (_, script, expected) => {
    expect(await opened(script).take()).toMatchObject(expected);
  });
});
