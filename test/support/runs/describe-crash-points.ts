import type { Behaviours } from '../../../local/behaviours.ts';
import type { Faults } from '../../../local/host.ts';
import type { BatchOptions } from '../../../src/domain/batches/batch';
import type { Route } from '../../../src/domain/words';
import { createAppHost, type AppHost } from '../app-host.ts';
import { checkAndRun } from './bring-to-rest.ts';
import { finalState, type FinalState } from './final-state.ts';
import { mixedList, seedMixedSite } from '../lists/mixed-list.ts';
import { sampled, sweepTimeoutMs } from './sample.ts';

interface Scenario {
  route: Route;
  options: BatchOptions;
  behaviours: Partial<Behaviours>;
}

const jiraAllows = { forgeMayCreateUsers: true, appMayEditGroups: true };

/** The mixed list as a draft on a host of its own. */
async function openDraft({
  route,
  options,
  behaviours,
}: Scenario): Promise<{ app: AppHost; batchId: string }> {
  const app = await createAppHost({ seed: seedMixedSite, connected: route === 'organization' });
  app.host.setBehaviours({ grantsDefaultGroupsAnyway: true, ...behaviours });
  await app.ask('saveSettings', { routeChoice: route });
  const { batchId } = await app.ask('createBatch', { reason: 'Onboarding', ticket: 'HR-7', options });
  await app.ask('addRecipients', { batchId, recipients: mixedList.map((email) => ({ email })) });
  return { app, batchId };
}

/** Checks and runs the list under the faults; answers where it came to and how many outside calls that took. */
async function run(scenario: Scenario, faults: Faults): Promise<{ state: FinalState; calls: number }> {
  const { app, batchId } = await openDraft(scenario);
  try {
    const callsBefore = app.host.outsideCalls.count();
    app.host.setFaults(faults);
    await checkAndRun(app, batchId);
    const calls = app.host.outsideCalls.count() - callsBefore;
    app.host.setFaults({});
    return { state: await finalState(app, batchId), calls };
  } finally {
    app.close();
  }
}

/** Both kinds of removal at once: from people the batch created, and from people who were there. */
const scenarioOn = (route: Route): Scenario => ({
  route,
  options: { existingAccess: 'remove' },
  behaviours: route === 'organization' ? {} : jiraAllows,
});

/** Points of each fault that are tried in a run that is not exhaustive. */
const pointsAFault = 5;

/** A function that ends before its n-th call has done what one has that ends after the call before. */
const pointFaults = ['crashAtCall', 'lostAnswerAtCall'] as const;

/**
 * Runs a batch of mixed recipients once for every outside call (a sample of them, unless the run is exhaustive) as the point
 * at which a function ends or loses an answer, and expects the same final state every time. Says how many points it tried.
 */
export function describeCrashPoints(route: Route): void {
  jest.setTimeout(sweepTimeoutMs);
  const pointsTried: string[] = [];
  afterAll(() => process.stdout.write(`Points tried:\n${pointsTried.join('\n')}\n`));
  describe(`a batch on the ${route} route`, () => describeRoute(scenarioOn(route), pointsTried));
}

function describeRoute(scenario: Scenario, pointsTried: string[]): void {
  let undisturbed: Awaited<ReturnType<typeof run>>;
  beforeAll(async () => {
    undisturbed = await run(scenario, {});
  });

  it('gives everybody one outcome and one terminal entry, sealed by a chain that verifies', () => {
    const { batch, entries, acts, faultsOfChain } = undisturbed.state;
    expect(batch).toMatchObject({ state: 'finished', total: mixedList.length, done: mixedList.length });
    expect(entries).toHaveLength(mixedList.length);
    expect(acts).toEqual(['batch.checked', 'batch.created', 'batch.started']);
    expect(faultsOfChain).toEqual([]);
  });

  it.each(pointFaults)('ends the same with %s n, whatever n', async (fault) => {
    const startedMs = performance.now();
    const points = sampled(undisturbed.calls, pointsAFault, pointFaults.indexOf(fault) * 3);
    for (const call of points) {
      const { state } = await run(scenario, { [fault]: call });
      expect({ [fault]: call, ...state }).toEqual({ [fault]: call, ...undisturbed.state });
    }
    const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
    pointsTried.push(
      `  ${scenario.route} route, ${fault}: ${points.length} of ${undisturbed.calls} points in ${seconds} s`,
    );
  });

  it.each<[string, Faults]>([
    ['every event delivered twice', { duplicateDeliveries: true }],
    ['events delivered newest first', { reorder: true }],
    ['both', { duplicateDeliveries: true, reorder: true }],
  ])('ends the same with %s', async (_, faults) => {
    expect((await run(scenario, faults)).state).toEqual(undisturbed.state);
  });
}
