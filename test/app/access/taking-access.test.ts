import type { Route } from '../../../src/domain/words';
import { batchControl } from '../../support/runs/batch-control.ts';
import { checkAndRun } from '../../support/runs/bring-to-rest.ts';
import { finalState } from '../../support/runs/final-state.ts';

const control = batchControl();
const { draft, checked } = control;

const take = (route: Route): Promise<unknown> => control.app.ask('saveSettings', { routeChoice: route });

describe.each<Route>(['organization', 'app'])(
  'taking access from people who were there, on the %s route',
  (route) => {
    const losing = ['daniel.ferreira@acme.example', 'arjun.patel@acme.example'];
    const groupsOf = (email: string): string[] => {
      const { site } = control.app.host;
      return site
        .directGroupsOf(site.personByEmail(email)?.accountId ?? '')
        .map(({ name }) => name)
        .sort();
    };

    it('wants these people and groups confirmed, not a number', async () => {
      await take(route);
      const batchId = await checked([...losing, 'new.person@example.org'], { existingAccess: 'remove' });
      const { removals } = await control.app.ask('getBatch', { batchId });
      expect(removals).toMatchObject({ people: 2 });
      for (const payload of [{ batchId }, { batchId, confirmRemovals: 2 }]) {
        expect(await control.app.call('startBatch', payload)).toMatchObject({
          error: { code: 'CONFIRMATION_REQUIRED' },
        });
      }
      expect((await control.app.call('startBatch', { batchId, confirmRemovals: removals?.digest })).ok).toBe(
        true,
      );
    });

    it('is undone from the audit entry, exactly, and undoing it twice is harmless', async () => {
      await take(route);
      const before = losing.map(groupsOf);
      const batchId = await draft(losing, { existingAccess: 'remove' });
      expect(await checkAndRun(control.app, batchId)).toMatchObject({ counts: { 'access-removed': 2 } });
      expect(losing.map(groupsOf)).not.toEqual(before);
      for (const { id } of await control.app.entries({ batchId, outcome: 'access-removed' })) {
        await control.app.ask('restoreAccess', { entryId: id });
        await control.app.ask('restoreAccess', { entryId: id });
      }
      expect(losing.map(groupsOf)).toEqual(before);
      expect(await control.app.entries({ batchId, action: 'access.restored' })).toHaveLength(2);
      expect((await finalState(control.app, batchId)).faultsOfChain).toEqual([]);
    });

    it('is recorded once for each group where several admins undo it together', async () => {
      await take(route);
      const batchId = await draft(losing, { existingAccess: 'remove' });
      await checkAndRun(control.app, batchId);
      const [entry] = await control.app.entries({ batchId, outcome: 'access-removed' });
      const { id: entryId = '', groupsRemoved = [] } = entry ?? {};
      const together = [1, 2, 3].map(() => control.app.ask('restoreAccess', { entryId }));
      for (const { groupsRestored } of await Promise.all(together))
        expect(groupsRestored).toEqual(groupsRemoved);
      const records = await control.app.entries({ batchId, action: 'access.restored' });
      expect(records.flatMap(({ groupsRestored = [] }) => groupsRestored)).toHaveLength(groupsRemoved.length);
    });

    it('is recorded again where they were taken off meanwhile by others', async () => {
      await take(route);
      const batchId = await draft(losing, { existingAccess: 'remove' });
      await checkAndRun(control.app, batchId);
      const [entry] = await control.app.entries({ batchId, outcome: 'access-removed' });
      const { id: entryId = '', groupsRemoved = [], target } = entry ?? {};
      await control.app.ask('restoreAccess', { entryId });
      await control.app.host.advance(60);
      const { site } = control.app.host;
      for (const { groupId } of groupsRemoved) site.removeFromGroup(groupId, target?.accountId ?? '');
      await control.app.ask('restoreAccess', { entryId });
      const records = await control.app.entries({ batchId, action: 'access.restored' });
      expect(records.map(({ groupsRestored }) => groupsRestored)).toEqual([groupsRemoved, groupsRemoved]);
    });
  },
);
