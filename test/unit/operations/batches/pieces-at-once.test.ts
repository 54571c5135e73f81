import fc from 'fast-check';
import { addRecipients } from '../../../../src/operations/batches/add-recipients';
import { checkBatch } from '../../../../src/operations/batches/check-batch';
import { sliceSize } from '../../../../src/domain/run/slice';
import { OperationError } from '../../../../src/operations/operation-error';
import type { Store } from '../../../../src/ports/store';
import { addresses } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';
import { everyOrder, takeTurns, type Choose, type Work } from '../../../support/runs/take-turns.ts';

/** Calls of the store between which another piece may come. */
const everyCall = ['batch', 'addressBook', 'saveAddressBook', 'slice', 'slices', 'commit'] as const;
/** Those that others can see, and the one that says what the list was. */
const tellingCalls = ['batch', 'saveAddressBook', 'commit'] as const;

function inTurns(store: Store, calls: readonly (keyof Store)[], turn: () => Promise<void>): Store {
  const turned = calls.map((name) => {
    const call = store[name] as (...args: unknown[]) => Promise<unknown>;
    return [
      name,
      async (...args: unknown[]) => {
        await turn();
        return call(...args);
      },
    ];
  });
  return { ...store, ...(Object.fromEntries(turned) as Partial<Store>) };
}

interface Upload {
  app: FakeApp;
  batchId: string;
  /** Pieces that were told to be sent again. */
  busy: string[][];
}

const send = (app: FakeApp, store: Store, batchId: string, emails: string[]) =>
  addRecipients({ ...app.deps, store }, app.caller, {
    batchId,
    recipients: emails.map((email) => ({ email })),
  });

/** One piece; whoever sends it sends it again this often where another came between. */
const piece =
  (upload: Upload, emails: string[], calls: readonly (keyof Store)[], again = 0): Work =>
  async (turn) => {
    const { app, batchId, busy } = upload;
    for (let tries = 0; tries <= again; tries += 1) {
      try {
        const { added, rejected } = await send(app, inTurns(app.store, calls, turn), batchId, emails);
        expect(added + rejected.length).toBe(emails.length);
        return;
      } catch (error) {
        if (!(error instanceof OperationError) || error.code !== 'BUSY') throw error;
      }
    }
    busy.push(emails);
  };

/** A draft with a list that no book has yet, and the pieces that go to it at once. */
async function uploadAtOnce(
  held: string[],
  pieces: string[][],
  choose: Choose,
  { calls, again = 0 }: { calls: readonly (keyof Store)[]; again?: number },
): Promise<Upload> {
  const app = createFakeApp();
  const upload: Upload = { app, batchId: await app.draft(held), busy: [] };
  await takeTurns(
    pieces.map((emails) => piece(upload, emails, calls, again)),
    choose,
  );
  return upload;
}

/** Sends what was busy again, and everything once more: each address stands on the list once. */
async function expectEverybodyOnce({ app, batchId, busy }: Upload, everybody: string[]): Promise<void> {
  for (const emails of busy) await send(app, app.store, batchId, emails);
  const again = await send(app, app.store, batchId, everybody);
  expect(again).toMatchObject({ added: 0, total: everybody.length });
  expect((await listed(app, batchId)).sort()).toEqual([...everybody].sort());
}

/** Everybody in the slices that the batch's total makes its list of. */
async function listed({ store }: FakeApp, batchId: string): Promise<string[]> {
  const total = (await store.batch(batchId))?.value.total ?? 0;
  const emails: string[] = [];
  for (let index = 0; index * sliceSize < total; index += 1) {
    emails.push(...((await store.slice(batchId, index))?.value.recipients ?? []).map(({ email }) => email));
  }
  return emails;
}

const held = addresses(24);
const [ada, bob, cid, dan] = ['ada@example.org', 'bob@example.org', 'cid@example.org', 'dan@example.org'];

describe('pieces that are sent at once', () => {
  it('are added each whole or not at all, in whatever order the calls of two come', async () => {
    const pieces = [
      [ada, bob],
      [bob, cid],
    ];
    const orders = await everyOrder(async (choose) => {
      const upload = await uploadAtOnce(held, pieces, choose, { calls: everyCall });
      expect(upload.busy.length).toBeLessThan(pieces.length);
      await expectEverybodyOnce(upload, [...held, ada, bob, cid]);
    });
    expect(orders).toBeGreaterThan(1_000);
  });

  it('are added each whole or not at all, in whatever order those of three come', async () => {
    const pieces = [[ada, bob], [cid], [dan, ada]];
    const orders = await everyOrder(async (choose) => {
      const upload = await uploadAtOnce(held, pieces, choose, { calls: tellingCalls });
      expect(upload.busy.length).toBeLessThan(pieces.length);
      await expectEverybodyOnce(upload, [...held, ada, bob, cid, dan]);
    });
    expect(orders).toBeGreaterThan(1_000);
  });

  it('are so too where a piece takes several transactions and is sent again at once', async () => {
    const everybody = addresses(1_330);
    const pieces = [everybody.slice(0, 650), everybody.slice(600, 1_300), everybody.slice(1_290)];
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat(2)), async (choices) => {
        const choose = (of: number): number => (choices.next().value ?? 0) % of;
        const upload = await uploadAtOnce([], pieces, choose, { calls: everyCall, again: 2 });
        await expectEverybodyOnce(upload, everybody);
      }),
      { numRuns: 15 },
    );
  });
});

it('a list that is closed meanwhile has nobody who was not added', async () => {
  await everyOrder(async (choose) => {
    const app = createFakeApp();
    const batchId = await app.draft(addresses(3));
    let added = 0;
    const adds: Work = async (turn) => {
      const store = inTurns(app.store, everyCall, turn);
      await send(app, store, batchId, [ada, bob]).then(
        () => (added = 2),
        (error: unknown) => expect(['BUSY', 'BATCH_STATE']).toContain((error as OperationError).code),
      );
    };
    const closes: Work = async (turn) => {
      const store = inTurns(app.store, ['batch', 'commit'], turn);
      await checkBatch({ ...app.deps, store }, app.caller, batchId);
    };
    await takeTurns([adds, closes], choose);
    expect(await listed(app, batchId)).toHaveLength(3 + added);
    expect((await app.store.batch(batchId))?.value.total).toBe(3 + added);
  });
});
