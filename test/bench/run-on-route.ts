import type { Route } from '../../src/domain/words';
import type { BenchApp, Pass } from './bench-app.ts';

/** Runs a checked batch; on the admin route the open page asks for slice after slice, as the signed-in admin. */
export function runOnRoute(app: BenchApp, batchId: string, route: Route): Promise<Pass> {
  if (route !== 'admin') return app.run(batchId);
  return app.pass(batchId, 'finished', async () => {
    await app.ask('startBatch', { batchId });
    for (;;) {
      const { more, waitSeconds = 0 } = await app.ask('runNextSlice', { batchId });
      if (!more) return;
      if (waitSeconds > 0) await app.host.advance(waitSeconds);
    }
  });
}
