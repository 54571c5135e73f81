import type { Behaviours } from '../../../local/behaviours.ts';
import type { Route } from '../../../src/domain/words';
import { withBenchApp, type Pass } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { runOnRoute } from '../run-on-route.ts';

const recipients = 1_000;
const megabyte = 1024 ** 2;
/** What Forge gives each app a month before it bills. */
const freeGbSeconds = 200_000;
const freeWrittenMegabytes = 102.4;

interface Way {
  name: string;
  route: Route;
  behaviours: Partial<Behaviours>;
  gbSecondsAtMost?: number;
  writtenAtMost?: number;
  callsAtMost?: number;
}

const app = { forgeMayCreateUsers: true, appMayEditGroups: true, latencyMs: 100 };
const groups = { grantsDefaultGroupsAnyway: true };
const ways: Way[] = [
  {
    ...{ name: 'organization', route: 'organization', behaviours: app },
    ...{ gbSecondsAtMost: 5, writtenAtMost: 5 },
  },
  {
    ...{
      name: 'organization, default groups granted',
      route: 'organization',
      behaviours: { ...app, ...groups },
    },
    ...{ gbSecondsAtMost: 15, writtenAtMost: 5, callsAtMost: 2.2 },
  },
  { name: 'app', route: 'app', behaviours: app },
  {
    ...{ name: 'app, default groups granted', route: 'app', behaviours: { ...app, ...groups } },
    ...{ gbSecondsAtMost: 25, callsAtMost: 5 },
  },
  {
    ...{ name: 'admin, at most 5 calls a second', route: 'admin', callsAtMost: 6 },
    behaviours: { ...app, rateLimit: { perSecond: 5, retryAfterSeconds: 1 } },
  },
];

/** What 1,000 invitations cost on Forge, by the way they go. */
export async function measureCost(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const way of ways) figures.push(...(await costOf(way)));
  return figures;
}

const costOf = ({
  name,
  route,
  behaviours,
  gbSecondsAtMost,
  writtenAtMost,
  callsAtMost,
}: Way): Promise<Figure[]> =>
  withBenchApp(async (bench) => {
    bench.host.setBehaviours({ ...behaviours, seatsLeft: 10 * recipients });
    await bench.ask('saveSettings', { routeChoice: route });
    const { batchId } = await bench.upload(recipients);
    const passes = [await bench.check(batchId), await runOnRoute(bench, batchId, route)];
    const sum = (amount: (pass: Pass) => number): number =>
      passes.reduce((total, pass) => total + amount(pass), 0);
    const gbSeconds = sum((pass) => pass.gbSeconds);
    const written = sum((pass) => pass.kvsWrittenBytes) / megabyte;
    const free = 1_000 * Math.min(freeGbSeconds / gbSeconds, freeWrittenMegabytes / written);
    const calls = sum((pass) => pass.organizationCalls + pass.jiraCalls) / recipients;
    return [
      figure(`${name}: functions`, gbSeconds, 'GB-seconds', gbSecondsAtMost),
      figure(`${name}: written`, written, 'MiB', writtenAtMost),
      figure(`${name}: read`, sum((pass) => pass.kvsReadBytes) / megabyte, 'MiB'),
      figure(`${name}: logged`, sum((pass) => pass.logBytes) / 1024, 'KiB'),
      figure(`${name}: calls of Atlassian`, calls, 'a person', callsAtMost),
      figure(
        `${name}: time`,
        sum(({ seconds }) => seconds),
        's',
      ),
      figure(`${name}: price beyond what is free`, 100 * sum(({ priceUsd }) => priceUsd), 'US cents'),
      figure(`${name}: free a month`, Math.floor(free), 'invitations'),
      figure(`${name}: not invited`, recipients - invitedOf(passes), 'people', 0),
    ];
  });

const figure = (name: string, value: number, unit: string, atMost?: number): Figure => ({
  ...{ name, value, unit },
  ...(atMost !== undefined && { atMost }),
});

function invitedOf(passes: readonly Pass[]): number {
  const { counts = {} } = passes.at(-1)?.batch ?? {};
  return (counts.invited ?? 0) + (counts['invited-access-removed'] ?? 0);
}
