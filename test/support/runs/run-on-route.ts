import type { Route } from '../../../src/domain/words';
import type { AppHost } from '../app-host.ts';

/** Chooses a route and lets it work on this site. */
export async function useRoute(app: AppHost, route: Route): Promise<void> {
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  await app.ask('saveSettings', { routeChoice: route });
}

/** A batch to its end, on the route in use; on the admin route the page drives it. */
export async function runOnRoute(app: AppHost, route: Route, emails: string[]): Promise<string> {
  const batchId = await app.prepare(emails, { reason: 'Onboarding' });
  await app.ask('startBatch', { batchId });
  if (route === 'admin') {
    for (;;) {
      const { more, waitSeconds = 0 } = await app.ask('runNextSlice', { batchId });
      if (!more) break;
      await app.host.advance(Math.max(1, waitSeconds));
    }
  }
  await app.settle();
  return batchId;
}
