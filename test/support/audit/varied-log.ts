import { createAppHost, type AppHost } from '../app-host.ts';

const daySeconds = 86_400;
/** Separators of lines, quotes, marks of direction, letters beyond the first plane. */
export const oddText = 'one\u2028two\u2029three\u0085four\r\nfive "six" \\ \u0000 \ufeff \u202e🙂 Ünïcode';

const people = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@${place % 3 ? 'example.org' : 'acme.com'}`);

/** What Atlassian answers to the report is done by the next upkeep. */
async function upkeep(app: AppHost): Promise<void> {
  await app.host.runScheduled('every-five-minutes');
  await app.host.advance(300);
  await app.host.runScheduled('every-five-minutes');
}

/**
 * A log with every kind of record: two attempts of one batch, a batch that was cancelled, one that is under way, texts of
 * every kind, somebody who was erased, somebody who was renamed, a renamed admin and, where wanted, old records that were
 * deleted.
 */
export async function createVariedLog({ trimmed = false } = {}): Promise<AppHost> {
  const app = await createAppHost();
  const { site } = app.host;
  if (trimmed) {
    await app.runBatch(people('old', 30), { reason: 'Long ago' });
    await app.host.advance(124 * daySeconds);
    await app.ask('saveSettings', { retentionMonths: 3 });
  }
  app.host.setBehaviours({ inviteLagSeconds: 1_000_000 });
  const { batchId } = await app.runBatch(people('late', 27), { ticket: 'HR-2', reason: oddText });
  app.host.setBehaviours({ inviteLagSeconds: 0 });
  await app.ask('retryFailed', { batchId });
  await app.settle();
  await app.runBatch(people('p', 30), { ticket: 'HR-1', reason: 'Onboarding' });
  const cancelled = await app.prepare(['never@example.org']);
  await app.ask('cancelBatch', { batchId: cancelled });
  await app.settle();
  await upkeep(app);
  await app.host.advance(60);
  const idOf = (email: string): string => site.personByEmail(email)?.accountId ?? '';
  site.updatePerson(idOf('p7@example.org'), { name: 'New Name', email: 'new.p7@example.org' });
  site.updatePerson(site.admin.accountId, { name: 'Renamed Admin' });
  site.removePerson(idOf('p8@example.org'));
  await app.host.advance(7 * daySeconds);
  await upkeep(app);
  await app.ask('saveSettings', { reasonRequired: true });
  const paused = await app.prepare(people('wait', 30), { reason: 'Under way', ticket: 'HR-1' });
  await app.ask('startBatch', { batchId: paused });
  await app.ask('pauseBatch', { batchId: paused });
  return app;
}
