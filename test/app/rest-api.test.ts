import { createAppHost, type AppHost } from '../support/app-host.ts';
import { createRestClient, readRestDocument, type RestClient } from '../support/rest-client.ts';

const document = readRestDocument();
let app: AppHost;
let rest: RestClient;
beforeEach(async () => {
  app = await createAppHost();
  rest = createRestClient(app.host, document);
});
afterEach(() => app.close());

const posts = document.operations
  .filter(({ method }) => method === 'POST')
  .map(({ operationId }) => operationId);
const all = document.operations.map(({ operationId }) => operationId);
const ofOneBatch = all.filter((one) => !['createBatch', 'listBatches', 'listAuditEntries'].includes(one));
const onBatch = posts.filter((one) => one !== 'createBatch');

const newcomers = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => `newcomer${place}@example.org`);

interface BatchBody {
  batchId: string;
  state: string;
  total: number;
  counts: Record<string, number>;
  notice?: { code: string };
}
const asBatch = (body: unknown): BatchBody => body as BatchBody;

async function create(body: Record<string, unknown>, headers: Record<string, string> = {}): Promise<string> {
  const answer = await rest('createBatch', { body, headers });
  expect(answer.status).toBe(201);
  return asBatch(answer.body['batch']).batchId;
}
const batchNow = async (batchId: string): Promise<BatchBody> =>
  asBatch((await rest('getBatch', { query: { batchId } })).body);

/** Each operation with a request that is good but for what a test changes. */
function goodRequest(
  operationId: string,
  batchId: string,
): { query: Record<string, string>; body?: unknown } {
  if (operationId === 'createBatch') return { query: {}, body: { recipients: newcomers(1) } };
  if (operationId === 'addRecipients') return { query: { batchId }, body: { recipients: newcomers(2) } };
  if (operationId === 'listBatches' || operationId === 'listAuditEntries') return { query: {} };
  return { query: { batchId }, ...(posts.includes(operationId) && { body: {} }) };
}

describe('a client that follows the document', () => {
  it('leads a batch from a draft in pieces to its end, and reads the result and the log', async () => {
    const batchId = await create({ reason: 'Onboarding', ticket: 'HR-1' }, { 'x-client': 'hr-system' });
    await rest('addRecipients', { query: { batchId }, body: { recipients: newcomers(2) } });
    const piece = [{ email: 'newcomer1@example.org', line: 7 }, 'newcomer2@example.org', 'not an address'];
    const added = await rest('addRecipients', { query: { batchId }, body: { recipients: piece } });
    expect(added.body).toMatchObject({
      added: 1,
      rejected: [
        { index: 0, line: 7, code: 'DUPLICATE' },
        { index: 2, email: 'not an address', code: 'INVALID_ADDRESS' },
      ],
    });
    await rest('checkBatch', { query: { batchId }, body: {} });
    await app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'ready', total: 3 });
    await rest('startBatch', { query: { batchId }, body: {} });
    expect((await rest('pauseBatch', { query: { batchId } })).status).toBe(200);
    expect((await rest('resumeBatch', { query: { batchId } })).status).toBe(200);
    await app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 3 } });

    const emails: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await rest('listRecipients', {
        query: { batchId, limit: '2', ...(cursor && { cursor }) },
      });
      emails.push(...(page.body['recipients'] as { email: string }[]).map(({ email }) => email));
      cursor = page.body['cursor'] as string | undefined;
    } while (cursor !== undefined);
    expect(emails).toEqual(newcomers(3));

    const log = await rest('listAuditEntries', { query: { batchId, outcome: 'invited', limit: '2' } });
    expect(log.body['entries']).toHaveLength(2);
    const [entry] = log.body['entries'] as { source: unknown; reason: string }[];
    expect(entry).toMatchObject({ reason: 'Onboarding', source: { kind: 'api', client: 'hr-system' } });
    expect((await rest('listBatches', { query: { limit: '1' } })).body['batches']).toHaveLength(1);
  });

  it('checks and runs a list at once', async () => {
    const batchId = await create({ recipients: newcomers(30), mode: 'run' });
    await app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 30 } });
    for (const email of newcomers(30)) {
      const person = app.host.site.personByEmail(email);
      expect(person && app.host.site.accessOf(person.accountId)).toEqual([]);
    }
  });

  it('stops at the preview where that is asked for', async () => {
    const batchId = await create({ recipients: newcomers(2), mode: 'check' });
    await app.settle();
    expect((await batchNow(batchId)).state).toBe('ready');
    expect(app.host.site.personByEmail('newcomer0@example.org')).toBeUndefined();
  });

  it('cancels a batch and tries failed ones again', async () => {
    const draft = await create({ recipients: newcomers(1) });
    await rest('cancelBatch', { query: { batchId: draft } });
    await app.settle();
    expect((await batchNow(draft)).state).toBe('cancelled');

    app.host.setBehaviours({ paidSubscription: false });
    const batchId = await create({ recipients: ['later@example.org'], mode: 'run' });
    await app.settle();
    app.host.setBehaviours({ paidSubscription: true });
    const before = await batchNow(batchId);
    expect(before).toMatchObject({ state: 'finished', counts: { failed: 1 } });
    expect((await rest('retryFailed', { query: { batchId } })).status).toBe(200);
    await app.settle();
    expect((await batchNow(batchId)).counts).toEqual({ invited: 1 });
  });
});

