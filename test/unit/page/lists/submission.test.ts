import type { Call } from '../../../../static/admin/src/backend/call';
import { createSubmission } from '../../../../static/admin/src/lists/submission';

const list = [{ email: 'one@example.org', line: 1 }];
const details = { reason: 'Onboarding' };

/** An app that keeps batches by the request that opened them. */
function anApp() {
  const batches = new Map<string, { batchId: string; state: string }>();
  const find = (id: string) => [...batches.values()].find(({ batchId }) => batchId === id);
  let ids = 0;
  const call = (async (key: string, payload: { requestId: string; batchId: string }) => {
    if (key === 'createBatch') {
      const batch = batches.get(payload.requestId) ?? { batchId: `batch${batches.size + 1}`, state: 'draft' };
      batches.set(payload.requestId, batch);
      return { batchId: batch.batchId };
    }
    const batch = find(payload.batchId);
    if (key === 'cancelBatch' && batch) batch.state = 'cancelled';
    return batch;
  }) as unknown as Call;
  return {
    submission: createSubmission(call, () => `request-${(ids += 1)}`),
    batches: () => [...batches.values()],
    check: (id: string) => Object.assign(find(id) ?? {}, { state: 'checking' }),
    discard: (id: string) => Object.assign(find(id) ?? {}, { state: 'cancelled' }),
  };
}

it('goes on in the batch it began when the same list is sent again', async () => {
  const app = anApp();
  const first = await app.submission.open(details, list);
  expect(await app.submission.open(details, list)).toEqual({ ...first, isOpen: true });
  expect(app.batches()).toHaveLength(1);
});

it('sends nothing more into a batch whose check had begun', async () => {
  const app = anApp();
  const { batchId } = await app.submission.open(details, list);
  app.check(batchId);
  expect(await app.submission.open(details, list)).toEqual({ batchId, isOpen: false });
});

it('begins anew where the batch it began was discarded meanwhile', async () => {
  const app = anApp();
  const { batchId } = await app.submission.open(details, list);
  app.discard(batchId);
  expect(await app.submission.open(details, list)).toEqual({ batchId: 'batch2', isOpen: true });
});

it.each([
  ['another list', details, [{ email: 'two@example.org' }]],
  ['another reason', { reason: 'Workshop' }, list],
])('gives the batch up that broke off when %s is sent', async (_, otherDetails, otherList) => {
  const app = anApp();
  await app.submission.open(details, list);
  await app.submission.open(otherDetails, otherList);
  expect(app.batches().map(({ state }) => state)).toEqual(['cancelled', 'draft']);
});

it('opens another batch for the same list once the first was sent', async () => {
  const app = anApp();
  await app.submission.open(details, list);
  app.submission.done();
  await app.submission.open(details, list);
  expect(app.batches().map(({ state }) => state)).toEqual(['draft', 'draft']);
});
