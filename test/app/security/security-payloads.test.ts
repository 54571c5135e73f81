import { globSync, readFileSync } from 'node:fs';
import { toCsv } from '../../../src/domain/audit/csv';
import { restApi } from '../../support/clients/rest-api.ts';

const api = restApi();
const { rest } = api;

describe('hostile names and reasons', () => {
  const reason = '=HYPERLINK("https://example.org","<img src=x onerror=alert(1)>")';

  it('are kept as they are, and run neither in the page nor in a spreadsheet', async () => {
    const { batchId } = await api.app.runBatch(['one@example.org'], { reason, ticket: '<script>' });
    const [entry] = await api.app.entries({ batchId, outcome: 'invited' });
    expect(entry).toMatchObject({ reason, ticket: '<script>' });
    expect(toCsv(['Reason'], [[entry?.reason]])).toContain(`"'=HYPERLINK`);
    const sources = globSync('static/admin/src/**/*.{ts,tsx}');
    expect(sources.length).toBeGreaterThan(50);
    const unsafe = /dangerouslySetInnerHTML|innerHTML|document\.write|\beval\(/;
    expect(sources.filter((file) => unsafe.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('cannot name a client that hides or breaks lines in the log', async () => {
    await rest('createBatch', { body: {}, headers: { 'x-client': `a\u00e9\t${'b'.repeat(500)}` } });
    const [call] = await api.app.entries({ action: 'api.called' });
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
    for (const depth of [10, 500, 900]) {
      expect(await api.app.call('createBatch', nested(depth))).toMatchObject({
        ok: false,
        error: { code: 'INVALID_PAYLOAD' },
      });
    }
    // Deeper ones do not reach the app.
    await expect(api.app.call('createBatch', nested(2_000))).rejects.toMatchObject({
      code: 'INVALID_REQUEST',
    });
    expect((await api.app.ask('listBatches')).batches).toEqual([]);
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
    expect((await api.app.ask('listBatches')).batches).toEqual([]);
  });
});
