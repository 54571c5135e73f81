import { openKvs } from './open-kvs.ts';

const entityName = 'person';
const ageIs = (age: number) => ({ and: [{ property: 'age', condition: 'EQUAL_TO', values: [age] }] });
const items = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `k${at}`, value: at }));

describe('a batch', () => {
  it('sets, gets and deletes values and entities together, each on its own', async () => {
    const { send } = openKvs();
    const set = await send('/batch/set', [
      { key: 'a', value: 1 },
      { key: 'ada', entityName, value: { age: 36 } },
      { key: 'bad@key', value: 1 },
      { key: 'alan', entityName, value: { age: 'old' } },
      { key: 'b', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } },
    ]);
    expect(set.body.successfulKeys).toEqual([{ key: 'a' }, { key: 'ada', entityName }]);
    expect(set.body.failedKeys?.map(({ key, error }) => [key, error.code])).toEqual([
      ['bad@key', 'INVALID_KEY_FORMAT'],
      ['alan', 'BAD_REQUEST'],
      ['b', 'BAD_REQUEST'],
    ]);
    const wanted = [{ key: 'a' }, { key: 'ada', entityName }, { key: 'gone' }];
    const got = await send('/batch/get', wanted);
    expect(got.body.successfulKeys).toEqual([
      { key: 'a', value: 1 },
      { key: 'ada', entityName, value: { age: 36 } },
    ]);
    expect(got.body.failedKeys).toMatchObject([{ key: 'gone', error: { code: 'KEY_NOT_FOUND' } }]);
    expect((await send('/batch/delete', wanted)).body.failedKeys).toEqual([]);
    expect((await send('/batch/get', wanted)).body.successfulKeys).toEqual([]);
  });

  it('takes 25 items and 4 MB, each key once', async () => {
    const { send } = openKvs();
    expect((await send('/batch/set', items(25))).status).toBe(200);
    expect((await send('/batch/set', items(26))).status).toBe(400);
    expect((await send('/batch/set', [])).status).toBe(400);
    expect((await send('/batch/delete', [{ key: 'a' }, { key: 'a' }])).status).toBe(400);
    const large = items(25).map(({ key }) => ({ key, value: 'x'.repeat(200_000) }));
    expect((await send('/batch/set', large)).status).toBe(400);
  });
});

describe('a transaction', () => {
  it('writes all when every condition holds', async () => {
    const { send } = openKvs();
    await send('/entity/set', { entityName, key: 'ada', value: { age: 36 } });
    const { status } = await send('/transaction', {
      set: [
        { key: 'a', value: 1 },
        { key: 'alan', entityName, value: { age: 41 } },
      ],
      delete: [{ key: 'gone' }],
      check: [{ key: 'ada', entityName, conditions: ageIs(36) }],
    });
    expect(status).toBe(204);
    expect((await send('/get', { key: 'a' })).body.value).toBe(1);
    expect((await send('/entity/get', { entityName, key: 'alan' })).body.value).toEqual({ age: 41 });
  });

  it.each<[string, { set?: object[]; delete?: object[]; check?: object[] }]>([
    ['check', { check: [{ key: 'ada', entityName, conditions: ageIs(1) }] }],
    ['set', { set: [{ key: 'ada', entityName, value: { age: 2 }, conditions: ageIs(1) }] }],
    ['delete', { delete: [{ key: 'ada', entityName, conditions: ageIs(1) }] }],
    ['check of what does not exist', { check: [{ key: 'gone', entityName, conditions: ageIs(1) }] }],
  ])('writes nothing when the condition of a %s does not hold', async (_, part) => {
    const { send } = openKvs();
    await send('/entity/set', { entityName, key: 'ada', value: { age: 36 } });
    const { status, body } = await send('/transaction', {
      ...part,
      set: [{ key: 'a', value: 1 }, ...(part.set ?? [])],
    });
    expect([status, body.code]).toEqual([409, 'TRANSACTION_CONDITIONS_NOT_MET']);
    expect((await send('/get', { key: 'a' })).status).toBe(404);
    expect((await send('/entity/get', { entityName, key: 'ada' })).body.value).toEqual({ age: 36 });
  });

  it('writes nothing when one value is not valid', async () => {
    const { send } = openKvs();
    const set = [
      { key: 'a', value: 1 },
      { key: 'ada', entityName, value: { surname: 'x'.repeat(901) } },
    ];
    expect((await send('/transaction', { set })).status).toBe(400);
    expect((await send('/get', { key: 'a' })).status).toBe(404);
  });

  it('creates only what is absent, with a condition on absence', async () => {
    const { send } = openKvs();
    const conditions = { and: [{ property: 'age', condition: 'NOT_EXISTS', values: [true] }] };
    const create = (age: number) =>
      send('/transaction', { set: [{ key: 'ada', entityName, value: { age }, conditions }] });
    expect((await create(1)).status).toBe(204);
    expect((await create(2)).status).toBe(409);
  });

  it.each([
    ['nothing', {}],
    ['26 operations', { set: items(26) }],
    ['a key twice', { set: [{ key: 'a', value: 1 }], delete: [{ key: 'a' }] }],
    ['a check without conditions', { check: [{ key: 'a', entityName }] }],
    ['conditions on a plain value', { delete: [{ key: 'a', conditions: ageIs(1) }] }],
    ['a key policy', { set: [{ key: 'a', value: 1, options: { keyPolicy: 'FAIL_IF_EXISTS' } }] }],
  ])('refuses %s', async (_, request) => {
    const { send } = openKvs();
    expect((await send('/transaction', request)).status).toBe(400);
  });
});