describe('a batch that starts by itself', () => {
  const employee = (): string => {
    const { site } = app.host;
    const holdsAccess = ({ accountId, accountType, accountStatus }: (typeof people)[number]): boolean =>
      accountType === 'atlassian' && accountStatus === 'active' && site.accessOf(accountId).length > 0;
    const people = site.people().filter(({ accountId }) => accountId !== site.admin.accountId);
    return people.find(holdsAccess)?.email ?? '';
  };

  it('stays at its preview when the number of people who lose access was not confirmed', async () => {
    const recipients = [employee()];
    const options = { existingAccess: 'remove' };
    const batchId = await create({ recipients, options, mode: 'run' });
    await app.settle();
    expect(await batchNow(batchId)).toMatchObject({
      state: 'ready',
      notice: { code: 'CONFIRMATION_REQUIRED' },
    });
    const refused = await rest('startBatch', { query: { batchId }, body: {} });
    expect(refused).toMatchObject({ status: 409, body: { code: 'CONFIRMATION_REQUIRED' } });
    const started = await rest('startBatch', { query: { batchId }, body: { confirmRemovals: 1 } });
    expect(started.status).toBe(200);
  });

  it('starts when that number was confirmed beforehand', async () => {
    const batchId = await create({ recipients: newcomers(1), mode: 'draft' });
    const body = { startWhenReady: true, confirmRemovals: 0 };
    await rest('checkBatch', { query: { batchId }, body });
    await app.settle();
    expect((await batchNow(batchId)).state).toBe('finished');
  });

  it.each([1, 3, 5, 8, 12, 16, 20, 24])(
    'comes to its end though the worker died after its %i-th outside call',
    async (crashAtCall) => {
      const batchId = await create({ recipients: newcomers(1), mode: 'run' });
      app.host.setFaults({ crashAtCall });
      await app.settle();
      app.host.setFaults({});
      await app.host.advance(15 * 60);
      await app.host.runScheduled('every-five-minutes');
      await app.settle();
      expect(await batchNow(batchId)).toMatchObject({ state: 'finished', counts: { invited: 1 } });
    },
  );

  it('is refused on the admin route, where nobody could drive it', async () => {
    await app.ask('saveSettings', { routeChoice: 'admin' });
    const batchId = await create({ recipients: newcomers(1), mode: 'run' });
    await app.settle();
    expect(await batchNow(batchId)).toMatchObject({ state: 'ready', notice: { code: 'ROUTE_CANNOT' } });
  });
});

