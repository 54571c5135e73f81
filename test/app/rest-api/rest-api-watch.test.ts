import { restApi } from '../../support/clients/rest-api.ts';
import { gainers, letGainAccess, lookOnce, restWatch } from '../../support/runs/watch-runs.ts';

const api = restApi();
const { rest } = api;

interface Finding {
  findingId: string;
  email: string;
  state: string;
}

async function foundFive(): Promise<Finding[]> {
  await api.app.runBatch([...gainers, 'quiet@example.org']);
  await restWatch(api.app);
  letGainAccess(api.app.host.site);
  await lookOnce(api.app);
  return (await rest('listFindings', { query: { state: 'open' } })).body['findings'] as Finding[];
}

describe('the access watch over REST', () => {
  it('tells figures, people and findings', async () => {
    expect(await foundFive()).toHaveLength(5);
    expect((await rest('getWatch')).body).toMatchObject({ watched: 6, withAccess: 5, openFindings: 5 });
    const { body } = await rest('listWatched', { query: { state: 'without-access' } });
    expect(body).toMatchObject({ total: 1, people: [{ email: 'quiet@example.org' }] });
    const pending = await rest('listWatched', { query: { pending: 'true', sort: 'age', limit: '2' } });
    expect(pending.body['people']).toHaveLength(2);
    expect(pending.body['cursor']).toBeDefined();
  });

  it('allows and removes, once for each key', async () => {
    const [first, second] = await foundFive();
    const allow = { findingIds: [first?.findingId], decision: 'allow', reason: 'Project' };
    expect((await rest('decideFindings', { body: allow })).body).toMatchObject({
      findings: [{ state: 'allowed', reason: 'Project' }],
    });
    const group = [first, second].find((one) => one?.email !== first?.email);
    const removable = (await rest('listFindings')).body['findings'] as (Finding & { removable: unknown[] })[];
    const one =
      removable.find(({ state, removable: groups }) => state === 'open' && groups.length > 0) ?? group;
    const headers = { 'idempotency-key': 'remove-one' };
    const body = { findingIds: [one?.findingId], decision: 'remove', confirmRemovals: 1 };
    const answer = await rest('decideFindings', { body, headers });
    const again = await rest('decideFindings', { body, headers });
    expect(again.body['batchId']).toBe(answer.body['batchId']);
    await api.app.settle();
    await restWatch(api.app);
    const { body: now } = await rest('listFindings', { query: { state: 'removed' } });
    expect(now['findings']).toMatchObject([{ findingId: one?.findingId }]);
  });

  it('refuses what cannot be done, each with its code', async () => {
    const findings = await foundFive();
    const direct = findings.find(({ email }) => email === 'direct@example.org');
    const decide = async (body: object) => (await rest('decideFindings', { body })).body['code'];
    const ids = [direct?.findingId];
    expect(await decide({ findingIds: ids, decision: 'remove' })).toBe('NOTHING_TO_REMOVE');
    expect(await decide({ findingIds: ids, decision: 'allow' })).toBe('REASON_REQUIRED');
    expect(await decide({ findingIds: [`f${'0'.repeat(31)}`], decision: 'remove' })).toBe(
      'FINDING_NOT_FOUND',
    );
    const unknown = await rest('addToWatch', { body: { batchId: 'nosuchbatch' } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'BATCH_NOT_FOUND' } });
  });

  it('takes people in, looks, and records what a review decides', async () => {
    const added = await rest('addToWatch', {
      body: { addresses: ['viktor.horvat@example.com', 'no@one.example'] },
    });
    expect(added.body).toEqual({ added: 1, notFound: ['no@one.example'], notKnown: [] });
    expect((await rest('lookNow', { body: {} })).status).toBe(200);
    await restWatch(api.app);
    const { body } = await rest('listWatched');
    const [person] = body['people'] as { accountId: string }[];
    const review = { accountIds: [person?.accountId], decision: 'keep', reason: 'Still here' };
    expect((await rest('decideReview', { body: review })).body).toEqual({ decided: 1 });
    expect((await rest('listWatched')).body['people']).toMatchObject([
      { review: { decision: 'keep', reason: 'Still here' } },
    ]);
  });
});
