import type { Behaviours } from '../../../local/behaviours.ts';
import type { Route } from '../../../src/domain/words';
import { createJudge, mixedList, type WrongEnds } from '../baselines/population.ts';
import { baselines, type Baseline } from '../baselines/scripts.ts';
import { withBenchApp, type BenchApp, type Pass } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { runOnRoute } from '../run-on-route.ts';

export interface Setting {
  name: string;
  people: number;
  latencyMs: number;
  behaviours?: Partial<Behaviours>;
  /** The ratios that must hold in it. */
  hasAims?: boolean;
}

const groups = { grantsDefaultGroupsAnyway: true };
const trouble = { rateLimit: { perSecond: 5, retryAfterSeconds: 1 }, failureRate: 0.01 };

export const usualSettings: Setting[] = [
  { name: 'nothing to take off', people: 1_000, latencyMs: 150, hasAims: true },
  { name: 'default groups granted', people: 1_000, latencyMs: 150, behaviours: groups },
  { name: '5 calls a second, 1 % failures', people: 100, latencyMs: 150, behaviours: trouble },
];

export const allSettings: Setting[] = [100, 1_000, 10_000].flatMap((people) =>
  [50, 150, 400].flatMap((latencyMs) =>
    [{}, groups, trouble].map((behaviours, place) => ({
      ...{ people, latencyMs, behaviours },
      name: ['nothing to take off', 'default groups granted', '5 calls a second, 1 % failures'][place] ?? '',
    })),
  ),
);

interface Outcome {
  calls: number;
  refused: number;
  seconds: number;
  mails: number;
  ends: WrongEnds;
}

const routes: Route[] = ['organization', 'app', 'admin'];

/** The same list on the same site under the same limits: done by this app on each route, and as admins do it without. */
export const measureBaselines = (settings: readonly Setting[]) => async (): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const setting of settings) {
    const outcomes = new Map<string, Outcome>();
    for (const [name, run] of baselines) outcomes.set(name, await measureOne(setting, byScript(run)));
    for (const route of routes)
      outcomes.set(`this app, ${route} route`, await measureOne(setting, byApp(route)));
    const at = `${setting.people.toLocaleString('en')} at ${setting.latencyMs} ms, ${setting.name}`;
    for (const [name, outcome] of outcomes) figures.push(...figuresOf(`${at}: ${name}`, outcome));
    if (setting.hasAims) figures.push(...ratiosOf(at, outcomes));
  }
  return figures;
};

type Calls = Pick<Outcome, 'calls' | 'refused'>;
type Way = (app: BenchApp, emails: string[]) => Promise<Calls>;

const byScript =
  (run: Baseline): Way =>
  async (app, emails) => {
    const calls = countCalls(app);
    await run(app.host, emails);
    return calls();
  };

const byApp =
  (route: Route): Way =>
  async (app, emails) => {
    await app.ask('saveSettings', { routeChoice: route });
    const { batchId } = await app.upload(emails);
    const passes = [await app.check(batchId), await runOnRoute(app, batchId, route)];
    const sum = (amount: (pass: Pass) => number): number =>
      passes.reduce((total, pass) => total + amount(pass), 0);
    return {
      calls: sum((pass) => pass.jiraCalls + pass.organizationCalls),
      refused: sum((pass) => pass.jiraCallsRefused429 + pass.organizationCallsRefused429),
    };
  };

const measureOne = ({ people, latencyMs, behaviours }: Setting, way: Way): Promise<Outcome> =>
  withBenchApp(async (app) => {
    const { host } = app;
    const allowed = { forgeMayCreateUsers: true, appMayEditGroups: true, seatsLeft: 20 * people };
    host.setBehaviours({ ...allowed, latencyMs, ...behaviours });
    const emails = mixedList(host.site, people);
    const judge = createJudge(host.site, emails);
    const startMs = host.clock.nowMs();
    const calls = await way(app, emails);
    return {
      ...calls,
      seconds: (host.clock.nowMs() - startMs) / 1000,
      mails: host.site.mails.length,
      ends: judge(),
    };
  });

/** Calls of Atlassian by a script from now on. */
function countCalls({ host }: BenchApp): () => Calls {
  let calls = 0;
  let refused = 0;
  const off = [host.jira, host.organization].map((service) => {
    const { fetch } = service;
    service.fetch = async (request, caller) => {
      const response = await fetch.call(service, request, caller);
      if (caller.kind === 'http') {
        calls += 1;
        if (response.status === 429) refused += 1;
      }
      return response;
    };
    return () => void (service.fetch = fetch);
  });
  return () => {
    off.forEach((undo) => undo());
    return { calls, refused };
  };
}

const figuresOf = (name: string, { calls, refused, seconds, mails, ends }: Outcome): Figure[] => [
  {
    ...{ name, value: seconds, unit: 's' },
    note: `${calls} calls, ${refused} answered 429, ${mails} mails; access left ${ends.accessLeft}, lost ${ends.accessLost}, missing ${ends.missing}`,
  },
];

function ratiosOf(at: string, outcomes: ReadonlyMap<string, Outcome>): Figure[] {
  const of = (start: string): Outcome => {
    const [, outcome] = [...outcomes].find(([name]) => name.startsWith(start)) ?? [];
    if (!outcome) throw new Error(`${start} was not measured`);
    return outcome;
  };
  const [a, b] = [of('(a)'), of('(b)')];
  const organization = of('this app, organization');
  const app = of('this app, app');
  const wrong = [organization, app].reduce(
    (sum, { ends }) => sum + ends.accessLeft + ends.accessLost + ends.missing,
    0,
  );
  const ratio = (name: string, value: number, atMost: number): Figure => ({
    ...{ name: `${at}: ${name}`, value, unit: '×', atMost },
  });
  return [
    ratio('organization route, calls of (a)', organization.calls / a.calls, 1 / 20),
    ratio('organization route, time of (a)', organization.seconds / a.seconds, 1 / 15),
    ratio('organization route, time of (b)', organization.seconds / b.seconds, 1 / 5),
    ratio('app route, calls of (a)', app.calls / a.calls, 1),
    ratio('app route, time of (a)', app.seconds / a.seconds, 1 / 5),
    { name: `${at}: this app, wrong ends`, value: wrong, unit: 'people', atMost: 0 },
  ];
}
