import type { Route } from '../../../src/domain/words';
import { withBenchApp } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { runOnRoute } from '../run-on-route.ts';

const latencyMs = 100;
const routes: Route[] = ['organization', 'app', 'admin'];
const limits = [5, 50, 100];
/** So many calls that finding the limit weighs little. */
const peopleOf: Record<string, number> = { organization: 5_000, app: 1_000, admin: 1_000 };

/** Every route under limits that the app is not told: time against what the limit or the latency takes by itself. */
export async function measureLimits(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const route of routes)
    for (const perSecond of limits) figures.push(...(await underLimit(route, perSecond)));
  return figures;
}

const underLimit = (route: Route, perSecond: number): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    await app.ask('saveSettings', { routeChoice: route });
    const { batchId } = await app.upload(peopleOf[route] ?? 0);
    const behaviours = { latencyMs, forgeMayCreateUsers: true, appMayEditGroups: true };
    app.host.setBehaviours(behaviours);
    await app.check(batchId);
    app.host.setBehaviours({ rateLimit: { perSecond, retryAfterSeconds: 1 } });
    const run = await runOnRoute(app, batchId, route);
    const calls = run.jiraCalls + run.organizationCalls;
    const refused = run.jiraCallsRefused429 + run.organizationCallsRefused429;
    const limitSeconds = (calls - refused) / perSecond;
    const name = `${route} route, ${perSecond} calls a second`;
    return [
      {
        ...{ name: `${name}: time`, value: run.seconds / limitSeconds, unit: '× the limit’s own' },
        ...(perSecond === 5 && { atMost: 1.2 }),
        note: `${run.seconds.toFixed(0)} s for ${calls - refused} calls`,
      },
      { name: `${name}: answered 429`, value: (100 * refused) / calls, unit: '% of calls', atMost: 2 },
    ];
  });
