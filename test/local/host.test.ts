import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '../../local/host.ts';
import { buildFixture, openFixtureHost } from '../support/open-fixture-host.ts';

const bundlePath = buildFixture();
let host: Host;
beforeEach(() => {
  host = openFixtureHost(bundlePath);
});
afterEach(() => host.close());
const get = (key: string) => host.invoke({ functionKey: 'get', payload: { key } });
const push = (payload: object) => host.invoke({ functionKey: 'push', payload });

describe('events', () => {
  it('are delivered to the consumer', async () => {
    await push({});
    await host.drain();
    expect(await get('finished')).toBe(1);
  });

  it('have no user', async () => {
    await push({ asUser: true });
    await host.drain();
    expect(await get('asUserError')).toBe('NEEDS_AUTHENTICATION_ERR');
  });

  it('come again when the consumer asks for it', async () => {
    await push({ retry: true });
    await host.drain();
    expect(await get('finished')).toBeNull();
    await host.advance(10);
    await host.drain();
    expect(await get('finished')).toBe(2);
  });

  it('come twice when told so', async () => {
    host.setFaults({ duplicateDeliveries: true });
    await push({});
    await host.drain();
    expect(await get('runs')).toBe(2);
  });

  it('come again after a crash', async () => {
    await push({});
    host.setFaults({ crashAtCall: 2 });
    await host.drain();
    expect(await get('finished')).toBeNull();
    await host.advance(60);
    await host.drain();
    expect(await get('finished')).toBe(2);
  });

  it('run for the seconds the manifest gives their function', async () => {
    await push({ waitMs: 59_000 });
    await host.drain();
    expect(await get('finished')).toBe(1);
    await push({ waitMs: 61_000 });
    await host.drain();
    expect(await get('finished')).toBe(1);
    expect(await get('runs')).toBe(2);
  });
});

describe('scheduled triggers', () => {
  it('run by the clock of the host', async () => {
    await host.advance(601);
    await host.drain();
    expect(await get('ticks')).toBe(2);
  });

  it('run when told', async () => {
    await host.runScheduled('tick');
    expect(await get('ticks')).toBe(1);
    await expect(host.runScheduled('nothing')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the app REST API', () => {
  const greeting = (token?: string) =>
    host.api.call(
      new Request('https://api.atlassian.com/greeting/Ann', {
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      }),
    );

  it('answers a token that holds the scopes of the route', async () => {
    const { accountId } = host.site.admin;
    const response = await greeting(host.api.mintToken({ accountId, scopes: ['read:greeting:custom'] }));
    expect(await response.json()).toEqual({ greeting: 'Hello Ann' });
  });

  it('refuses anybody else', async () => {
    const { accountId } = host.site.admin;
    await expect(greeting()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    await expect(greeting(host.api.mintToken({ accountId, scopes: [] }))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a host', () => {
  it('measures invocations and memory over time', async () => {
    await host.invoke({ functionKey: 'wait', payload: { ms: 8000 } });
    expect(host.meter.read()).toMatchObject({ invocations: 1, gbSeconds: 2 });
  });

  it('counts and names outside calls', async () => {
    await host.invoke({ functionKey: 'setTwice' });
    expect(host.outsideCalls.count()).toBe(2);
    expect(host.outsideCalls.log()[0]).toEqual({
      kind: 'kvs',
      name: 'POST /api/v1/set',
      functionKey: 'page',
    });
  });

  it('is as new after a reset', async () => {
    await host.invoke({ functionKey: 'setTwice' });
    host.site.addPerson({ email: 'new@example.com' });
    host.setBehaviours({ forgeMayCreateUsers: true });
    host.reset();
    expect(await get('first')).toBeNull();
    expect(host.site.personByEmail('new@example.com')).toBeUndefined();
    expect(host.behaviours.forgeMayCreateUsers).toBe(false);
  });

  it('keeps site and storage between starts', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'host-'));
    const databasePath = join(directory, 'host.sqlite');
    const before = openFixtureHost(bundlePath, { databasePath });
    await before.invoke({ functionKey: 'setTwice' });
    before.site.addPerson({ email: 'kept@example.com' });
    before.close();
    const after = openFixtureHost(bundlePath, { databasePath });
    expect(after.isFresh).toBe(false);
    expect(after.site.personByEmail('kept@example.com')).toBeDefined();
    expect(await after.invoke({ functionKey: 'get', payload: { key: 'second' } })).toBe(2);
    after.close();
    rmSync(directory, { recursive: true });
  });
});
