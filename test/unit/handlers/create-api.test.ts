import { createApi, type ApiOperation } from '../../../src/handlers/rest/create-api';
import type { RequestBook } from '../../../src/ports/request-book';
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
