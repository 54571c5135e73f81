import { DatabaseSync } from 'node:sqlite';
import { openKvs, person } from './open-kvs.ts';

const entityName = 'person';
type Sent = ReturnType<typeof openKvs>['send'];

const put = (send: Sent, key: string, value: unknown) => send('/entity/set', { entityName, key, value });
const keys = async (send: Sent, query: object): Promise<string[] | undefined> =>
  (await send('/entity/query', { entityName, ...query })).body.data?.map(({ key }) => key);

async function openTeam() {
  const opened = openKvs();
  const { send } = opened;
  await put(send, 'ada', { surname: 'Lovelace', age: 36, team: 'red', active: true, height: 1.65 });
  await put(send, 'alan', { surname: 'Turing', age: 41, team: 'red', active: false, height: -0.5 });
  await put(send, 'grace', { surname: 'Hopper', age: 85, team: 'blue', active: true, height: 0 });
  await put(send, 'baby', { surname: 'Lovell', age: -1, team: 'red', active: true, height: -20 });
  await put(send, 'nobody', { notes: ['has no attribute of any index'] });
  return opened;
}

describe('the attributes of an entity', () => {
  it.each([
    ['an attribute that is not declared', { shoe: 42 }],
    ['a string as integer', { age: '36' }],
    ['a fraction as integer', { age: 1.5 }],
    ['an integer beyond 32 bits', { age: 2 ** 31 }],
    ['a string of white space', { surname: ' ' }],
    ['a null', { surname: null }],
    ['no object', 'Ada'],
    ['an indexed string beyond 900 bytes', { surname: 'x'.repeat(901) }],
  ])('refuse %s', async (_, value) => {
    const { send } = openKvs();
    expect((await put(send, 'a', value)).status).toBe(400);
    expect((await send('/entity/get', { entityName, key: 'a' })).status).toBe(404);
  });

  it('take what fits their types', async () => {
    const { send } = openKvs();
    const value = { age: 2 ** 31 - 1, height: 1e100, active: false, notes: { any: ['thing'] } };
    expect((await put(send, 'a', value)).status).toBe(204);
    expect((await send('/entity/get', { entityName, key: 'a' })).body).toEqual({ key: 'a', value });
  });

  it('belong to declared entities only', async () => {
    const { send } = openKvs();
    expect((await send('/entity/get', { entityName: 'ghost', key: 'a' })).status).toBe(400);
  });
});

