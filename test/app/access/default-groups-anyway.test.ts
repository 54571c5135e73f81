import type { Route } from '../../../src/domain/words';
import { takesSeat } from '../../../local/site/directory.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { checkAndRun, insist } from '../../support/runs/bring-to-rest.ts';
import { isExhaustive, sweepTimeoutMs } from '../../support/runs/sample.ts';
import { addresses } from '../../support/builders.ts';

/** More than all lanes hold in a slice each, so that slices follow one another. */
const people = addresses(isExhaustive ? 1_000 : 250);

/** People of the list who hold a role that is billed, counted on the site itself. */
function billedOf({ host: { site } }: AppHost): string[] {
  return people.filter((email) => {
    const person = site.personByEmail(email);
    return person === undefined || site.accessOf(person.accountId).some(takesSeat);
  });
}

describe('a site that puts everybody who is created into its default groups', () => {
  it.each<[Route, boolean, number]>([
    ['app', false, 5_000],
    ['app', false, 20],
    ['app', true, 20],
    ['admin', false, 5_000],
    ['admin', false, 20],
    ['organization', true, 5_000],
    ['organization', true, 20],
  ])(
    'leaves nobody a licence on the %s route (organization key: %s, seats: %i)',
    async (route, connected, seatsLeft) => {
      const app = await createAppHost({ connected });
      try {
        app.host.setBehaviours({
          forgeMayCreateUsers: true,
          appMayEditGroups: true,
          grantsDefaultGroupsAnyway: true,
          seatsLeft,
        });
        await insist(app, 'saveSettings', { routeChoice: route });
        const { batchId } = await insist(app, 'createBatch', {});
        for (let from = 0; from < people.length; from += 500) {
          const recipients = people.slice(from, from + 500).map((email) => ({ email }));
          await insist(app, 'addRecipients', { batchId, recipients });
        }
        const batch = await checkAndRun(app, batchId);
        expect(batch.state).toBe('finished');
        expect(batch.counts).toEqual({ 'invited-access-removed': people.length });
        expect(billedOf(app)).toEqual([]);
      } finally {
        app.close();
      }
    },
    sweepTimeoutMs,
  );
});
