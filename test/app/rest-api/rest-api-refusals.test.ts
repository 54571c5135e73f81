import { happenLater } from '../../../local/site/later.ts';
import { newcomers, restApi } from '../../support/clients/rest-api.ts';
import { interceptCalls } from '../../support/intercept-calls.ts';
import type { RestRequest } from '../../support/clients/rest-client.ts';
import { lookOnce, restWatch } from '../../support/runs/watch-runs.ts';

const api = restApi();
const { document, rest, create, batchNow } = api;

const posts = document.operations
  .filter(({ method }) => method === 'POST')
  .map(({ operationId }) => operationId);
const all = document.operations.map(({ operationId }) => operationId);
/** Operations that are about no batch, each with a body that is good where it takes one. */
const onNoBatch: Record<string, unknown> = {
  listBatches: undefined,
  listAuditEntries: undefined,
  getWatch: undefined,
  listWatched: undefined,
  listFindings: undefined,
  lookNow: {},
  addToWatch: { addresses: ['somebody@example.org'] },
  decideFindings: { findingIds: [`f${'0'.repeat(31)}`], decision: 'allow', reason: 'Project' },
  decideReview: { accountIds: ['somebody'], decision: 'keep' },
};
const ofOneBatch = all.filter((one) => one !== 'createBatch' && !(one in onNoBatch));
const ofTheWatch = posts.filter((one) => one in onNoBatch);
const onBatch = posts.filter((one) => ofOneBatch.includes(one));

