import { Filter, FilterConditions, kvs, MetadataField, Sort, WhereConditions } from '@forge/kvs';
import { openKvs } from './open-kvs.ts';

/** Puts the store where the package looks for it, and answers what the package asked of it. */
function installKvs() {
  const opened = openKvs();
  const asked: { target: unknown; path: string; method: string; body: unknown }[] = [];
  Object.assign(globalThis, {
    __forge_runtime__: {},
    __forge_fetch__: (target: unknown, path: string, init: { method: string; body: string }) => {
      asked.push({ target, path, method: init.method, body: JSON.parse(init.body) });
      return opened.kvs.fetch(path, init);
    },
  });
  return { ...opened, asked };
}

afterEach(() => {
  Object.assign(globalThis, { __forge_fetch__: undefined, __forge_runtime__: undefined });
});

interface Person {
  surname?: string;
  age: number;
  team?: string;
}
const people = kvs.entity<Person>('person');

describe('@forge/kvs over the local store', () => {
  it('asks exactly the documented targets and paths', async () => {
    const { asked } = installKvs();
    const conditions = new Filter<Person>().and('age', FilterConditions.equalTo(1));
    await kvs.set('a', 1);
    await kvs.get('a');
    await kvs.query().getMany();
    await kvs.delete('a');
    await kvs.setSecret('s', 1);
    await kvs.getSecret('s');
    await kvs.deleteSecret('s');
    await people.set('p', { age: 1 });
    await people.get('p');
    await people.query().index('by-age').getMany();
    await kvs.batchSet([{ key: 'a', value: 1 }]);
    await kvs.batchGet([{ key: 'a' }]);
    await kvs.batchDelete([{ key: 'a' }]);
    await kvs.transact().check('p', { entityName: 'person', conditions }).execute();
    await people.delete('p');
    const target = { type: 'kvs', provider: 'app', remote: 'kvs' };
    const paths =
      'set get query delete secret/set secret/get secret/delete entity/set entity/get entity/query ' +
      'batch/set batch/get batch/delete transaction entity/delete';
    expect(asked.map(({ target, path, method }) => ({ target, path, method }))).toEqual(
      paths.split(' ').map((path) => ({ target, path: `/api/v1/${path}`, method: 'POST' })),
    );
  });

  it('answers undefined for what is not there, without an error', async () => {
    installKvs();
    expect(await kvs.get('gone')).toBeUndefined();
    expect(await kvs.getSecret('gone')).toBeUndefined();
    expect(await people.get('gone')).toBeUndefined();
    await expect(kvs.delete('gone')).resolves.toBeUndefined();
  });

  it('throws the code of a refusal', async () => {
    installKvs();
    await kvs.set('a', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
    await expect(kvs.set('a', 2, { keyPolicy: 'FAIL_IF_EXISTS' })).rejects.toMatchObject({
      code: 'KEY_CONFLICT',
      responseDetails: { status: 409 },
    });
    await expect(kvs.set('ada@example.com', 1)).rejects.toMatchObject({ code: 'INVALID_KEY_FORMAT' });
  });

  it('reads and returns metadata', async () => {
    const { clock } = installKvs();
    const now = clock.nowMs();
    await kvs.set('a', 1);
    const options = { metadataFields: [MetadataField.CREATED_AT, MetadataField.UPDATED_AT] };
    expect(await kvs.get('a', options)).toEqual({ key: 'a', value: 1, createdAt: now, updatedAt: now });
    expect(await kvs.set('a', 2, { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' })).toEqual({
      key: 'a',
      value: 1,
    });
  });

  it('queries an index with partition, range, filter, order and cursor', async () => {
    installKvs();
    for (const [key, age] of [
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ] as const)
      await people.set(key, { age, team: 'red', surname: key === 'b' ? 'Hopper' : 'Turing' });
    const page = (cursor?: string) => {
      const query = people
        .query()
        .index('by-team-and-age', { partition: ['red'] })
        .where(WhereConditions.greaterThan(1))
        .filters(new Filter<Person>().and('surname', FilterConditions.equalTo('Turing')))
        .sort(Sort.DESC)
        .limit(2);
      return (cursor === undefined ? query : query.cursor(cursor)).getMany();
    };
    const first = await page();
    expect(first.results.map(({ key }) => key)).toEqual(['d', 'c']);
    const second = await page(first.nextCursor);
    expect(second).toEqual({ results: [], nextCursor: undefined });
    expect(await people.query().index('by-age').getOne()).toMatchObject({ key: 'a' });
  });

  it('commits and refuses transactions', async () => {
    installKvs();
    const isOne = new Filter<Person>().and('age', FilterConditions.equalTo(1));
    const change = () =>
      kvs
        .transact()
        .set<Person>('p', { age: 2 }, { entityName: 'person', conditions: isOne })
        .set('done', true)
        .execute();
    await expect(change()).rejects.toMatchObject({ responseDetails: { status: 409 } });
    await people.set('p', { age: 1 });
    await change();
    expect(await people.get('p')).toEqual({ age: 2 });
    expect(await kvs.get('done')).toBe(true);
  });
});