describe('a repeated request', () => {
  const body = { recipients: newcomers(2), mode: 'run' };

  it('with the same key creates one batch and answers the same', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const first = await rest('createBatch', { body, headers });
    const second = await rest('createBatch', { body, headers });
    expect(second.body).toEqual(first.body);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it('with the same key and another body is refused', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    await rest('createBatch', { body, headers });
    const other = await rest('createBatch', { body: { ...body, reason: 'Another' }, headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it('that arrives while the first is under way is told so, and creates nothing', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const answers = await Promise.all([1, 2].map(() => rest('createBatch', { body, headers })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await rest('listBatches')).body['batches']).toHaveLength(1);
  });

  it.each([1, 2, 3, 5, 8, 13, 21, 34])(
    'carries on a creation that died after its %i-th outside call',
    async (crashAtCall) => {
      const headers = { 'idempotency-key': 'import-42' };
      const token = app.host.api.mintToken({
        accountId: app.host.site.admin.accountId,
        scopes: ['write:invitation:custom'],
      });
      app.host.setFaults({ crashAtCall });
      await rest('createBatch', { body, headers, token }).catch(() => undefined);
      app.host.setFaults({});
      await app.host.advance(61);
      await app.settle();
      expect((await rest('createBatch', { body, headers })).status).toBe(201);
      await app.settle();
      const { batches } = (await rest('listBatches')).body as { batches: BatchBody[] };
      expect(batches).toEqual([
        expect.objectContaining({ state: 'finished', total: 2, counts: { invited: 2 } }),
      ]);
    },
  );

  it('may use its key again once it was refused', async () => {
    const headers = { 'idempotency-key': 'import-42' };
    const refused = await rest('createBatch', { body: { recipients: ['nobody'], mode: 'run' }, headers });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NO_VALID_RECIPIENTS' } });
    expect((await rest('createBatch', { body, headers })).status).toBe(201);
  });
});

describe('the audit log', () => {
  it('has every call with its client and its end, refused ones too', async () => {
    const outsider = app.host.site.personByEmail('samir.nassar@acme.example')?.accountId ?? '';
    const token = app.host.api.mintToken({ accountId: outsider, scopes: ['read:invitation:custom'] });
    const headers = { 'x-client': 'hr-system' };
    const batchId = await create({ recipients: newcomers(1) }, headers);
    await app.host.advance(1);
    await rest('getBatch', { query: { batchId }, headers });
    await app.host.advance(1);
    await rest('getBatch', { query: { batchId: 'none' }, headers });
    await app.host.advance(1);
    await rest('listBatches', { token, headers });
    const calls = (await app.entries({ action: 'api.called' })).map(({ actor, changes }) => [
      changes?.['operation'],
      changes?.['client'],
      changes?.['status'],
      changes?.['code'],
      actor.accountId,
    ]);
    const admin = app.host.site.admin.accountId;
    expect(calls.reverse()).toEqual([
      ['createBatch', 'hr-system', 201, undefined, admin],
      ['getBatch', 'hr-system', 200, undefined, admin],
      ['getBatch', 'hr-system', 404, 'BATCH_NOT_FOUND', admin],
      ['listBatches', 'hr-system', 403, 'NOT_ADMIN', outsider],
    ]);
  });
});

describe('refusals', () => {
  let draft: string;
  beforeEach(async () => {
    draft = await create({ recipients: newcomers(1) });
  });

  it.each(all)('%s without a known token', async (operationId) => {
    const answer = await rest(operationId, { ...goodRequest(operationId, draft), token: 'made-up' });
    expect(answer.status).toBe(401);
  });

  it.each(all)('%s with a token that lacks the scope', async (operationId) => {
    const token = app.host.api.mintToken({
      accountId: app.host.site.admin.accountId,
      scopes: ['another:scope:custom'],
    });
    expect((await rest(operationId, { ...goodRequest(operationId, draft), token })).status).toBe(403);
  });

  it.each(all)('%s by somebody who does not administer Jira', async (operationId) => {
    const accountId = app.host.site.personByEmail('samir.nassar@acme.example')?.accountId ?? '';
    const scopes = document.operations.flatMap((one) => one.scopes);
    const token = app.host.api.mintToken({ accountId, scopes });
    const answer = await rest(operationId, { ...goodRequest(operationId, draft), token });
    expect(answer).toMatchObject({ status: 403, body: { code: 'NOT_ADMIN' } });
    expect(await batchNow(draft)).toMatchObject({ state: 'draft', total: 1 });
  });

  it.each(all)('%s with a parameter that is not known', async (operationId) => {
    const { query, ...rest_ } = goodRequest(operationId, draft);
    const answer = await rest(operationId, { ...rest_, query: { ...query, actor: '', $filter: 'x' } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'INVALID_PAYLOAD' } });
  });

  it.each(posts)('%s with a body that is not JSON, not an object, or too large', async (operationId) => {
    const { query } = goodRequest(operationId, draft);
    expect((await rest(operationId, { query, text: '{' })).body['code']).toBe('NOT_JSON');
    expect((await rest(operationId, { query, text: '[]' })).body['code']).toBe('INVALID_PAYLOAD');
    const large = await rest(operationId, { query, text: JSON.stringify({ reason: 'x'.repeat(512_001) }) });
    expect(large).toMatchObject({ status: 413, body: { code: 'PAYLOAD_TOO_LARGE' } });
  });

  it.each(posts)('%s with a key that is none', async (operationId) => {
    const headers = { 'idempotency-key': 'x'.repeat(256) };
    const answer = await rest(operationId, { ...goodRequest(operationId, draft), headers });
    expect(answer.body['code']).toBe('INVALID_IDEMPOTENCY_KEY');
  });

  it.each(ofOneBatch)('%s of a batch that does not exist', async (operationId) => {
    const answer = await rest(operationId, goodRequest(operationId, 'nosuchbatch'));
    expect(answer).toMatchObject({ status: 404, body: { code: 'BATCH_NOT_FOUND' } });
  });

  it.each(onBatch)('%s with a key of another request', async (operationId) => {
    const headers = { 'idempotency-key': 'one' };
    const batchId = await batchWaitingFor(operationId);
    expect((await rest(operationId, { ...goodRequest(operationId, batchId), headers })).status).toBe(200);
    const again = await rest(operationId, { ...goodRequest(operationId, draft), headers });
    expect(again).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    expect(await batchNow(draft)).toMatchObject({ state: 'draft', total: 1 });
  });

  it.each(onBatch)('%s in a state that it makes no sense in', async (operationId) => {
    const wrong: Record<string, string> = {
      addRecipients: 'ready',
      checkBatch: 'finished',
      cancelBatch: 'finished',
    };
    const batchId = await create({ recipients: newcomers(1), mode: 'check' });
    await app.settle();
    if (wrong[operationId] === 'finished' || operationId === 'startBatch') {
      await rest('startBatch', { query: { batchId }, body: {} });
      await app.settle();
    }
    const answer = await rest(operationId, goodRequest(operationId, batchId));
    expect(answer).toMatchObject({ status: 409, body: { code: 'BATCH_STATE' } });
  });

  it.each(all)('%s while Jira does not answer', async (operationId) => {
    app.host.setBehaviours({ failureRate: 1 });
    const answer = await rest(operationId, goodRequest(operationId, draft));
    expect(answer).toMatchObject({ status: 503, body: { code: 'ATLASSIAN' } });
  });

  it('a batch without the reason or the ticket that the settings ask for', async () => {
    await app.ask('saveSettings', { reasonRequired: true, ticketRequired: true });
    const answer = await rest('createBatch', { body: {} });
    expect(answer).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
    const other = await rest('createBatch', { body: { reason: 'Onboarding' } });
    expect(other).toMatchObject({ status: 422, body: { code: 'TICKET_REQUIRED' } });
  });

  it('a list that nobody can be invited from, leaving no batch behind', async () => {
    const before = (await rest('listBatches')).body['batches'];
    await app.ask('saveSettings', { allowedDomains: ['acme.example'] });
    const answer = await rest('createBatch', { body: { recipients: newcomers(2), mode: 'run' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'NO_VALID_RECIPIENTS' } });
    expect((await rest('listBatches')).body['batches']).toEqual(before);
  });

  /** A batch in a state in which the operation makes sense. */
  async function batchWaitingFor(operationId: string): Promise<string> {
    if (['addRecipients', 'checkBatch', 'cancelBatch'].includes(operationId)) {
      return create({ recipients: ['other@example.org'] });
    }
    app.host.setBehaviours({ paidSubscription: false });
    const batchId = await create({ recipients: ['other@example.org'], mode: 'check' });
    await app.settle();
    if (operationId === 'startBatch') return batchId;
    await rest('startBatch', { query: { batchId }, body: {} });
    if (operationId === 'retryFailed') await app.settle();
    return batchId;
  }
});

describe('the document', () => {
  it('describes exactly the routes and scopes of the manifest', () => {
    const declared = app.host.manifest.apiRoutes.map(({ operation, path, scopes }) => [
      operation,
      path,
      scopes,
    ]);
    const documented = document.operations.map(({ method, path, scopes }) => [method, path, scopes]);
    expect(documented.sort()).toEqual(declared.sort());
  });

  it('has no answer that did not occur here', () => {
    expect([...document.documented].filter((one) => !document.seen.has(one))).toEqual([]);
  });
});
