import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Defs } from '../../src/contract';
import { toCsv } from '../../src/domain/csv';
import { payloadSchemas } from '../../src/handlers/payload-schemas';
import { createAppHost, type AppHost } from '../support/app-host.ts';
import { createRestClient, readRestDocument, type RestClient } from '../support/rest-client.ts';
import { dumpStorage } from '../support/stored-dump.ts';

const document = readRestDocument();
const allScopes = [...new Set(document.operations.flatMap(({ scopes }) => scopes))];
const directory = mkdtempSync(join(tmpdir(), 'security-'));
afterAll(() => rmSync(directory, { recursive: true }));

let app: AppHost;
let rest: RestClient;
let databasePath: string;
let count = 0;
beforeEach(async () => {
  count += 1;
  databasePath = join(directory, `storage-${count}.db`);
  app = await createAppHost({ databasePath });
  rest = createRestClient(app.host, document);
});
afterEach(() => app.close());

const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
const outsider = (): string => accountOf('samir.nassar@acme.example');
const secondAdmin = (): string => accountOf('priya.raman@acme.example');
const tokenOf = (accountId: string): string => app.host.api.mintToken({ accountId, scopes: allScopes });

describe('a caller without rights', () => {
  it('finds no entry but the page, the REST API and what Forge itself calls', () => {
    const { adminPages, apiRoutes, consumers, scheduledTriggers, triggers, functions } = app.host.manifest;
    const guarded = [
      ...adminPages.map(({ resolver }) => resolver?.function),
      ...apiRoutes.map((one) => one.function),
    ];
    const background = [...consumers, ...scheduledTriggers, ...triggers].map((one) => one.function);
    expect([...functions.keys()].sort()).toEqual([...new Set([...guarded, ...background])].sort());
    expect(guarded.filter((key) => background.includes(key ?? ''))).toEqual([]);
  });

  it.each(Object.keys(payloadSchemas) as (keyof Defs)[])('is refused %s of the page', async (functionKey) => {
    expect(await app.call(functionKey, {}, outsider())).toMatchObject({
      ok: false,
      error: { code: 'NOT_ADMIN' },
    });
  });

  it.each(document.operations.map(({ operationId }) => operationId))(
    'is refused %s of the API',
    async (operation) => {
      const answer = await rest(operation, { query: { batchId: 'any' }, token: tokenOf(outsider()) });
      expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ADMIN' } });
    },
  );

  it('loses access with the right to administer, though the token and the page stay open', async () => {
    const { site } = app.host;
    const admin = secondAdmin();
    const token = tokenOf(admin);
    expect((await rest('listBatches', { token })).status).toBe(200);
    for (const { groupId } of site.directGroupsOf(admin)) site.removeFromGroup(groupId, admin);
    expect((await rest('listBatches', { token })).status).toBe(403);
    expect(await app.call('listBatches', {}, admin)).toMatchObject({ ok: false });
  });
});

describe('a forged actor', () => {
  const forged = { accountId: 'somebody-else', name: 'Somebody Else' };

  it.each(['actor', 'createdBy', 'startedBy', 'caller', 'context', 'accountId', 'principal'])(
    'is refused as %s in a payload of the page and of the API',
    async (member) => {
      expect(await app.call('createBatch', { [member]: forged })).toMatchObject({
        ok: false,
        error: { code: 'INVALID_PAYLOAD' },
      });
      const answer = await rest('createBatch', { body: { [member]: forged } });
      expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PAYLOAD' } });
    },
  );

  it('in headers is not heard: the log names whom Atlassian names', async () => {
    const names = ['x-account-id', 'x-actor', 'x-forwarded-user', 'account-id', 'principal'];
    const headers = Object.fromEntries(names.map((name) => [name, forged.accountId]));
    await rest('createBatch', { body: {}, headers, token: tokenOf(secondAdmin()) });
    const actors = (await app.entries()).map(({ actor }) => actor.accountId);
    expect(actors).toContain(secondAdmin());
    expect(actors).not.toContain(forged.accountId);
  });

  it('cannot claim another source than the API', async () => {
    const body = { source: { kind: 'file', name: 'approved.csv', sha256: '0'.repeat(64) } };
    expect((await rest('createBatch', { body })).status).toBe(400);
    expect(await app.call('createBatch', { source: { kind: 'api', client: 'hr' } })).toMatchObject({
      ok: false,
    });
  });
});

