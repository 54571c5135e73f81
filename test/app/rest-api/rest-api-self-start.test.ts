import { newcomers, restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest, create, batchNow } = api;

describe('a batch that starts by itself', () => {
  const employee = (): string => {
    const { site } = api.app.host;
    const holdsAccess = ({ accountId, accountType, accountStatus }: (typeof people)[number]): boolean =>
      accountType === 'atlassian' && accountStatus === 'active' && site.accessOf(accountId).length > 0;
    const people = site.people().filter(({ accountId }) => accountId !== site.admin.accountId);
    return people.find(holdsAccess)?.email ?? '';
  };

  it('stays at its preview when what it takes from people was not confirmed', async () => {
    const recipients = [employee()];
    const options = { existingAccess: 'remove' };
    const batchId = await create({ recipients, options, mode: 'run' });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'ready',
      notice: { code: 'CONFIRMATION_REQUIRED' },
    });
    const refused = await rest('startBatch', { query: { batchId }, body: {} });
    expect(refused).toMatchObject({ status: 409, body: { code: 'CONFIRMATION_REQUIRED' } });
    const { removals } = await batchNow(batchId);
    const started = await rest('startBatch', {
      query: { batchId },
      body: { confirmRemovals: removals?.digest },
    });
    expect(started.status).toBe(200);
  });

  it('starts when exactly that was confirmed beforehand, from the preview of an earlier check', async () => {
    const options = { existingAccess: 'remove' };
    const batchId = await create({ recipients: [employee()], options, mode: 'check' });
    await api.app.settle();
    const { removals } = await batchNow(batchId);
    const body = { startWhenReady: true, confirmRemovals: removals?.digest };
    await rest('checkBatch', { query: { batchId }, body });
    await api.app.settle();
    expect((await batchNow(batchId)).state).toBe('finished');
  });

  it.each([1, 3, 5, 8, 12, 16, 20, 24])(
    'comes to its end though the worker died after its %i-th outside call',
    async (crashAtCall) => {
      const batchId = await create({ recipients: newcomers(1), mode: 'run' });
      api.app.host.setFaults({ crashAtCall });
      await api.app.settle();
      api.app.host.setFaults({});
      await api.app.host.advance(15 * 60);
      await api.app.host.runScheduled('every-five-minutes');
      await api.app.settle();
      expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 1 } });
    },
  );

  it('is refused on the admin route, where nobody could drive it', async () => {
    await api.app.ask('saveSettings', { routeChoice: 'admin' });
    const batchId = await create({ recipients: newcomers(1), mode: 'run' });
    await api.app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'ready', notice: { code: 'ROUTE_CANNOT' } });
  });
});