/** Each operation with a request that is good but for what a test changes. */
function goodRequest(
  operationId: string,
  batchId: string,
): { query: Record<string, string>; body?: unknown } {
  if (operationId === 'createBatch') return { query: {}, body: { recipients: newcomers(1) } };
  if (operationId === 'addRecipients') return { query: { batchId }, body: { recipients: newcomers(2) } };
  if (operationId in onNoBatch) {
    const body = onNoBatch[operationId];
    return { query: {}, ...(body !== undefined && { body }) };
  }
  return { query: { batchId }, ...(posts.includes(operationId) && { body: {} }) };
}

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
    const token = api.app.host.api.mintToken({
      accountId: api.app.host.site.admin.accountId,
      scopes: ['another:scope:custom'],
    });
    expect((await rest(operationId, { ...goodRequest(operationId, draft), token })).status).toBe(403);
  });

  it.each(all)('%s by somebody who does not administer Jira', async (operationId) => {
    const accountId = api.app.host.site.personByEmail('samir.nassar@acme.example')?.accountId ?? '';
    const scopes = document.operations.flatMap((one) => one.scopes);
    const token = api.app.host.api.mintToken({ accountId, scopes });
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

  it.each(ofTheWatch)('%s of the watch with a key of another request', async (operationId) => {
    const { request, other } = await watchRequests(operationId);
    const headers = { 'idempotency-key': 'one' };
    expect((await rest(operationId, { ...request, headers })).status).toBe(200);
    const again = await rest(operationId, { ...other, headers });
    expect(again).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it.each(ofTheWatch)('%s of the watch while the same request is under way', async (operationId) => {
    const { request } = await watchRequests(operationId);
    const headers = { 'idempotency-key': 'one' };
    const both = await Promise.all([
      rest(operationId, { ...request, headers }),
      rest(operationId, { ...request, headers }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('findings and batches that do not exist', async () => {
    const batchId = 'nosuchbatch';
    const added = await rest('addToWatch', { body: { batchId } });
    expect(added).toMatchObject({ status: 404, body: { code: 'BATCH_NOT_FOUND' } });
    const decided = await rest('decideFindings', { body: onNoBatch['decideFindings'] });
    expect(decided).toMatchObject({ status: 404, body: { code: 'FINDING_NOT_FOUND' } });
  });

  it.each(onBatch)('%s in a state that it makes no sense in', async (operationId) => {
    const wrong: Record<string, string> = {
      addRecipients: 'ready',
      checkBatch: 'finished',
      cancelBatch: 'finished',
    };
    const batchId = await create({ recipients: newcomers(1), mode: 'check' });
    await api.app.settle();
    if (wrong[operationId] === 'finished' || operationId === 'startBatch') {
      await rest('startBatch', { query: { batchId }, body: {} });
      await api.app.settle();
    }
    const answer = await rest(operationId, goodRequest(operationId, batchId));
    expect(answer).toMatchObject({ status: 409, body: { code: 'BATCH_STATE' } });
  });

  it.each(all)('%s while Jira does not answer', async (operationId) => {
    api.app.host.setBehaviours({ failureRate: 1 });
    const answer = await rest(operationId, goodRequest(operationId, draft));
    expect(answer).toMatchObject({ status: 503, body: { code: 'ATLASSIAN' } });
  });

  it.each(all)('%s while Jira refuses for good to tell who calls', async (operationId) => {
    interceptCalls(api.app, 'jira', async ({ url }, answer) =>
      url.endsWith('/myself') ? new Response('{"errorMessages":["Gone"]}', { status: 403 }) : answer(),
    );
    const answer = await rest(operationId, goodRequest(operationId, draft));
    expect(answer).toMatchObject({ status: 409, body: { code: 'ATLASSIAN_REFUSED' } });
  });

  it.each(all)('%s with what nobody foresaw, under the id that the log has', async (operationId) => {
    api.app.host.kvs.fetch = () => Promise.resolve(Response.json({ value: 'not what was stored' }));
    const answer = await rest(operationId, goodRequest(operationId, draft));
    expect(answer).toMatchObject({
      ...{ status: 500, body: { code: 'UNEXPECTED', logId: expect.any(String) as string } },
    });
  });

  it('a batch without the reason or the ticket that the settings ask for', async () => {
    await api.app.ask('saveSettings', { reasonRequired: true, ticketRequired: true });
    const answer = await rest('createBatch', { body: {} });
    expect(answer).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
    const other = await rest('createBatch', { body: { reason: 'Onboarding' } });
    expect(other).toMatchObject({ status: 422, body: { code: 'TICKET_REQUIRED' } });
  });

  it('a list that nobody can be invited from, leaving no batch behind', async () => {
    const before = (await rest('listBatches')).body['batches'];
    await api.app.ask('saveSettings', { allowedDomains: ['acme.example'] });
    const answer = await rest('createBatch', { body: { recipients: newcomers(2), mode: 'run' } });
    expect(answer).toMatchObject({ status: 422, body: { code: 'NO_VALID_RECIPIENTS' } });
    expect((await rest('listBatches')).body['batches']).toEqual(before);
  });

  /** A request that is carried out, and another one of the same operation. */
  async function watchRequests(operationId: string): Promise<{ request: RestRequest; other: RestRequest }> {
    const body = onNoBatch[operationId] as Record<string, unknown>;
    if (operationId === 'lookNow') return { request: { body }, other: { text: '' } };
    if (operationId === 'addToWatch') return { request: { body }, other: { body: { batchId: 'another' } } };
    if (operationId === 'decideReview')
      return { request: { body }, other: { body: { ...body, reason: 'x' } } };
    const { site } = api.app.host;
    await rest('addToWatch', { body: { addresses: ['viktor.horvat@example.com'] } });
    await restWatch(api.app);
    const { accountId = '' } = site.personByEmail('viktor.horvat@example.com') ?? {};
    const given = { what: 'gets-role', person: accountId, product: 'confluence', role: 'user' } as const;
    happenLater(site, given);
    await lookOnce(api.app);
    const { findings } = (await rest('listFindings')).body as { findings: { findingId: string }[] };
    const findingIds = findings.map(({ findingId }) => findingId);
    return { request: { body: { ...body, findingIds } }, other: { body } };
  }

  /** A batch in a state in which the operation makes sense. */
  async function batchWaitingFor(operationId: string): Promise<string> {
    if (['addRecipients', 'checkBatch', 'cancelBatch'].includes(operationId)) {
      return create({ recipients: ['other@example.org'] });
    }
    api.app.host.setBehaviours({ paidSubscription: false });
    const batchId = await create({ recipients: ['other@example.org'], mode: 'check' });
    await api.app.settle();
    if (operationId === 'startBatch') return batchId;
    await rest('startBatch', { query: { batchId }, body: {} });
    if (operationId === 'retryFailed') await api.app.settle();
    return batchId;
  }
});

describe('the document', () => {
  it('describes exactly the routes and scopes of the manifest', () => {
    const declared = api.app.host.manifest.apiRoutes.map(({ operation, path, scopes }) => [
      operation,
      path,
      scopes,
    ]);
    const documented = document.operations.map(({ method, path, scopes }) => [method, path, scopes]);
    expect(documented.sort()).toEqual(declared.sort());
  });

  it('has no answer that did not occur here', async () => {
    // The answers that no test above has asked for.
    await rest('listRecipients', { query: { batchId: await create({}) } });
    for (const one of ['listAuditEntries', 'getWatch', 'listWatched', 'listFindings']) await rest(one);
    const repeated = { body: {}, headers: { 'idempotency-key': 'one' } };
    await Promise.all([rest('createBatch', repeated), rest('createBatch', repeated)]);
    expect([...document.documented].filter((one) => !document.seen.has(one))).toEqual([]);
  });
});
