import type { Site } from '../../../local/site/site.ts';
import { happenLater } from '../../../local/site/later.ts';
import { createAppHost, type AppHost } from '../../support/app-host.ts';
import { bringToRest } from '../../support/runs/bring-to-rest.ts';
import { allFindings, restWatch } from '../../support/runs/watch-runs.ts';
import type { Figure } from '../figure.ts';

const watched = 10_000;
const licensed = 2_000;
const gainers = 5;
const latencyMs = 100;
const daySeconds = 86_400;
const megabyte = 1024 ** 2;
const daysAMonth = 30;

/** What a look at 10,000 people costs in an organization where 2,000 hold licences, and a month of looks. */
export async function measureWatch(): Promise<Figure[]> {
  const app = await createAppHost({ seed: seedLicensed });
  try {
    app.host.setBehaviours({ seatsLeft: 10 * licensed });
    await inviteEverybody(app);
    await restWatch(app);
    app.host.setBehaviours({ latencyMs });
    const quiet = await lookOf(app);
    for (let place = 0; place < gainers; place += 1) {
      const person = `w${place * 1_000}@example.org`;
      happenLater(app.host.site, { what: 'joins-group', person, groupName: 'jira-users-acme-demo' });
    }
    const finding = await lookOf(app);
    const found = (await allFindings(app)).length;
    return [
      figure('a look: Organizations calls', quiet.organizationCalls, 'calls', 60),
      figure('a look: time', quiet.seconds, 's'),
      figure('a look: functions', quiet.gbSeconds, 'GB-seconds'),
      figure('a look: read', quiet.kvsReadBytes / megabyte, 'MiB'),
      figure('a look: written', quiet.kvsWrittenBytes / megabyte, 'MiB'),
      figure(`a look that finds ${gainers}: Organizations calls`, finding.organizationCalls, 'calls', 60),
      figure(`a look that finds ${gainers}: not found`, gainers - found, 'people', 0),
      figure('a month of daily looks', quiet.gbSeconds * daysAMonth, 'GB-seconds'),
      figure('a month of hourly looks', quiet.gbSeconds * 24 * daysAMonth, 'GB-seconds'),
    ];
  } finally {
    app.close();
  }
}

function seedLicensed(site: Site): void {
  const group = site.groups().find(({ name }) => name === 'jira-users-acme-demo');
  if (!group) throw new Error('The seeded site has no group that grants Jira');
  for (let place = 0; place < licensed; place += 1) {
    const { accountId } = site.addPerson({ email: `licensed${place}@acme.example`, visibleFromMs: 0 });
    site.addToGroup(group.groupId, accountId);
  }
}

async function inviteEverybody(app: AppHost): Promise<void> {
  const { batchId } = await app.ask('createBatch', {});
  const pieceSize = 5_000;
  for (let from = 0; from < watched; from += pieceSize) {
    const recipients = Array.from({ length: pieceSize }, (_, place) => ({
      email: `w${from + place}@example.org`,
    }));
    await app.ask('addRecipients', { batchId, recipients });
  }
  await app.ask('checkBatch', { batchId });
  await bringToRest(app, batchId);
  await app.ask('startBatch', { batchId });
  await bringToRest(app, batchId);
}

async function meterOf(app: AppHost, work: () => Promise<unknown>) {
  app.host.meter.reset();
  const startMs = app.host.clock.nowMs();
  await work();
  return { ...app.host.meter.read(), seconds: (app.host.clock.nowMs() - startMs) / 1000 };
}

async function lookOf(app: AppHost) {
  await app.host.advance(daySeconds + 1);
  return meterOf(app, async () => {
    await app.host.runScheduled('every-five-minutes');
    await app.settle();
  });
}

const figure = (name: string, value: number, unit: string, atMost?: number): Figure => ({
  ...{ name, value, unit },
  ...(atMost !== undefined && { atMost }),
});
