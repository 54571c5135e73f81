import { addRecipients, recipientsAtMost } from '../../../../src/operations/batches/add-recipients';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { defaultSettings } from '../../../../src/domain/settings/settings';
import { StoreConflict } from '../../../../src/ports/store-error';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
let batchId: string;
beforeEach(async () => {
  app = createFakeApp();
  batchId = await app.draft([]);
});

const add = (...emails: string[]) =>
  addRecipients(app.deps, app.caller, {
    batchId,
    recipients: emails.map((email, place) => ({ email, line: place + 1 })),
  });
const stored = async (): Promise<string[]> => (await app.recipients(batchId)).map(({ email }) => email);

it('keeps addresses in their order, over slices and over pieces', async () => {
  const all = addresses(130);
  for (let from = 0; from < all.length; from += 40) await add(...all.slice(from, from + 40));
  expect(await stored()).toEqual(all);
  expect((await app.store.slice(batchId, 4))?.value.recipients).toHaveLength(25);
  expect((await app.store.slice(batchId, 5))?.value.recipients).toHaveLength(5);
});

it('answers how many the batch holds now and how many of them are new', async () => {
  await add(...addresses(3));
  expect(await add(...addresses(2, 3))).toEqual({ total: 5, added: 2, rejected: [] });
});

describe('an address that is on the list already', () => {
  it('is rejected as a duplicate, whatever its case, within a piece', async () => {
    const { added, rejected } = await add('Ada@Example.com', 'ada@example.COM', 'bob@example.com');
    expect(added).toBe(2);
    expect(rejected).toMatchObject([{ email: 'ada@example.COM', line: 2, code: 'DUPLICATE' }]);
  });

  it('is rejected as a duplicate across pieces', async () => {
    await add('ada@example.com');
    const { total, added, rejected } = await add('ADA@example.com');
    expect({ total, added }).toEqual({ total: 1, added: 0 });
    expect(rejected).toMatchObject([{ code: 'DUPLICATE' }]);
  });
});

describe('every other address that is not added', () => {
  it('has a verdict of its own', async () => {
    await app.store.saveSettings({ ...defaultSettings, allowedDomains: ['example.com'] });
    const emails = ['ada@example.com', 'nonsense', 'bob@elsewhere.org', '', 'a@b@c', 'cid@EXAMPLE.com'];
    const { added, rejected } = await add(...emails);
    expect(added + rejected.length).toBe(emails.length);
    expect(rejected).toMatchObject([
      { email: 'nonsense', line: 2, code: 'INVALID_ADDRESS' },
      { email: 'bob@elsewhere.org', line: 3, code: 'DOMAIN_NOT_ALLOWED' },
      { email: '', line: 4, code: 'INVALID_ADDRESS' },
      { email: 'a@b@c', line: 5, code: 'INVALID_ADDRESS' },
    ]);
    expect(rejected.every(({ message }) => message.length > 0)).toBe(true);
  });

  it('makes the piece an error when it holds no address at all', async () => {
    await expect(add('nonsense', 'more of it')).rejects.toMatchObject({ code: 'NO_VALID_RECIPIENTS' });
    expect(await stored()).toEqual([]);
  });
});

/** The next commit goes through, the one after it does not, and all later ones do. */
function crashAfterOneCommit(): void {
  let commits = 0;
  const { commit } = app.store;
  app.store.commit = async (writes) => {
    commits += 1;
    if (commits === 2) throw new Error('Crashed');
    return commit(writes);
  };
}

describe('a piece that breaks off half way', () => {
  it('leaves the list as it was, and is added whole when it is sent again', async () => {
    await add(...addresses(30));
    app.store.failNextCommit(new Error('Storage is away'));
    await expect(add(...addresses(40, 30))).rejects.toThrow('Storage is away');
    expect(await stored()).toEqual(addresses(30));
    expect(await add(...addresses(40, 30))).toEqual({ total: 70, added: 40, rejected: [] });
    expect(await stored()).toEqual(addresses(70));
  });

  it('is added whole after some of its slices were stored', async () => {
    await add(...addresses(30));
    crashAfterOneCommit();
    await expect(add(...addresses(700, 30))).rejects.toThrow('Crashed');
    expect(await stored()).toEqual(addresses(30));
    const other = ['other@example.com', ...addresses(10, 35)];
    expect(await add(...other)).toEqual({ total: 41, added: 11, rejected: [] });
    expect(await stored()).toEqual([...addresses(30), ...other]);
  });

  it('leaves nobody on a list that is closed then', async () => {
    await add(...addresses(30));
    crashAfterOneCommit();
    await expect(add(...addresses(700, 30))).rejects.toThrow('Crashed');
    await checkBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect((await app.store.slice(batchId, 1))?.value.recipients).toHaveLength(5);
    expect((await app.store.batch(batchId))?.value).toMatchObject({ state: 'ready', total: 30 });
  });

  it('is added whole although another piece has taken its place meanwhile', async () => {
    app.store.failNextCommit(new Error('Storage is away'));
    await expect(add(...addresses(3))).rejects.toThrow('Storage is away');
    await add('other@example.com', 'another@example.com');
    expect(await add(...addresses(3))).toEqual({ total: 5, added: 3, rejected: [] });
    expect(await add(...addresses(3))).toMatchObject({ total: 5, added: 0 });
  });

  it('still finds the duplicates in itself when it is sent again', async () => {
    app.store.failNextCommit(new Error('Storage is away'));
    const piece = ['ada@example.com', 'bob@example.com', 'ADA@example.com'];
    await expect(add(...piece)).rejects.toThrow('Storage is away');
    expect(await add(...piece)).toMatchObject({ total: 2, rejected: [{ email: 'ADA@example.com' }] });
  });
});

describe('a batch', () => {
  it('takes no more than it can hold, and no part of a piece that goes beyond', async () => {
    const batch = await app.store.batch(batchId);
    const full = { ...batch!.value, total: recipientsAtMost - 1 };
    await app.store.commit([{ kind: 'batch', value: full, rev: batch!.rev }]);
    await expect(add(...addresses(2))).rejects.toMatchObject({ code: 'BATCH_FULL' });
    expect(await add(...addresses(1))).toMatchObject({ total: recipientsAtMost });
  });

  it('takes no recipients once its list is closed', async () => {
    await add(...addresses(1));
    await checkBatch(app.deps, app.caller, batchId);
    await expect(add(...addresses(1, 1))).rejects.toMatchObject({ code: 'BATCH_STATE' });
  });

  it('that nobody knows takes none', async () => {
    const unknown = addRecipients(app.deps, app.caller, {
      batchId: 'unknown',
      recipients: [{ email: 'a@example.com' }],
    });
    await expect(unknown).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
  });

  it('asks to send a piece again when another one came between', async () => {
    app.store.beforeNextCommit(async () => void (await add('first@example.com')));
    await expect(add('second@example.com')).rejects.toMatchObject({
      code: 'BUSY',
      cause: expect.any(StoreConflict) as StoreConflict,
    });
    await add('second@example.com');
    expect(await stored()).toEqual(['first@example.com', 'second@example.com']);
  });
});