describe('an entity query', () => {
  it('orders by the range of the index, negative numbers first, and leaves out who lacks the attribute', async () => {
    const { send } = await openTeam();
    expect(await keys(send, { indexName: 'by-age' })).toEqual(['baby', 'ada', 'alan', 'grace']);
    expect(await keys(send, { indexName: 'by-age', sort: 'DESC' })).toEqual(['grace', 'alan', 'ada', 'baby']);
    expect(await keys(send, { indexName: 'by-height' })).toEqual(['baby', 'alan', 'grace', 'ada']);
    expect(await keys(send, { indexName: 'surname' })).toEqual(['grace', 'ada', 'baby', 'alan']);
    expect(await keys(send, { indexName: 'by-key' })).toEqual(['ada', 'alan', 'baby', 'grace', 'nobody']);
  });

  it.each([
    ['BEGINS_WITH', 'surname', ['Love'], ['ada', 'baby']],
    ['EQUAL_TO', 'surname', ['Turing'], ['alan']],
    ['BETWEEN', 'by-age', [36, 41], ['ada', 'alan']],
    ['GREATER_THAN', 'by-age', [41], ['grace']],
    ['GREATER_THAN_EQUAL_TO', 'by-age', [41], ['alan', 'grace']],
    ['LESS_THAN', 'by-age', [36], ['baby']],
    ['LESS_THAN_EQUAL_TO', 'by-age', [36], ['baby', 'ada']],
    ['BEGINS_WITH', 'by-key', ['a'], ['ada', 'alan']],
  ])('narrows the range with %s on %s', async (condition, indexName, values, expected) => {
    const { send } = await openTeam();
    const range = { condition, values };
    expect(await keys(send, { indexName, range })).toEqual(expected);
    expect(await keys(send, { indexName, range, sort: 'DESC' })).toEqual([...expected].reverse());
  });

  it('reads one partition', async () => {
    const { send } = await openTeam();
    const red = { indexName: 'by-team-and-age', partition: ['red'] };
    expect(await keys(send, red)).toEqual(['baby', 'ada', 'alan']);
    expect(await keys(send, { ...red, range: { condition: 'GREATER_THAN', values: [0] } })).toEqual([
      'ada',
      'alan',
    ]);
    expect(await keys(send, { indexName: 'by-team-and-active', partition: ['red', true] })).toEqual([
      'ada',
      'baby',
    ]);
  });

  it.each([
    [
      {
        and: [
          ['active', 'EQUAL_TO', true],
          ['age', 'GREATER_THAN', 0],
        ],
      },
      ['ada', 'grace'],
    ],
    [
      {
        or: [
          ['surname', 'CONTAINS', 'ring'],
          ['age', 'LESS_THAN', 0],
        ],
      },
      ['alan', 'baby'],
    ],
    [{ and: [['surname', 'NOT_CONTAINS', 'Love']] }, ['alan', 'grace', 'nobody']],
    [{ and: [['team', 'NOT_EQUAL_TO', 'red']] }, ['grace', 'nobody']],
    [
      {
        and: [
          ['age', 'EXISTS', true],
          ['age', 'BETWEEN', 30, 50],
        ],
      },
      ['ada', 'alan'],
    ],
    [{ and: [['age', 'NOT_EXISTS', true]] }, ['nobody']],
    [
      {
        or: [
          ['surname', 'BEGINS_WITH', 'H'],
          ['age', 'LESS_THAN_EQUAL_TO', -1],
        ],
      },
      ['baby', 'grace'],
    ],
    [{ and: [['age', 'GREATER_THAN_EQUAL_TO', 85]] }, ['grace']],
  ])('filters by %j', async (filter, expected) => {
    const { send } = await openTeam();
    const filters = Object.fromEntries(
      Object.entries(filter).map(([operator, items]) => [
        operator,
        items.map(([property, condition, ...values]) => ({ property, condition, values })),
      ]),
    );
    expect(await keys(send, { indexName: 'by-key', filters })).toEqual(expected);
  });

  it('filters after reading a page, so that an empty page may have a cursor', async () => {
    const { send } = await openTeam();
    const filters = { and: [{ property: 'team', condition: 'EQUAL_TO', values: ['blue'] }] };
    const query = { entityName, indexName: 'by-age', filters, limit: 3 };
    const first = await send('/entity/query', query);
    expect(first.body.data).toEqual([]);
    const second = await send('/entity/query', { ...query, cursor: first.body.cursor });
    expect(second.body.data?.map(({ key }) => key)).toEqual(['grace']);
    expect(second.body.cursor).toBeUndefined();
  });

  it.each(['ASC', 'DESC'])('pages through everything once, %s, equal ranges included', async (sort) => {
    const { send } = openKvs();
    const all = Array.from({ length: 25 }, (_, at) => `k${String(at).padStart(2, '0')}`);
    for (const [at, key] of all.entries()) await put(send, key, { age: Math.floor(at / 10), team: 'red' });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { entityName, indexName: 'by-team-and-age', partition: ['red'], sort, limit: 4, cursor };
      const { body } = await send('/entity/query', query);
      seen.push(...(body.data ?? []).map(({ key }) => key));
      cursor = body.cursor;
    } while (cursor !== undefined);
    expect(seen).toEqual(sort === 'ASC' ? all : all.reverse());
  });

  it.each(['ASC', 'DESC'])(
    'ends pages early where it is told to, the first one included, %s',
    async (sort) => {
      const { send } = openKvs({ pagesEndEarly: true });
      const all = Array.from({ length: 40 }, (_, at) => `k${String(at).padStart(2, '0')}`);
      for (const [at, key] of all.entries()) await put(send, key, { age: Math.floor(at / 10) });
      const pages: string[][] = [];
      let cursor: string | undefined;
      do {
        const { body } = await send('/entity/query', {
          entityName,
          indexName: 'by-age',
          sort,
          limit: 10,
          cursor,
        });
        pages.push((body.data ?? []).map(({ key }) => key));
        cursor = body.cursor;
      } while (cursor !== undefined);
      expect(pages.flat()).toEqual(sort === 'ASC' ? all : all.reverse());
      expect(new Set(pages.map(({ length }) => length))).toEqual(new Set([3, 0, 10, 1, 6]));
    },
  );

  it.each([
    ['an unknown index', { indexName: 'by-shoe' }, 400],
    ['a missing partition', { indexName: 'by-team-and-age' }, 400],
    ['a partition of the wrong type', { indexName: 'by-team-and-age', partition: [1] }, 400],
    ['a limit above 100', { indexName: 'by-age', limit: 101 }, 400],
    ['an unknown order', { indexName: 'by-age', sort: 'UP' }, 400],
    ['a cursor it never gave', { indexName: 'by-age', cursor: 'bm9wZQ' }, 400],
    ['a prefix of a number', { indexName: 'by-age', range: { condition: 'BEGINS_WITH', values: [1] } }, 400],
    [
      'a range that only filters take',
      { indexName: 'surname', range: { condition: 'CONTAINS', values: ['a'] } },
      400,
    ],
    ['filters by both and and or', { indexName: 'by-age', filters: { and: [], or: [] } }, 400],
    [
      'a filter by an unknown attribute',
      { indexName: 'by-age', filters: { and: [{ property: 'shoe', condition: 'EXISTS', values: [true] }] } },
      400,
    ],
    [
      'a filter by an attribute of type any',
      { indexName: 'by-age', filters: { and: [{ property: 'notes', condition: 'EXISTS', values: [true] }] } },
      422,
    ],
  ])('refuses %s', async (_, query, status) => {
    const { send } = await openTeam();
    expect((await send('/entity/query', { entityName, ...query })).status).toBe(status);
  });

  it('refuses the cursor of another query', async () => {
    const { send } = await openTeam();
    const { cursor } = (await send('/entity/query', { entityName, indexName: 'by-age', limit: 1 })).body;
    expect((await send('/entity/query', { entityName, indexName: 'surname', cursor })).status).toBe(400);
  });

  it('finds old records by an index that was declared later', async () => {
    const database = new DatabaseSync(':memory:');
    const before = openKvs({ database, entities: [{ ...person, indexes: [] }] });
    await put(before.send, 'ada', { age: 36 });
    const { send } = openKvs({ database });
    expect(await keys(send, { indexName: 'by-age' })).toEqual(['ada']);
  });

  it('reads only what it answers, in milliseconds among 100,000 records', async () => {
    const { kvs, send } = openKvs();
    const body = (at: number): string =>
      JSON.stringify(
        Array.from({ length: 25 }, (_, item) => ({
          key: `p${at * 25 + item}`,
          entityName,
          value: { team: `team${item}`, age: at },
        })),
      );
    for (let at = 0; at < 4000; at += 1)
      await kvs.fetch('/api/v1/batch/set', { method: 'POST', body: body(at) });
    const range = { condition: 'GREATER_THAN', values: [3990] };
    const startMs = performance.now();
    for (let round = 0; round < 100; round += 1)
      expect(await keys(send, { indexName: 'by-team-and-age', partition: ['team7'], range })).toHaveLength(9);
    expect((performance.now() - startMs) / 100).toBeLessThan(5);
  }, 30_000);
});