describe('another batch', () => {
  it('is never read through a batch id that is none', async () => {
    const batchId = await app.prepare(['one@example.org']);
    for (const id of [
      `${batchId}:00000`,
      `${batchId}/`,
      `../${batchId}`,
      `${batchId}%`,
      'head',
      'settings',
    ]) {
      expect((await app.call('listRecipients', { batchId: id })).ok).toBe(false);
      expect((await rest('listRecipients', { query: { batchId: id } })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('does not show through the cursor of a list with other filters', async () => {
    const [one, other] = [await app.prepare(['one@example.org']), await app.prepare(['two@example.org'])];
    const first = await app.ask('listAuditEntries', { filter: { batchId: one }, limit: 1 });
    expect(first.cursor).toBeDefined();
    const { cursor } = first;
    expect(await app.call('listAuditEntries', { filter: { batchId: other }, cursor })).toMatchObject({
      ok: false,
      error: { code: 'INVALID_CURSOR' },
    });
  });

  it('does not show through an Idempotency-Key of another admin', async () => {
    const request = { body: { recipients: ['one@example.org'] }, headers: { 'idempotency-key': 'same' } };
    const mine = await rest('createBatch', request);
    const theirs = await rest('createBatch', { ...request, token: tokenOf(secondAdmin()) });
    const idOf = ({ body }: { body: Record<string, unknown> }) =>
      (body['batch'] as { batchId: string }).batchId;
    expect(idOf(theirs)).not.toBe(idOf(mine));
  });
});

describe('addresses made to change a path or a query', () => {
  const hostile = [
    'a/./b/.c@example.org',
    'a?expand=x&maxresults=1@example.org',
    'a#fragment@example.org',
    'a%2f%2e%2e%2fb@example.org',
    'a+b@example.org',
    "a'b@example.org",
    'a{b}$c|d@example.org',
  ];

  it.each(['organization', 'app', 'admin'] as const)('arrive as they are on the %s route', async (route) => {
    await useRoute(route);
    const batchId = await run(route, hostile);
    expect((await app.ask('getBatch', { batchId })).done).toBe(hostile.length);
    for (const email of hostile) expect(app.host.site.personByEmail(email)?.email).toBe(email);
  });

  it('leave every path the app calls one of those it knows', async () => {
    for (const route of ['organization', 'app', 'admin'] as const) {
      await useRoute(route);
      await run(
        route,
        hostile.map((email) => `${route}.${email}`),
      );
    }
    const paths = app.host.outsideCalls
      .log()
      .filter(({ kind }) => kind === 'jira' || kind === 'organization')
      .map(({ name }) => new URL(name.split(' ')[1] ?? '', 'https://acme.example').pathname);
    const known = [
      /^\/rest\/api\/3\/(mypermissions|myself|serverInfo|user|user\/search|user\/email|applicationrole)$/,
      /^\/rest\/api\/3\/(group|group\/user|group\/member|group\/bulk|groups\/picker)$/,
      /^\/admin\/v[12]\/orgs(\/[\w-]+(\/(directories|users|groups|workspaces|memberships|role-assignments|search|invite|[\w:-]+))*)?$/,
    ];
    expect([...new Set(paths)].filter((path) => !known.some((form) => form.test(path)))).toEqual([]);
  });
});

describe('the organization key', () => {
  it('may go to api.atlassian.com alone', () => {
    expect(app.host.manifest.egress).toEqual(['https://api.atlassian.com']);
  });

  it('is in no answer, log line, entry or record but the secret', async () => {
    const key = app.host.site.organizationKey;
    await everythingOnce();
    const answers = JSON.stringify([
      await app.ask('getSettings'),
      await app.ask('getOverview'),
      await app.ask('checkConnection'),
      await app.call('saveOrganizationKey', { key: `${key}-wrong` }),
      await app.entries(),
      (await rest('listAuditEntries')).body,
      (await rest('listBatches')).body,
    ]);
    const { records, secrets } = dumpStorage(databasePath);
    expect(answers).not.toContain(key);
    expect(JSON.stringify(records)).not.toContain(key);
    expect(app.host.log.lines().filter(({ text }) => text.includes(key))).toEqual([]);
    expect(secrets.map((one) => one.key)).toEqual(['organization-key']);
  });

  it('stands in no address the app calls', async () => {
    await everythingOnce();
    const key = app.host.site.organizationKey;
    const calls = app.host.outsideCalls.log();
    expect(calls.length).toBeGreaterThan(10);
    expect(calls.filter(({ name }) => name.includes(key))).toEqual([]);
    const outside = calls.filter(({ kind }) => kind === 'organization' || kind === 'fetch');
    expect(outside.filter(({ name }) => !name.includes(' https://api.atlassian.com/admin/'))).toEqual([]);
  });
});

describe('storage and logs', () => {
  it('have no address in a key, and none in plain values', async () => {
    await everythingOnce();
    const { records } = dumpStorage(databasePath);
    expect(records.length).toBeGreaterThan(10);
    expect(records.filter(({ key }) => key.includes('@')).map(({ key }) => key)).toEqual([]);
    const entities = app.host.manifest.entities.map(({ name }) => name);
    const plain = records.filter(({ space }) => !entities.includes(space));
    expect(plain.length).toBeGreaterThan(0);
    expect(plain.filter(({ value }) => value.includes('@')).map(({ key }) => key)).toEqual([]);
  });

  it('name no address, no person and no key in any line, whatever fails', async () => {
    const lines = [...(await everythingOnce())];
    expect(app.host.log.dropped()).toBe(0);
    lines.push(...app.host.log.lines().map(({ text }) => text));
    expect(lines.length).toBeGreaterThan(10);
    const { site } = app.host;
    const words = [
      '@',
      site.organizationKey,
      ...site.people().flatMap(({ email, name }) => [email, name].filter((word) => word.length > 3)),
    ];
    expect(lines.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  });
});

describe('hostile names and reasons', () => {
  const reason = '=HYPERLINK("https://example.org","<img src=x onerror=alert(1)>")';

  it('are kept as they are, and run neither in the page nor in a spreadsheet', async () => {
    const { batchId } = await app.runBatch(['one@example.org'], { reason, ticket: '<script>' });
    const [entry] = await app.entries({ batchId, outcome: 'invited' });
    expect(entry).toMatchObject({ reason, ticket: '<script>' });
    expect(toCsv(['Reason'], [[entry?.reason]])).toContain(`"'=HYPERLINK`);
    const sources = globSync('static/admin/src/**/*.{ts,tsx}');
    expect(sources.length).toBeGreaterThan(50);
    const unsafe = /dangerouslySetInnerHTML|innerHTML|document\.write|\beval\(/;
    expect(sources.filter((file) => unsafe.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('cannot name a client that hides or breaks lines in the log', async () => {
    await rest('createBatch', { body: {}, headers: { 'x-client': `a\u00e9\t${'b'.repeat(500)}` } });
    const [call] = await app.entries({ action: 'api.called' });
    expect(call?.changes?.['client']).toBe(`a${'b'.repeat(99)}`);
  });
});

describe('oversized and deeply nested payloads', () => {
  const nested = (depth: number): unknown => {
    let value: unknown = {};
    for (let level = 0; level < depth; level += 1) value = { reason: value };
    return value;
  };

  it('are refused by the page with a code and change nothing', async () => {
    for (const depth of [10, 500, 2_000]) {
      expect(await app.call('createBatch', nested(depth))).toMatchObject({
        ok: false,
        error: { code: 'INVALID_PAYLOAD' },
      });
    }
    expect((await app.ask('listBatches')).batches).toEqual([]);
  });

  it('are refused by the API with a code and change nothing', async () => {
    const deep = await rest('createBatch', { text: `${'{"reason":'.repeat(40_000)}1${'}'.repeat(40_000)}` });
    expect(deep.body['code']).toBe('INVALID_PAYLOAD');
    const large = await rest('createBatch', { body: { reason: 'x'.repeat(600_000) } });
    expect(large.body['code']).toBe('PAYLOAD_TOO_LARGE');
    const many = await rest('createBatch', {
      body: { recipients: Array.from({ length: 5_001 }, () => 'a') },
    });
    expect(many.body['code']).toBe('INVALID_PAYLOAD');
    expect((await app.ask('listBatches')).batches).toEqual([]);
  });
});

describe('a replay', () => {
  it('of a request with its key creates nothing new', async () => {
    const request = {
      body: { recipients: ['one@example.org'], mode: 'run' },
      headers: { 'idempotency-key': 'k' },
    };
    for (let time = 0; time < 3; time += 1) {
      expect((await rest('createBatch', request)).status).toBe(201);
      await app.settle();
    }
    expect((await app.ask('listBatches')).batches).toHaveLength(1);
    expect(await app.entries({ action: 'user.invited' })).toHaveLength(1);
  });

  it('of every event of the queue invites nobody twice', async () => {
    app.host.setFaults({ duplicateDeliveries: true, reorder: true });
    const { batchId } = await app.runBatch(['one@example.org', 'two@example.org']);
    expect(await app.entries({ batchId, action: 'user.invited' })).toHaveLength(2);
    expect(app.host.site.people().filter(({ email }) => email === 'one@example.org')).toHaveLength(1);
  });
});

type Route = 'organization' | 'app' | 'admin';

async function useRoute(route: Route): Promise<void> {
  app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  await app.ask('saveSettings', { routeChoice: route });
}

/** A batch to its end; on the admin route the page drives it. */
async function run(route: Route, emails: string[]): Promise<string> {
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

/** Every route with what can go wrong on it, and every kind of request. Answers the log lines so far. */
async function everythingOnce(): Promise<string[]> {
  const lines: string[] = [];
  const rinse = async (): Promise<void> => {
    expect(app.host.log.dropped()).toBe(0);
    lines.push(...app.host.log.lines().map(({ text }) => text));
    app.host.log.clear();
    await app.host.advance(120);
  };
  for (const route of ['organization', 'app', 'admin'] as const) {
    await useRoute(route);
    for (const wrong of [
      {},
      { failureRate: 0.3 },
      { paidSubscription: false, forgeMayCreateUsers: false },
      { createAnswers400ButCreates: true, grantsDefaultGroupsAnyway: true },
    ]) {
      app.host.setBehaviours(wrong);
      const name = `${route}.${Object.keys(wrong).join('.') || 'well'}`;
      await run(route, [`${name}@example.org`, 'tomasz.zielinski@acme.example']).catch(() => undefined);
      app.host.setBehaviours({ failureRate: 0, paidSubscription: true, grantsDefaultGroupsAnyway: false });
      app.host.setBehaviours({ forgeMayCreateUsers: true, createAnswers400ButCreates: false });
      await rinse();
    }
  }
  await useRoute('organization');
  const headers = { 'idempotency-key': 'once', 'x-client': 'hr' };
  await rest('createBatch', { body: { recipients: ['api@example.org', 'a@b', 'x'], mode: 'run' }, headers });
  await rest('createBatch', { body: {}, text: '{' });
  app.host.setFaults({ crashAtCall: 5 });
  await app.settle();
  app.host.setFaults({});
  await app.host.advance(900);
  await app.host.runScheduled('every-five-minutes');
  await app.settle();
  await rinse();
  return lines;
}
