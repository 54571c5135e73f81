import { DatabaseSync } from 'node:sqlite';
import { kvsLimits } from '../../../local/kvs/limits.ts';
import { openKvs } from './open-kvs.ts';

describe('plain values', () => {
  it('answers what was set, and KEY_NOT_FOUND for what never was or was deleted', async () => {
    const { send } = openKvs();
    expect((await send('/set', { key: 'a', value: { deep: [1, 'two'] } })).status).toBe(204);
    expect(await send('/get', { key: 'a' })).toEqual({
      status: 200,
      body: { key: 'a', value: { deep: [1, 'two'] } },
    });
    await send('/delete', { key: 'a' });
    expect(await send('/get', { key: 'a' })).toMatchObject({ status: 404, body: { code: 'KEY_NOT_FOUND' } });
    expect((await send('/delete', { key: 'a' })).status).toBe(204);
  });

  it.each([
    ['an e-mail address', 'ada@example.com'],
    ['a plus sign', 'a+b'],
    ['nothing', ''],
    ['white space alone', '  '],
    ['too many characters', 'k'.repeat(kvsLimits.keyLengthChars + 1)],
  ])('refuses as a key %s', async (_, key) => {
    const { send } = openKvs();
    expect(await send('/set', { key, value: 1 })).toMatchObject({
      status: 400,
      body: { code: 'INVALID_KEY_FORMAT' },
    });
  });

  it('takes keys up to the limit, of every allowed character', async () => {
    const { send } = openKvs();
    for (const key of ['k'.repeat(kvsLimits.keyLengthChars), 'aZ09:._ -#'])
      expect((await send('/set', { key, value: 1 })).status).toBe(204);
  });

  it('refuses values beyond 240 KiB or 31 levels', async () => {
    const { send } = openKvs();
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);
    const text = (bytes: number): string => 'x'.repeat(bytes - 2);
    expect((await send('/set', { key: 'a', value: text(kvsLimits.valueSizeBytes) })).status).toBe(204);
    expect((await send('/set', { key: 'a', value: text(kvsLimits.valueSizeBytes + 1) })).status).toBe(400);
    expect((await send('/set', { key: 'a', value: nested(kvsLimits.valueDepthLevels) })).status).toBe(204);
    expect((await send('/set', { key: 'a', value: nested(kvsLimits.valueDepthLevels + 1) })).status).toBe(
      400,
    );
    expect((await send('/set', { key: 'a' })).status).toBe(400);
  });

  it('keeps the first value under FAIL_IF_EXISTS', async () => {
    const { send } = openKvs();
    const options = { keyPolicy: 'FAIL_IF_EXISTS' };
    expect((await send('/set', { key: 'a', value: 1, options })).status).toBe(204);
    expect(await send('/set', { key: 'a', value: 2, options })).toMatchObject({
      status: 409,
      body: { code: 'KEY_CONFLICT' },
    });
    expect((await send('/get', { key: 'a' })).body.value).toBe(1);
  });

  it('answers the value before or after an override, with the metadata asked for', async () => {
    const { send, clock } = openKvs();
    const createdAt = clock.nowMs();
    const set = (value: number, returnValue: string) =>
      send('/set', {
        key: 'a',
        value,
        options: { keyPolicy: 'OVERRIDE', returnValue, returnMetadataFields: ['CREATED_AT', 'UPDATED_AT'] },
      });
    expect(await set(1, 'PREVIOUS')).toEqual({ status: 204, body: undefined });
    await clock.advance(500);
    expect((await set(2, 'PREVIOUS')).body).toEqual({ key: 'a', value: 1, createdAt, updatedAt: createdAt });
    expect((await set(3, 'LATEST')).body).toEqual({
      key: 'a',
      value: 3,
      createdAt,
      updatedAt: createdAt + 500,
    });
  });

  it('forgets a value when its time to live has passed', async () => {
    const { send, clock } = openKvs();
    const options = { ttl: { unit: 'MINUTES', value: 1 }, keyPolicy: 'FAIL_IF_EXISTS' };
    await send('/set', { key: 'a', value: 1, options });
    const metadata = { key: 'a', options: { metadataFields: ['EXPIRE_TIME'] } };
    expect((await send('/get', metadata)).body).toMatchObject({ expireTime: '2026-01-01T00:01:00.000Z' });
    await clock.advance(60_000);
    expect((await send('/get', { key: 'a' })).status).toBe(404);
    expect((await send('/query', {})).body.data).toEqual([]);
    expect((await send('/set', { key: 'a', value: 2, options })).status).toBe(204);
    expect(
      (await send('/set', { key: 'a', value: 2, options: { ttl: { unit: 'DAYS', value: 366 } } })).status,
    ).toBe(400);
  });

  it('keeps secrets apart from values', async () => {
    const { send } = openKvs();
    await send('/secret/set', { key: 'token', value: 'hidden' });
    expect((await send('/get', { key: 'token' })).status).toBe(404);
    expect((await send('/query', {})).body.data).toEqual([]);
    expect((await send('/secret/get', { key: 'token' })).body.value).toBe('hidden');
    await send('/secret/delete', { key: 'token' });
    expect((await send('/secret/get', { key: 'token' })).status).toBe(404);
  });

  it('lists keys of a prefix in order, a page at a time', async () => {
    const { send } = openKvs();
    for (const key of ['b:1', 'a:3', 'a:1', 'a:2', 'aa']) await send('/set', { key, value: key });
    const where = [{ property: 'key', condition: 'BEGINS_WITH', values: ['a:'] }];
    const first = await send('/query', { where, limit: 2 });
    expect(first.body.data?.map(({ key }) => key)).toEqual(['a:1', 'a:2']);
    const second = await send('/query', { where, limit: 2, after: first.body.cursor });
    expect(second.body.data?.map(({ key }) => key)).toEqual(['a:3']);
    expect(second.body.cursor).toBeUndefined();
  });

  it.each([0, false, '', [], {}])('takes the value %j as any other', async (value) => {
    const { send } = openKvs();
    await send('/set', { key: 'a', value });
    expect((await send('/get', { key: 'a' })).body).toEqual({ key: 'a', value });
    expect((await send('/query', {})).body.data).toEqual([{ key: 'a', value }]);
  });

  it('still has everything after it was opened again', async () => {
    const database = new DatabaseSync(':memory:');
    await openKvs({ database }).send('/set', { key: 'a', value: 1 });
    const { send, kvs } = openKvs({ database });
    expect((await send('/get', { key: 'a' })).body.value).toBe(1);
    kvs.reset();
    expect((await send('/get', { key: 'a' })).status).toBe(404);
  });
});

