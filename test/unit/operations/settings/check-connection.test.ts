import { checkConnection } from '../../../../src/operations/settings/check-connection';
import { getOverview } from '../../../../src/operations/settings/get-overview';
import { saveOrganizationKey, saveSettings } from '../../../../src/operations/settings/change-settings';
import { knownRoute } from '../../../../src/domain/settings/last-check';
import { chooseRoute } from '../../../../src/operations/settings/choose-route';
import { OperationError } from '../../../../src/operations/operation-error';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { addresses, atStart } from '../../../support/builders.ts';
import { anOrganization } from '../watch/watching-app.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});

describe('the connection check', () => {
  it('says of every route what works, in order, and which one automatic takes', async () => {
    app.directory.refuseToOpen(
      'organization',
      new DirectoryError('refused', 'No organization API key is saved'),
    );
    app.directory.setProbe('app', [{ capability: 'invite', works: 'no', message: 'Not for Forge apps' }]);
    const check = await checkConnection(app.deps);
    expect(check).toMatchObject({ at: atStart, automatic: 'admin' });
    expect(check.routes.map(({ route, works }) => `${route} ${works}`)).toEqual([
      'organization no',
      'app no',
      'admin yes',
    ]);
    expect(check.routes[0]?.sentence).toContain('No organization API key is saved');
    expect(check.routes[1]?.sentence).toContain('Not for Forge apps');
    expect(check.routes.every(({ sentence }) => sentence.endsWith('.') || sentence.endsWith('”'))).toBe(true);
  });

  it('does not call a route refused that merely gave no answer', async () => {
    for (const route of ['organization', 'app', 'admin'] as const)
      app.directory.setProbe(route, new DirectoryError('unavailable', 'Gateway timeout'));
    const { routes, automatic } = await checkConnection(app.deps);
    expect(routes.map(({ works }) => works)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(automatic).toBeUndefined();
  });

  const answers = ['yes', 'no', 'unknown'] as const;
  it.each(answers.flatMap((ofApp) => answers.map((ofAdmin) => [ofApp, ofAdmin] as const)))(
    'names for "automatic" what a batch takes where the app may invite: %s, and the admin: %s',
    async (ofApp, ofAdmin) => {
      app.directory.setProbe('organization', [{ capability: 'invite', works: 'no' }]);
      app.directory.setProbe('app', [{ capability: 'invite', works: ofApp }]);
      app.directory.setProbe('admin', [{ capability: 'invite', works: ofAdmin }]);
      const taken = async () =>
        chooseRoute(app.deps, await app.store.settings()).catch((error: unknown) => {
          if (error instanceof OperationError || error instanceof DirectoryError) return undefined;
          throw error;
        });
      const { organization, ...withoutKey } = await app.store.settings();
      expect(organization).toBeUndefined();
      expect((await checkConnection(app.deps)).automatic).toBe(await taken());
      expect(knownRoute(withoutKey, await app.store.lastCheck())).toBe(await taken());
      await app.store.saveSettings({ ...withoutKey, organization: anOrganization });
      expect((await checkConnection(app.deps)).automatic).toBe('organization');
      expect(await taken()).toBe('organization');
    },
  );

  it('changes nothing, and notes what it found', async () => {
    app.directory.setProbe('app', [{ capability: 'invite', works: 'no', message: 'Not for Forge apps' }]);
    await checkConnection(app.deps);
    expect(app.store.history).toEqual([]);
    expect(app.directory.people).toEqual([]);
    expect(await app.store.lastCheck()).toMatchObject({
      at: atStart,
      routes: [
        { route: 'organization', invites: 'yes' },
        { route: 'app', invites: 'no', message: 'Not for Forge apps' },
        { route: 'admin', invites: 'yes' },
      ],
    });
  });

  it('asks for a key only where none is saved', async () => {
    app.directory.setProbe('app', [{ capability: 'invite', works: 'no' }]);
    const adviceOnApp = async () =>
      (await checkConnection(app.deps)).routes.find(({ route }) => route === 'app')?.advice;
    expect(await adviceOnApp()).toMatch(/save an organization API key here/);
    await saveOrganizationKey(app.deps, app.caller, { key: 'key' });
    expect(await adviceOnApp()).toMatch(/whose key is saved/);
  });

  it('does not hide an error of its own', async () => {
    app.directory.setProbe('app', new TypeError('broken') as never);
    await expect(checkConnection(app.deps)).rejects.toThrow('broken');
  });
});

describe('the overview', () => {
  it('leads through connecting on the first visit', async () => {
    const overview = await getOverview(app.deps, app.caller);
    expect(overview).toMatchObject({ firstVisit: true, actor: app.caller.actor, activeBatches: [] });
    expect(overview.route).toBeUndefined();
  });

  it('names the route where that takes no probing', async () => {
    await saveOrganizationKey(app.deps, app.caller, { key: 'key' });
    expect(await getOverview(app.deps, app.caller)).toMatchObject({
      firstVisit: false,
      route: 'organization',
    });
    await app.store.saveSettings({
      ...(await app.store.settings()),
      organization: undefined,
      routeChoice: 'organization',
    });
    expect((await getOverview(app.deps, app.caller)).route).toBeUndefined();
  });

  it('claims no problem of a route before a check has found one', async () => {
    await saveSettings(app.deps, app.caller, { routeChoice: 'app' });
    app.directory.setProbe('app', [{ capability: 'invite', works: 'no', message: 'Not for Forge apps' }]);
    expect((await getOverview(app.deps, app.caller)).routeProblem).toBeUndefined();
    await checkConnection(app.deps);
    app.clock.advance(3 * 24 * 3_600_000);
    expect((await getOverview(app.deps, app.caller)).routeProblem).toEqual({
      checkedAt: atStart,
      message: 'Not for Forge apps',
    });
    app.directory.setProbe('app', [{ capability: 'invite', works: 'yes' }]);
    await checkConnection(app.deps);
    expect((await getOverview(app.deps, app.caller)).routeProblem).toBeUndefined();
  });

  it('shows what is under way, newest first, and nothing that has ended', async () => {
    await app.finished(addresses(1));
    app.clock.advance(1_000);
    const older = await app.running(addresses(1, 1));
    app.queue.takeDue();
    app.clock.advance(1_000);
    const newer = await app.running(addresses(1, 2));
    const { activeBatches } = await getOverview(app.deps, app.caller);
    expect(activeBatches.map(({ batchId }) => batchId)).toEqual([newer, older]);
  });
});
