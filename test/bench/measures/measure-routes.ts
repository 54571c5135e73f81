import type { Route } from '../../../src/domain/words';
import { withBenchApp, type Pass } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { runOnRoute } from '../run-on-route.ts';

const recipients = 1_000;
const latencyMs = 100;

/** Calls, storage and price a recipient on one route: check and run, apart and together. */
export const measureRoute = (route: Route) => (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    app.host.setBehaviours({ latencyMs, forgeMayCreateUsers: true, appMayEditGroups: true });
    await app.ask('saveSettings', { routeChoice: route });
    const { batchId } = await app.upload(recipients);
    const check = await app.check(batchId);
    const run = await runOnRoute(app, batchId, route);
    const bytesAtRest = app.query('SELECT sum(length(CAST(value AS BLOB))) FROM kvs_record');
    return [
      ...figuresOf('check', [check]),
      ...figuresOf('run', [run]),
      ...figuresOf('together', [check, run]),
      { name: 'stored in the end', value: bytesAtRest / recipients, unit: 'bytes a recipient' },
      { name: 'brought to their outcome', value: run.batch.done, unit: 'recipients' },
    ];
  });

function figuresOf(part: string, passes: Pass[]): Figure[] {
  const each = (amount: (pass: Pass) => number): number =>
    passes.reduce((sum, pass) => sum + amount(pass), 0) / recipients;
  const unit = (what: string): string => `${what} a recipient`;
  return [
    { name: `${part}: Organizations`, value: each((pass) => pass.organizationCalls), unit: unit('calls') },
    { name: `${part}: Jira`, value: each((pass) => pass.jiraCalls), unit: unit('calls') },
    {
      name: `${part}: storage`,
      value: each((pass) => pass.kvsReads + pass.kvsWrites),
      unit: unit('operations'),
    },
    { name: `${part}: written`, value: each((pass) => pass.kvsWrittenBytes), unit: unit('bytes') },
    { name: `${part}: read`, value: each((pass) => pass.kvsReadBytes), unit: unit('bytes') },
    {
      name: `${part}: price beyond the free allowance`,
      value: each((pass) => pass.priceUsd * 1000),
      unit: 'USD a thousand recipients',
    },
    { name: `${part}: time`, value: passes.reduce((sum, { seconds }) => sum + seconds, 0), unit: 's' },
  ];
}
