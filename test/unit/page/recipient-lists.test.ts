import type { RecipientPage, RecipientView } from '../../../src/contract/recipients';
import { createFilteredList } from '../../../static/admin/src/pages/batch/recipients/filtered-list.ts';
import type {
  ReadRecipients,
  RecipientSource,
} from '../../../static/admin/src/pages/batch/recipients/recipient-source.ts';
import { createWholeList, windowRows } from '../../../static/admin/src/pages/batch/recipients/whole-list.ts';

const recipient = (place: number, message = ''): RecipientView => ({
  email: `p${String(place)}@example.org`,
  message,
  access: [],
  removed: [],
});

interface Call {
  place: Parameters<ReadRecipients>[0];
  answer: (page: RecipientPage) => Promise<void>;
  fail: () => Promise<void>;
}

/** A backend whose answers come when the test says so. */
function backend() {
  const calls: Call[] = [];
  const settled = () => new Promise<void>((done) => setImmediate(done));
  const read: ReadRecipients = (place) =>
    new Promise((resolve, reject) => {
      calls.push({
        place,
        answer: (page) => (resolve(page), settled()),
        fail: () => (reject(new Error('lost')), settled()),
      });
    });
  const next = (): Call => {
    const call = calls.shift();
    if (!call) throw new Error('Nothing was asked.');
    return call;
  };
  return { read, calls, next };
}

const emails = (list: RecipientSource) => list.view().rows.map((row) => row?.email);
const readPlaces = (list: RecipientSource) =>
  list.view().rows.flatMap((row, place) => (row === undefined ? [] : [place]));
const windowFrom = (from = 0, message = ''): RecipientPage => ({
  recipients: Array.from({ length: windowRows }, (_, place) => recipient(from + place, message)),
});

describe('the whole list', () => {
  it('has a place for everybody before anything was read', () => {
    const list = createWholeList(100_000, backend().read);
    expect(list.view().rows).toHaveLength(100_000);
    expect(list.view()).toMatchObject({ state: 'loading', isOpen: false });
  });

  it('reads where somebody looks, and no more', async () => {
    const { read, calls, next } = backend();
    const list = createWholeList(100_000, read);
    list.see(70_010, 70_030);
    expect(calls.map(({ place }) => place.from)).toEqual([70_000, 69_900]);
    await next().answer(windowFrom(70_000));
    expect(list.view().rows[70_010]?.email).toBe('p70010@example.org');
    expect(readPlaces(list)).toHaveLength(windowRows);
  });

  it('leaves out what was only passed by', async () => {
    const { read, calls, next } = backend();
    const list = createWholeList(100_000, read);
    list.see(0, 20);
    for (let row = 1_000; row <= 50_000; row += 1_000) list.see(row + 20, row + 40);
    const asked: unknown[] = [];
    while (calls.length > 0) {
      const call = next();
      asked.push(call.place.from);
      await call.answer(windowFrom(call.place.from));
    }
    expect(asked).toEqual([0, 1_000, 50_000, 49_900]);
    expect(list.view().rows[50_020]?.email).toBe('p50020@example.org');
    expect(list.view().rows[25_020]).toBeUndefined();
  });

  it('shows what it has until the batch that moved is read again', async () => {
    const { read, next } = backend();
    const list = createWholeList(windowRows, read);
    list.refresh();
    await next().answer(windowFrom(0, 'before'));
    list.refresh();
    expect(list.view().rows[0]?.message).toBe('before');
    await next().answer(windowFrom(0, 'after'));
    expect(list.view().rows[0]?.message).toBe('after');
  });

  it('drops an answer that comes after a newer one', async () => {
    const { read, next } = backend();
    const list = createWholeList(windowRows, read);
    list.refresh();
    const older = next();
    list.refresh();
    await next().answer(windowFrom(0, 'newer'));
    await older.answer(windowFrom(0, 'older'));
    expect(list.view().rows[0]?.message).toBe('newer');
  });

  it('says when it could not be read, and reads on when asked again', async () => {
    const { read, calls, next } = backend();
    const list = createWholeList(windowRows, read);
    list.refresh();
    await next().fail();
    expect(list.view()).toMatchObject({ state: 'failed', error: new Error('lost') });
    list.see(0, 10);
    expect(calls).toHaveLength(0);
    list.refresh();
    expect(list.view().error).toBeUndefined();
    await next().answer(windowFrom(0));
    expect(list.view().state).toBe('ready');
  });

  it('of nobody asks nothing', () => {
    const { read, calls } = backend();
    const list = createWholeList(0, read);
    list.refresh();
    expect(calls).toHaveLength(0);
    expect(list.view()).toMatchObject({ rows: [], state: 'ready' });
  });
});

describe('a filtered list', () => {
  it('reads on through pages without anybody until there is somebody', async () => {
    const { read, calls, next } = backend();
    const list = createFilteredList(read);
    list.refresh();
    const first = next();
    expect(first.place).toEqual({});
    await first.answer({ recipients: [], cursor: '5000' });
    expect(list.view()).toMatchObject({ rows: [], state: 'loading' });
    const second = next();
    expect(second.place).toEqual({ cursor: '5000' });
    await second.answer({ recipients: [recipient(6_400)], cursor: '6500' });
    expect(emails(list)).toEqual(['p6400@example.org']);
    expect(list.view()).toMatchObject({ state: 'ready', isOpen: true });
    expect(calls).toHaveLength(0);
  });

  it('has nobody only once it has come to the end', async () => {
    const { read, next } = backend();
    const list = createFilteredList(read);
    list.refresh();
    await next().answer({ recipients: [], cursor: '5000' });
    await next().answer({ recipients: [] });
    expect(list.view()).toEqual({ rows: [], state: 'ready', isOpen: false });
  });

  it('reads the next page when its end comes into view', async () => {
    const { read, calls, next } = backend();
    const list = createFilteredList(read);
    list.refresh();
    await next().answer({ ...windowFrom(0), cursor: '100' });
    list.see(0, 20);
    expect(calls).toHaveLength(0);
    list.see(60, 80);
    await next().answer({ recipients: [recipient(100)] });
    expect(list.view().rows).toHaveLength(101);
    expect(list.view().isOpen).toBe(false);
  });

  it('asks nothing more once it is closed', async () => {
    const { read, calls, next } = backend();
    const list = createFilteredList(read);
    list.refresh();
    list.close();
    await next().answer({ recipients: [], cursor: '5000' });
    expect(calls).toHaveLength(0);
  });
});
