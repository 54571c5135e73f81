import { withBenchApp, type Pass } from '../bench-app.ts';
import type { Figure } from '../figure.ts';

const recipients = 10_000;
const latencyMs = 100;

/** The same under a limit that the app is not told. */
export const measureLimit = (perSecond: number, isTarget: boolean) => (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    const { batchId } = await app.upload(recipients);
    app.host.setBehaviours({ latencyMs, rateLimit: { perSecond, retryAfterSeconds: 1 } });
    const check = await app.check(batchId);
    const run = await app.run(batchId);
    return [
      ...figuresOf('check', [check], perSecond, false),
      ...figuresOf('run', [run], perSecond, isTarget),
      ...figuresOf('check and run', [check, run], perSecond, isTarget),
      { name: 'invited and verified', value: run.batch.counts['invited'] ?? 0, unit: 'recipients' },
    ];
  });

function figuresOf(part: string, passes: Pass[], perSecond: number, isTarget: boolean): Figure[] {
  const calls = passes.reduce((sum, pass) => sum + pass.organizationCalls, 0);
  const refused = passes.reduce((sum, pass) => sum + pass.organizationCallsRefused429, 0);
  const seconds = passes.reduce((sum, pass) => sum + pass.seconds, 0);
  const ownSeconds = (calls - refused) / perSecond;
  const note = `${seconds.toFixed(0)} s for ${calls - refused} calls at ${perSecond}/s`;
  return [
    {
      name: `${part}: time`,
      value: seconds / ownSeconds,
      unit: '× the limit’s own',
      note,
      ...(isTarget && { atMost: 1.15 }),
    },
    {
      name: `${part}: answered 429`,
      value: (100 * refused) / calls,
      unit: '% of calls',
      ...(isTarget && { atMost: 3 }),
    },
  ];
}