describe('the endpoint', () => {
  it('answers 400 to what is not a JSON object and 501 to what it does not provide', async () => {
    const { kvs } = openKvs();
    expect((await kvs.fetch('/api/v1/get', { method: 'POST', body: '{' })).status).toBe(400);
    expect((await kvs.fetch('/api/v1/get', { method: 'POST' })).status).toBe(400);
    expect((await kvs.fetch('/api/v1/sql', { method: 'POST', body: '{}' })).status).toBe(501);
    expect((await kvs.fetch('/api/v1/get', { method: 'GET' })).status).toBe(501);
  });

  it('answers 429 beyond 1,000 requests in a second', async () => {
    const { send, clock } = openKvs({ maxRequestsPerSecond: kvsLimits.requestsPerSecond });
    for (let sent = 0; sent < 1000; sent += 1) await send('/set', { key: 'a', value: sent });
    expect(await send('/get', { key: 'a' })).toMatchObject({
      status: 429,
      body: { code: 'TOO_MANY_REQUESTS' },
    });
    await clock.advance(1000);
    expect((await send('/get', { key: 'a' })).body.value).toBe(999);
  });

  it('answers 429 when the budget of a minute is spent, counted in units of 10 KB', async () => {
    const { send, clock } = openKvs({ maxUnitsPerMinute: 3 });
    await send('/set', { key: 'a', value: 'x'.repeat(15_000) });
    expect((await send('/set', { key: 'a', value: 1 })).status).toBe(204);
    expect((await send('/get', { key: 'a' })).status).toBe(429);
    await clock.advance(60_000);
    expect((await send('/get', { key: 'a' })).status).toBe(200);
  });

  it('meters reads and writes in number and bytes', async () => {
    const { send, meter } = openKvs();
    await send('/set', { key: 'a', value: 'four' });
    await send('/get', { key: 'a' });
    await send('/query', {});
    expect(meter.read()).toMatchObject({ kvsReads: 2, kvsReadBytes: 12, kvsWrites: 1, kvsWrittenBytes: 6 });
  });

  it('does 10,000 simple operations well within two seconds', async () => {
    const { send } = openKvs();
    const startMs = performance.now();
    for (let at = 0; at < 5000; at += 1) {
      await send('/set', { key: `key:${at}`, value: { at } });
      await send('/get', { key: `key:${at}` });
    }
    expect(performance.now() - startMs).toBeLessThan(2000);
  });
});
