import { Hono } from 'hono';
import { z } from 'zod';
import type { Host } from '../host.ts';
import { reshapeKinds } from '../reshape/kinds.ts';

const invokeSchema = z.object({
  functionKey: z.string().min(1),
  payload: z.unknown().optional(),
  accountId: z.string().optional(),
  moduleKey: z.string().optional(),
  issueKey: z.string().optional(),
  gadgetId: z.string().optional(),
  entryPoint: z.string().optional(),
});
const actionSchema = z.strictObject({
  actionKey: z.string().min(1),
  inputs: z.record(z.string(), z.unknown()).optional(),
  accountId: z.string(),
  issueKey: z.string().optional(),
});
const clockSchema = z.strictObject({ advanceSeconds: z.number().nonnegative() });
const count = z.number().int().nonnegative();
const behaviourSchema = z
  .strictObject({
    forgeMayCreateUsers: z.boolean(),
    appMayEditGroups: z.boolean(),
    grantsDefaultGroupsAnyway: z.boolean(),
    createAnswers400ButCreates: z.boolean(),
    inviteLagSeconds: z.number().nonnegative(),
    rateLimit: z
      .strictObject({ perSecond: z.number().positive(), retryAfterSeconds: z.number().nonnegative() })
      .nullable(),
    failureRate: z.number().min(0).max(1),
    latencyMs: z.number().nonnegative(),
    paidSubscription: z.boolean(),
    seatsLeft: count,
    provisionedPeopleGetJira: z.boolean(),
    provisioningLagSeconds: z.number().nonnegative(),
    provisioningIsLegacy: z.boolean(),
    provisioningKeyExpired: z.boolean(),
    provisioningKeyRegenerations: count,
    appMayCreateCustomers: z.boolean(),
    userEvents: z.boolean(),
    userEventsOnAccess: z.boolean(),
    mailsPendingAgain: z.boolean(),
    returnersKeepFirstDate: z.boolean(),
  })
  .partial();
const callNumber = z.number().int().positive().optional();
const faultsSchema = z.strictObject({
  crashAtCall: callNumber,
  crashBeforeCall: callNumber,
  lostAnswerAtCall: callNumber,
  duplicateDeliveries: z.boolean().optional(),
  reorder: z.boolean().optional(),
});
const reshapeSchema = z
  .strictObject({
    seed: z.number().int(),
    share: z.number().min(0).max(1),
    kinds: z.array(z.enum(reshapeKinds)),
    strangers: z.array(z.string()),
  })
  .partial();
const tokenSchema = z.object({ accountId: z.string().optional(), scopes: z.array(z.string()) });

/** `/host/…`: the controls that tools outside the repository rely on. */
export function hostRoutes(host: Host): Hono {
  const app = new Hono();
  app.get('/health', (context) => context.json({ status: 'ok' }));
  app.post('/invoke', async ({ req }) => {
    const value = await host.invoke(invokeSchema.parse(await req.json()));
    return value === undefined ? new Response(null, { status: 204 }) : Response.json(value);
  });
  app.post('/action', async ({ req }) =>
    Response.json((await host.runAction(actionSchema.parse(await req.json()))) ?? null),
  );
  app.get('/context', ({ req }) => {
    const { accountId = host.site.admin.accountId, ...place } = req.query();
    return Response.json(host.pageContext(accountId, place));
  });
  app.post('/drain', async () => {
    await host.drain();
    return Response.json({ pending: host.queue.pending(), nextDueMs: host.queue.nextDueMs() ?? null });
  });
  app.post('/clock', async ({ req }) => {
    await host.advance(clockSchema.parse(await req.json()).advanceSeconds);
    return Response.json({ now: new Date(host.clock.nowMs()).toISOString() });
  });
  app.get('/clock', () => Response.json({ now: new Date(host.clock.nowMs()).toISOString() }));
  app.get('/behaviour', () => Response.json(host.behaviours));
  app.put('/behaviour', async ({ req }) => {
    host.setBehaviours(definedOnly(behaviourSchema.parse(await req.json())));
    return Response.json(host.behaviours);
  });
  app.put('/faults', async ({ req }) => {
    const faults = faultsSchema.parse(await req.json());
    host.setFaults(faults);
    return Response.json(faults);
  });
  app.put('/reshape', async ({ req }) => {
    const reshaping = reshapeSchema.parse(await req.json());
    host.setReshape(
      Object.keys(reshaping).length === 0 ? undefined : { seed: 1, share: 0.2, ...definedOnly(reshaping) },
    );
    return Response.json(host.reshape() ?? {});
  });
  app.get('/reshape', () => Response.json(host.reshape() ?? {}));
  app.get('/meter', () => Response.json({ ...host.meter.read(), outsideCalls: host.outsideCalls.count() }));
  app.post('/meter/reset', () => {
    host.meter.reset();
    return Response.json(host.meter.read());
  });
  app.get('/logs', () => Response.json({ lines: host.log.lines(), dropped: host.log.dropped() }));
  app.get('/calls', () => Response.json({ calls: host.outsideCalls.log() }));
  app.post('/scheduled/:key', async ({ req }) => {
    await host.runScheduled(req.param('key'));
    return Response.json({ ran: req.param('key') });
  });
  app.post('/token', async ({ req }) => {
    const { accountId = host.site.admin.accountId, scopes } = tokenSchema.parse(await req.json());
    return Response.json({ token: host.api.mintToken({ accountId, scopes }) });
  });
  return app;
}

/** Without parts that are absent, which would otherwise overwrite what they do not mention. */
function definedOnly<T extends object>(changes: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}
