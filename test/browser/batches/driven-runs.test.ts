import { browserJourney } from '../../support/browser/browser-journey.ts';

jest.setTimeout(60_000);
const journey = browserJourney();

const list = (count: number) =>
  Array.from({ length: count }, (_, place) => `new.person${String(place)}@example.org`);

/** A run of the admin, under way on the route that works as the admin at the page. */
async function startRun(count: number) {
  const { served, tab } = await journey.open({
    connected: false,
    behaviours: { forgeMayCreateUsers: true, latencyMs: 20 },
  });
  await served.ask('saveSettings', { routeChoice: 'admin' });
  await tab.goTo('invite');
  await tab.typeList(list(count).join('\n'));
  await tab.check();
  await tab.app.getByRole('button', { name: `Invite ${String(count)} people` }).click();
  await tab.app.getByRole('heading', { name: 'Inviting' }).waitFor();
  const batchId = new URL(tab.page.url()).searchParams.get('batch') ?? '';
  return { served, tab, batchId };
}

describe('a run on the route of the signed-in admin', () => {
  it('goes on while the admin is on another page of the app', async () => {
    const { served, tab, batchId } = await startRun(60);
    await tab.page.getByRole('link', { name: 'Settings' }).click();
    await tab.app.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    const flag = tab.page.getByRole('region', { name: 'Messages' }).getByText('Run finished');
    await flag.waitFor();
    expect(await served.ask('getBatch', { batchId })).toMatchObject({
      state: 'finished',
      counts: { invited: 60 },
    });
  });

  it('waits for the page of its admin, and another one goes on with it only when they say so', async () => {
    const { served, tab } = await journey.open({
      connected: false,
      behaviours: { forgeMayCreateUsers: true },
    });
    const { host, ask } = served;
    const { app } = tab;
    const maya = host.site.admin.accountId;
    const priya = host.site.personByEmail('priya.raman@acme.example')?.accountId ?? '';
    await ask('saveSettings', { routeChoice: 'admin' });
    const { batchId } = await ask('createBatch');
    await ask('addRecipients', { batchId, recipients: list(75).map((email) => ({ email })) });
    await ask('checkBatch', { batchId });
    await host.drain();
    for (const functionKey of ['startBatch', 'runNextSlice'])
      await host.invoke({ functionKey, payload: { batchId }, accountId: priya });

    await tab.goTo('invite', `?batch=${batchId}`);
    await app.getByText('The page of Priya Raman works on this run.').waitFor();
    await host.clock.advance(60_000);
    await app.getByText('Waiting for the page of Priya Raman').waitFor();
    await tab.goTo('batches');
    await app.getByRole('row').filter({ hasText: 'Waiting for the page of Priya Raman' }).waitFor();
    expect(await ask('getBatch', { batchId })).toMatchObject({ state: 'running', done: 25 });

    await tab.goTo('invite', `?batch=${batchId}`);
    await app.getByRole('button', { name: 'Continue it yourself' }).click();
    await app.getByRole('heading', { name: 'Finished' }).waitFor();
    const { entries } = await ask('listAuditEntries', { filter: { batchId }, limit: 100 });
    const ends = entries.filter(({ outcome }) => outcome !== undefined);
    const doneBy = (accountId: string) => ends.filter(({ actor }) => actor.accountId === accountId).length;
    expect([ends.length, doneBy(priya), doneBy(maya)]).toEqual([75, 25, 50]);
  });
});
