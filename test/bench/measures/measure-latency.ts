import { lanesPerBatch } from '../../../src/domain/run/lane.ts';
import { withBenchApp, type Pass } from '../bench-app.ts';
import type { Figure } from '../figure.ts';
import { peakMegabytes } from '../peak-megabytes.ts';

const recipients = 10_000;
const latencyMs = 100;
/** Forge's allowance of one invocation of the worker: 100 requests for each of its 15 minutes. */
const egressPerInvocation = 1_500;

/** 10,000 recipients on the organization route, each call taking 100 ms. */
export const measureLatency = (): Promise<Figure[]> =>
  withBenchApp(async (app) => {
    app.host.setBehaviours({ latencyMs });
    const { batchId } = await app.upload(recipients);
    const check = await app.check(batchId);
    const run = await app.run(batchId);
    return [
      callsOf('check', [check]),
      callsOf('run', [run], 0.15),
      callsOf('check and run', [check, run], 0.15),
      timeOf('check', [check]),
      timeOf('run', [run], 1.25),
      timeOf('check and run', [check, run], 1.25),
      { name: 'invited and verified', value: run.batch.counts['invited'] ?? 0, unit: 'recipients' },
      { ...peakMegabytes(), atMost: 256 },
    ];
  });

const sumOf = (passes: Pass[], amount: (pass: Pass) => number): number =>
  passes.reduce((sum, pass) => sum + amount(pass), 0);

function callsOf(part: string, passes: Pass[], atMost?: number): Figure {
  const value = sumOf(passes, (pass) => pass.organizationCalls) / recipients;
  return {
    name: `${part}: Organizations`,
    value,
    unit: 'calls a recipient',
    ...(atMost !== undefined && { atMost }),
  };
}

/** The calls of a lane follow one another, and lanes run beside one another; what Forge allows an invocation is spent and renewed at once. */
function timeOf(part: string, passes: Pass[], times?: number): Figure {
  const calls = sumOf(passes, (pass) => pass.organizationCalls);
  const boundSeconds = (calls / lanesPerBatch) * (latencyMs / 1000);
  const invocations = Math.ceil(calls / lanesPerBatch / egressPerInvocation);
  const note =
    `bound ${boundSeconds.toFixed(1)} s = ${calls} calls / ${lanesPerBatch} lanes × ${latencyMs} ms; ` +
    `egress: ${invocations} invocation(s) a lane of ${egressPerInvocation} requests, no wait between them`;
  const value = sumOf(passes, ({ seconds }) => seconds) / boundSeconds;
  return {
    name: `${part}: time`,
    value,
    unit: '× bound',
    ...(times !== undefined && { atMost: times }),
    note,
  };
}
