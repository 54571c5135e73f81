import { createApi, type ApiOperation } from '../../../src/handlers/rest/create-api';
import type { RequestBook } from '../../../src/ports/request-book';
import { DirectoryError } from '../../../src/ports/directory-error';
import { createFakeApp, type FakeApp } from '../../support/fakes/fake-app.ts';

/** Requests that were carried out, for as long as a test runs. */
function memoryBook(): RequestBook {
  const records = new Map<string, unknown>();
  return {
    begin: async (id, record) => !records.has(id) && Boolean(records.set(id, record)),
    find: async (id) => records.get(id),
    finish: async (id, record) => void records.set(id, record),
    forget: async (id) => void records.delete(id),
  };
}

interface Sent {
  query?: Record<string, string | string[]>;
  body?: unknown;
  headers?: Record<string, string>;
}

function apiOf({ deps }: FakeApp) {
  const caller = { mayAdminister: async () => true, name: async () => 'Maya' };
  const api = createApi({ deps, book: memoryBook(), lookUpCaller: () => caller });
  return async (operation: ApiOperation, { query = {}, body, headers = {} }: Sent) => {
    const event = { queryParameters: query, headers, body: body === undefined ? null : JSON.stringify(body) };
    const answer = await api[operation](event, { principal: { accountId: 'admin-1' } });
    return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
  };
}

it('people who are to be watched: who is not there is told from whom nobody knows of, on a repeated request as well', async () => {
  const app = createFakeApp();
  const rest = apiOf(app);
  app.directory.addPerson('eve@example.com');
  app.directory.answerLookUps('hidden@example.com', {
    ...{ found: 'unknown', code: 'HIDDEN_ADDRESS', at: '2026-01-01T00:00:00.000Z', through: 'organization' },
  });
  const addresses = ['eve@example.com', ' hidden@example.com', 'nobody@example.com', 'no address'];
  const request = { body: { addresses }, headers: { 'idempotency-key': 'one' } };
  const told = {
    ...{ added: 1, notFound: ['nobody@example.com', 'no address'], notKnown: [' hidden@example.com'] },
  };
  expect(await rest('addToWatch', request)).toMatchObject({ status: 200, body: told });
  expect((await rest('addToWatch', request)).body).toEqual(told);
});

it('a list of recipients takes no parameter that the document does not have, once or twice', async () => {
  const app = createFakeApp();
  const batchId = await app.finished(['ada@example.com']);
  const refused = { status: 400, body: { code: 'INVALID_PAYLOAD' } };
  for (const outcomes of ['failed', ['failed', 'invited']])
    expect(await apiOf(app)('listRecipients', { query: { batchId, outcomes } })).toMatchObject(refused);
});

it('tells what Atlassian refuses for good from what may pass', async () => {
  const app = createFakeApp();
  const add = () => apiOf(app)('addToWatch', { body: { addresses: ['eve@example.com'] } });
  app.directory.failNext('lookUp', new DirectoryError('rate-limited', 'Too many requests'));
  expect(await add()).toMatchObject({ status: 503, body: { code: 'ATLASSIAN' } });
  app.directory.failNext('lookUp', new DirectoryError('refused', 'Forbidden', { saidBy: 'atlassian' }));
  expect(await add()).toMatchObject({
    ...{ status: 409, body: { code: 'ATLASSIAN_REFUSED', detail: 'Forbidden' } },
  });
});

it('says of what nobody foresaw under which id the log has it', async () => {
  const app = createFakeApp();
  app.deps.watch.head = () => Promise.reject(new Error('Broken'));
  const { status, body } = await apiOf(app)('getWatch', {});
  expect(status).toBe(500);
  expect(body).toMatchObject({ code: 'UNEXPECTED', logId: expect.any(String) as string });
});