describe('eventual consistency', () => {
  const byAge = { indexName: 'by-age' };

  it('hides a write from queries until it is older than the lag, never from get', async () => {
    const { send, clock } = openKvs({ queryLagMs: 1000 });
    await put(send, 'ada', { age: 36 });
    expect(await keys(send, byAge)).toEqual([]);
    expect((await send('/entity/get', { entityName, key: 'ada' })).status).toBe(200);
    await clock.advance(1000);
    expect(await keys(send, byAge)).toEqual(['ada']);
  });

  it('shows each of several writes when its own time comes, and the removal last', async () => {
    const { send, clock } = openKvs({ queryLagMs: 1000 });
    const ages = async () =>
      (await send('/entity/query', { entityName, ...byAge })).body.data?.map(({ value }) => value['age']);
    const seen: unknown[] = [];
    const look = async () => {
      seen.push(await ages());
      await clock.advance(400);
    };
    await put(send, 'ada', { age: 1 });
    await look();
    await put(send, 'ada', { age: 2 });
    await look();
    await send('/entity/delete', { entityName, key: 'ada' });
    for (let times = 0; times < 4; times += 1) await look();
    expect(seen).toEqual([[], [], [], [1], [2], []]);
  });

  it('shows everything at once when the lag is taken away', async () => {
    const { kvs, send } = openKvs({ queryLagMs: 60_000 });
    await put(send, 'ada', { age: 36 });
    await send('/set', { key: 'plain', value: 1 });
    expect((await send('/query', {})).body.data).toEqual([]);
    kvs.setQueryLagMs(0);
    expect(await keys(send, byAge)).toEqual(['ada']);
    expect((await send('/query', {})).body.data).toEqual([{ key: 'plain', value: 1 }]);
  });
});
