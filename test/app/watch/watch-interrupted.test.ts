import type { Faults } from '../../../local/host.ts';
import { happenLater } from '../../../local/site/later.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { faultsOfChain } from '../../support/audit/verify-chain.ts';
import { people } from '../../support/runs/batch-control.ts';
import { bringToRest, insist } from '../../support/runs/bring-to-rest.ts';
import { sampled, sweepTimeoutMs } from '../../support/runs/sample.ts';
import {
  allFindings,
  allWatched,
  countOutside,
  gainers,
  letGainAccess,
  lookOnce,
  restWatch,
} from '../../support/runs/watch-runs.ts';
import { storedEntry, storedHead, storedLinks } from '../../support/stored/stored-records.ts';

jest.setTimeout(sweepTimeoutMs);

/** Points of each fault that are tried in a run that is not exhaustive. */
const pointsAFault = 5;

/** What the watch and the log hold, without what may differ from run to run. */
async function stateOf(app: AppHost) {
  const findings = await allFindings(app);
  const watched = await allWatched(app);
  const entries = [];
  for (const { id } of await app.entries()) {
    const entry = await storedEntry(app.host, id);
    if (entry) entries.push(entry);
  }
  const ofWatch = entries.filter(({ action }) => action.startsWith('finding.'));
  const { watched: count, withAccess, withoutAccess, openFindings } = await insist(app, 'getWatch', {});
  return {
    figures: { count, withAccess, withoutAccess, openFindings },
    findings: findings
      .map(({ email, state, through }) => [email, state, through.map(({ way }) => way).join()].join(' '))
      .sort(),
    people: watched.map(({ email, state, finding }) => `${email} ${state} ${finding?.state ?? ''}`).sort(),
    log: ofWatch.map(({ action, personal }) => `${action} ${personal.target?.email ?? ''}`).sort(),
    faultsOfChain: faultsOfChain(await storedHead(app.host), await storedLinks(app.host), entries),
  };
}

/** Finds five people and removes the access of one, under faults from the end of the batch on. */
async function run(faults: Faults) {
  const app = await createAppHost();
  try {
    await app.runBatch([...gainers, ...people(8)]);
    const callsBefore = app.host.outsideCalls.count();
    app.host.setFaults(faults);
    await restWatch(app);
    letGainAccess(app.host.site);
    await lookOnce(app);
    const group = (await allFindings(app)).find(({ email }) => email === 'group@example.org');
    const decided = await insist(app, 'decideFindings', {
      ...{ findingIds: [group?.findingId], decision: 'remove', confirmRemovals: 1 },
    });
    await bringToRest(app, decided.batchId ?? '');
    happenLater(app.host.site, {
      ...{ what: 'loses-role', person: 'direct@example.org', product: 'confluence', role: 'user' },
    });
    await lookOnce(app);
    const calls = app.host.outsideCalls.count() - callsBefore;
    app.host.setFaults({});
    const outside = countOutside(app.host.site, await allWatched(app));
    return { state: await stateOf(app), outside, calls };
  } finally {
    app.close();
  }
}

describe('the watch, interrupted', () => {
  let undisturbed: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    undisturbed = await run({});
  });

  it('finds everybody, and removes what was confirmed, without a fault', () => {
    const { state, outside } = undisturbed;
    expect(state.figures).toEqual({ count: 13, withAccess: 3, withoutAccess: 10, openFindings: 3 });
    expect(outside).toMatchObject({ withAccess: 3, withoutAccess: 10 });
    expect(state.log.filter((line) => line.startsWith('finding.opened'))).toHaveLength(5);
    expect(state.log).toContain('finding.removed group@example.org');
    expect(state.log).toContain('finding.gone direct@example.org');
    expect(state.faultsOfChain).toEqual([]);
  });

  it.each(['crashAtCall', 'lostAnswerAtCall'] as const)(
    'ends the same with %s n, whatever n',
    async (fault) => {
      for (const call of sampled(undisturbed.calls, pointsAFault, fault === 'crashAtCall' ? 0 : 3)) {
        const { state } = await run({ [fault]: call });
        expect({ [fault]: call, ...state }).toEqual({ [fault]: call, ...undisturbed.state });
      }
    },
  );

  it.each<[string, Faults]>([
    ['every event delivered twice', { duplicateDeliveries: true }],
    ['events delivered newest first', { reorder: true }],
    ['both', { duplicateDeliveries: true, reorder: true }],
  ])('ends the same with %s', async (_, faults) => {
    expect((await run(faults)).state).toEqual(undisturbed.state);
  });
});
