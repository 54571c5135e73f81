import { createGrantsBook } from '../../src/adapters/forge/storage/forge-grants-book';
import { installForgeSeams, type ForgeSeams } from '../support/forge-seams.ts';
import api, { NeedsAuthenticationError, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { createIds } from '../../src/adapters/forge/crypto-ids';
import { createOpenDirectory } from '../../src/adapters/open-directory';
import { createForgeQueue } from '../../src/adapters/forge/forge-queue';
import { createForgeStore } from '../../src/adapters/forge/storage/forge-store';
import { aBatch, aSession } from '../support/builders.ts';

/** Forge documents none of this: what its packages ask of the platform, for every call that the app makes. */
describe('the seam between Forge’s packages and the platform', () => {
  let seams: ForgeSeams;
  beforeEach(() => {
    seams = installForgeSeams();
  });
  afterEach(() => seams.close());

  const jira = (provider: 'app' | 'user') =>
    expect.objectContaining({ type: 'fpp', provider, remote: 'jira' }) as object;
  const storage = { type: 'kvs', provider: 'app', remote: 'kvs' };

  it.each([
    ['app', () => api.asApp()],
    ['user', () => api.asUser()],
  ] as const)(
    'carries requestJira as the %s with its path and request as given',
    async (provider, caller) => {
      await caller().requestJira(route`/rest/api/3/user/search?query=${'a+b@example.org'}`, {
        method: 'GET',
      });
      const path = '/rest/api/3/user/search?query=a%2Bb%40example.org';
      expect(seams.asked).toEqual([{ target: jira(provider), path, method: 'GET' }]);
    },
  );

  it('carries no account with a call as the user: the platform knows who that is', async () => {
    await api.asUser().requestJira(route`/rest/api/3/myself`);
    const [asked] = seams.asked as readonly { target: { accountId?: string } }[];
    expect(asked).toBeDefined();
    expect(asked?.target.accountId).toBeUndefined();
  });

  it('tells a caller without a user by a header, which becomes an error of its own', async () => {
    const headers = { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' };
    seams.answerAtlassianCalls(() => new Response(null, { status: 401, headers }));
    const asking = api.asUser().requestJira(route`/rest/api/3/myself`);
    await expect(asking).rejects.toBeInstanceOf(NeedsAuthenticationError);
    const directory = await createOpenDirectory(
      createForgeStore(),
      seams.clock,
      createIds(seams.clock),
      createGrantsBook(seams.clock),
    )('admin', aSession());
    await expect(directory.lookUp([{ address: 'ada@example.org' }])).rejects.toMatchObject({
      code: 'refused',
      status: 401,
    });
  });

  it('carries what the store does to storage', async () => {
    const store = createForgeStore();
    await store.commit([{ kind: 'batch', value: aBatch(), rev: 0 }]);
    await store.batch('batch1');
    await store.slices('batch1', 0, 2);
    await store.listBatches(1);
    await store.saveSettings(await store.settings());
    await store.saveOrganizationKey('key');
    await store.organizationKey();
    await store.forgetOrganizationKey();
    await kvs.delete('settings');
    expect(seams.asked).toEqual(
      [
        'transaction',
        'entity/get',
        'batch/get',
        'entity/query',
        'get',
        'set',
        'secret/set',
        'secret/get',
        'secret/delete',
        'delete',
      ].map((path) => ({ target: storage, path: `/api/v1/${path}`, method: 'POST' })),
    );
  });

  it('carries events to the queue, with its braces left as they are', async () => {
    await createForgeQueue().push([{ batchId: 'batch1', fromSlice: 0, toSlice: 1 }]);
    expect(seams.asked).toMatchObject([
      {
        target: { type: 'fpp', provider: 'app', remote: 'stargate' },
        path: '/webhook/queue/publish/{contextAri}/{environmentId}/{appId}/{appVersion}',
        method: 'POST',
      },
    ]);
  });

  it('lets nothing out to an address the manifest does not name', async () => {
    await expect(api.fetch('https://example.org/')).rejects.toMatchObject({
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
    });
  });
});
