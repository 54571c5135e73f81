import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createVirtualClock } from '../../local/clock.ts';
import { createHost, type Host } from '../../local/host.ts';
import { parseManifest } from '../../local/manifest.ts';
import { happenLater } from '../../local/site/later.ts';

/** Writes down what each function was called with; `slow` runs into the limit, `again` asks for another call. */
const bundle = `
const heard = (event, context) => console.log(JSON.stringify({ event, context }));
exports.heard = heard;
exports.fails = async (event) => { heard(event); throw new Error('It fails.'); };
exports.slow = async (event) => { heard(event); await new Promise((done) => setTimeout(done, 60000)); };
exports.again = async (event) => {
  heard(event);
  return { _retry: true, retryOptions: { retryAfter: 10, retryReason: 'FUNCTION_RETRY_REQUEST', retryData: { a: 1 } } };
};
`;
const manifestOf = (handler: string, scope: string, events: string[]) => `
app:
  id: ari:cloud:ecosystem::app/00000000-0000-4000-8000-000000000002
  runtime: { name: nodejs24.x }
modules:
  trigger:
    - { key: people, function: hears, events: [${events.map((event) => `avi:jira:${event}:user`).join(', ')}] }
  function:
    - { key: hears, handler: index.${handler}, timeoutSeconds: 900 }
permissions: { scopes: ['${scope}'] }
`;

interface Heard {
  event: {
    eventType: string;
    user: { accountId: string; displayName: string; active: boolean; groups?: { size: number } };
    retryContext?: { retryCount: number; retryReason: string; retryData?: unknown };
  };
  context: Record<string, unknown>;
}

const directory = mkdtempSync(join(tmpdir(), 'user-events-'));
const bundlePath = join(directory, 'index.cjs');
writeFileSync(bundlePath, bundle);
afterAll(() => rmSync(directory, { recursive: true }));

const ann = 'ann@example.com.au';
const all = ['created', 'updated', 'deleted'];
let host: Host;
const open = (handler = 'heard', scope = 'read:jira-user', events = all) => {
  host = createHost({
    manifest: parseManifest(manifestOf(handler, scope, events)),
    bundlePath,
    clock: createVirtualClock({ startMs: Date.UTC(2026, 10, 24), autoAdvance: true }),
    databasePath: ':memory:',
    seed: (site) => void site.addPerson({ email: 'seeded@example.com' }),
  });
  return host;
};
afterEach(() => host.close());

const heard = () => host.log.lines().map(({ text }) => JSON.parse(text) as Heard);
const types = () => heard().map(({ event }) => event.eventType.split(':')[2]);
async function pass(seconds = 1) {
  await host.advance(seconds);
  await host.drain();
}

describe('user events', () => {
  it('come a little later, with the person as Jira shows them, and no user', async () => {
    const { site } = open();
    const { person } = site.invite({ email: 'new@example.com', products: [], mail: false });
    await host.drain();
    expect(heard()).toEqual([]);
    await pass();
    expect(heard()).toEqual([
      {
        event: {
          eventType: 'avi:jira:created:user',
          user: expect.objectContaining({
            accountId: person.accountId,
            accountType: 'atlassian',
            emailAddress: 'new@example.com',
            displayName: 'New',
            active: true,
            groups: { size: 0, items: [] },
            applicationRoles: { size: 0, items: [] },
          }) as unknown,
        },
        context: {
          cloudId: site.cloudId,
          installContext: `ari:cloud:jira::site/${site.cloudId}`,
          moduleKey: 'people',
        },
      },
    ]);
    expect(host.meter.read().invocations).toBe(1);
  });

  it('tell of changed names, addresses and states, and of removal once', async () => {
    const { site } = open();
    happenLater(site, { what: 'is-renamed', person: ann, name: 'Ann W' });
    happenLater(site, { what: 'is-deactivated', person: ann });
    happenLater(site, { what: 'is-removed', person: ann });
    await pass();
    expect(types()).toEqual(['updated', 'updated', 'deleted']);
    const [renamed, deactivated, removed] = heard().map(({ event }) => event.user);
    expect([renamed?.displayName, deactivated?.active]).toEqual(['Ann W', false]);
    expect(removed).not.toHaveProperty('groups');
  });

  it('tell of access only where the site does, and never of acceptance', async () => {
    const { site } = open();
    const gain = () => {
      happenLater(site, { what: 'joins-group', person: ann, groupName: 'contractors-jira' });
      happenLater(site, { what: 'leaves-group', person: ann, groupName: 'contractors-jira' });
      happenLater(site, { what: 'gets-role', person: ann, product: 'confluence', role: 'user' });
      happenLater(site, { what: 'loses-role', person: ann, product: 'confluence', role: 'user' });
    };
    gain();
    const { person } = site.invite({ email: 'new@example.com', products: [], mail: false });
    site.acceptInvitation(person.accountId);
    await pass();
    expect(types()).toEqual(['created']);
    host.setBehaviours({ userEventsOnAccess: true });
    gain();
    await pass();
    expect(types()).toEqual(['created', 'updated', 'updated', 'updated', 'updated']);
  });

  it('are turned off by the site, by the scopes and by what the trigger names', async () => {
    const change = async ({ site }: Host) => {
      site.addPerson({ email: 'new@example.com' });
      await pass();
      host.close();
      return types();
    };
    open().setBehaviours({ userEvents: false });
    expect(await change(host)).toEqual([]);
    expect(await change(open('heard', 'read:jira-work'))).toEqual([]);
    expect(await change(open('heard', 'read:jira-user', ['deleted']))).toEqual([]);
    open();
  });

  it('are forgotten with a reset, whose seed is none', async () => {
    const { site } = open();
    site.addPerson({ email: 'new@example.com' });
    host.reset();
    await pass();
    expect(heard()).toEqual([]);
    site.addPerson({ email: 'new@example.com' });
    await pass();
    expect(types()).toEqual(['created']);
  });

  it('come twice when told so', async () => {
    const { site } = open();
    host.setFaults({ duplicateDeliveries: true });
    site.addPerson({ email: 'new@example.com' });
    await pass(2);
    expect(types()).toEqual(['created', 'created']);
  });
});

describe('the function of a user event', () => {
  const retries = () => heard().map(({ event }) => event.retryContext?.retryCount);
  const create = (handler: string) => open(handler).site.addPerson({ email: 'new@example.com' });

  it('is not called again when it throws', async () => {
    create('fails');
    await pass();
    await pass(3600);
    expect(retries()).toEqual([undefined]);
  });

  it('is called again as it asks, four times', async () => {
    create('again');
    await pass();
    await pass(9);
    expect(retries()).toEqual([undefined]);
    await pass(1);
    expect(heard().at(-1)?.event.retryContext).toEqual({
      retryCount: 1,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { a: 1 },
    });
    for (let call = 0; call < 6; call += 1) await pass(10);
    expect(retries()).toEqual([undefined, 1, 2, 3, 4]);
  });

  it('has 55 seconds, whatever the manifest gives it, and is called again after that', async () => {
    create('slow');
    await pass();
    await pass(60);
    await pass(60);
    expect(heard()[1]?.event.retryContext).toMatchObject({ retryCount: 1, retryReason: 'FUNCTION_TIME_OUT' });
  });
});
