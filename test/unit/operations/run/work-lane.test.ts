import { getBatch } from '../../../../src/operations/batches/batch-view';
import { cancelBatch, pauseBatch, resumeBatch } from '../../../../src/operations/batches/control-batch';
import { leaseMs } from '../../../../src/operations/run/slice/slice-draft';
import type { Driver } from '../../../../src/operations/run/lane/driver';
import { workLane } from '../../../../src/operations/run/lane/work-lane';
import { workOnEvent } from '../../../../src/operations/run/lane/work-on-event';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { type InviteEvent } from '../../../../src/ports/queue';
import { addresses, aSession } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

let app: FakeApp;
beforeEach(() => {
  app = createFakeApp();
});

const driver = (changes: Partial<Driver> = {}): Driver => {
  const session = changes.session ?? aSession();
  return { session, shared: {}, directory: () => app.directory.open('organization', session), ...changes };
};
const work = (event: InviteEvent, changes: Partial<Driver> = {}) =>
  workLane(app.deps, event, driver(changes));
const laneOf = async ({ batchId, toSlice }: InviteEvent) => (await app.store.lane(batchId, toSlice))?.value;

async function oneLane(slices: number): Promise<{ batchId: string; event: InviteEvent }> {
  const batchId = await app.running(addresses(slices * 25));
  const batch = await app.store.batch(batchId);
  const [to = 0] = batch?.value.laneEnds ?? [];
  app.queue.takeDue();
  return { batchId, event: { batchId, fromSlice: 0, toSlice: to } };
}

describe('the lease of a lane', () => {
  it('lets one worker in and sends the other one away until it ends', async () => {
    const { event } = await oneLane(1);
    app.directory.watch(() => app.directory.watch(() => undefined));
    let second: unknown;
    app.directory.watch((call) => {
      if (call === 'invite') second = work(event);
    });
    expect(await work(event)).toEqual({ kind: 'done' });
    expect(await second).toEqual({ kind: 'busy', afterSeconds: leaseMs / 1000 + 1 });
    expect(app.directory.invitations.get('p0@example.org')).toBe(1);
  });

  it('is given up at the end', async () => {
    const { event } = await oneLane(1);
    await work(event);
    expect((await laneOf(event))?.lease).toBeUndefined();
  });

  it('passes to another worker once it has run out, and the first can change nothing any more', async () => {
    const { batchId, event } = await oneLane(1);
    let overtaking: Promise<unknown> | undefined;
    app.directory.watch((call) => {
      if (call !== 'invite' || overtaking) return;
      app.clock.advance(leaseMs);
      overtaking = work(event);
    });
    const first = await work(event);
    await overtaking;
    expect(first.kind).toBe('busy');
    await app.queue.push([event]);
    await app.settle();
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 25 });
    expect(await app.entries(batchId)).toHaveLength(25);
  });
});

describe('the end of an invocation', () => {
  it.each([
    ['time', aSession({ remainingMs: () => 10_000 })],
    ['requests', aSession({ egressLeft: 3 })],
  ])('hands the rest over when too little %s is left, and begins no slice', async (_, session) => {
    const { event } = await oneLane(1);
    expect(await work(event, { session })).toEqual({ kind: 'later', afterSeconds: 0 });
    expect(app.directory.people).toEqual([]);
    expect(await laneOf(event)).toMatchObject({ next: 0 });
  });

  it('hands the rest over after as many slices as were asked for', async () => {
    const batchId = await app.running(addresses(8 * 25));
    const [event] = app.queue.takeDue();
    expect(await work(event!, { slicesAtMost: 1 })).toEqual({ kind: 'later', afterSeconds: 0 });
    expect(await laneOf(event!)).toMatchObject({ next: 1, outcomes: { invited: 25 } });
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 25 });
  });

  it('hands over with an event of ids only', async () => {
    const { event } = await oneLane(1);
    await workOnEvent(app.deps, event, aSession({ egressLeft: 3 }));
    expect(app.queue.waiting()).toEqual([event]);
  });
});

describe('every slice', () => {
  it('is counted once and has one entry for each recipient, however often its event comes', async () => {
    const batchId = await app.running(addresses(110));
    const events = app.queue.takeDue();
    for (const event of [...events, ...events.toReversed(), ...events])
      await workOnEvent(app.deps, event, aSession());
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'finished',
      counts: { invited: 110 },
      done: 110,
    });
    const entries = await app.entries(batchId);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(110);
  });

  it('is counted once when the worker dies between its outcome and the count', async () => {
    const { batchId, event } = await oneLane(1);
    const { appendEntries } = app.store;
    app.store.appendEntries = async (entries) => {
      app.store.appendEntries = appendEntries;
      await appendEntries(entries.slice(0, 10));
      throw new Error('The worker died');
    };
    await expect(work(event)).rejects.toThrow('The worker died');
    app.clock.advance(leaseMs);
    expect(await work(event)).toEqual({ kind: 'done' });
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 25 });
    expect(await app.entries(batchId)).toHaveLength(25);
  });

  it('is not counted again by an event that comes after the end', async () => {
    const { batchId, event } = await oneLane(1);
    await work(event, { slicesAtMost: 1 });
    const counted = await laneOf(event);
    expect(counted).toMatchObject({ next: 1, deferred: [] });
    await work(event);
    expect((await laneOf(event))?.outcomes).toEqual(counted?.outcomes);
    expect((await getBatch(app.deps, batchId)).counts).toEqual({ invited: 25 });
  });

  it('has its digest in one link of the chain when the batch is finished', async () => {
    const batchId = await app.finished(addresses(60));
    const head = (await app.store.head())?.value;
    const link = await app.store.link(head?.links ?? 0);
    expect(link).toMatchObject({ kind: 'attempt', subject: batchId, attempt: 1, entries: 60 });
    expect(link?.digest).toBe(head?.digest);
  });
});

describe('when Atlassian does not let a lane go on', () => {
  it('waits in the queue for as long as Atlassian asks, and says so', async () => {
    const { batchId, event } = await oneLane(1);
    app.directory.failNext(
      'lookUp',
      new DirectoryError('rate-limited', 'Slow down', { status: 429, retryAfterSeconds: 120 }),
    );
    expect(await work(event)).toEqual({ kind: 'later', afterSeconds: 120 });
    expect((await getBatch(app.deps, batchId)).notice).toMatchObject({
      code: 'RATE_LIMITED',
      message: 'Slow down',
    });
    app.clock.advance(20_000);
    expect(await work(event)).toEqual({ kind: 'later', afterSeconds: 100 });
    app.clock.advance(100_000);
    await work(event);
    expect((await getBatch(app.deps, batchId)).notice).toBeUndefined();
  });

  it('waits a little when there is no answer', async () => {
    const { event } = await oneLane(1);
    app.directory.failNext('lookUp', new DirectoryError('unavailable', 'No answer'));
    expect(await work(event)).toEqual({ kind: 'later', afterSeconds: 30 });
  });

  it('waits in the queue for 900 seconds at most', async () => {
    const { event } = await oneLane(1);
    app.directory.failNext(
      'lookUp',
      new DirectoryError('rate-limited', 'Slow down', { retryAfterSeconds: 5_000 }),
    );
    expect(await workOnEvent(app.deps, event, aSession())).toEqual({ againAfterSeconds: 900 });
  });

  it('pauses the batch, in Atlassian’s words, when the route is refused as a whole', async () => {
    const { batchId, event } = await oneLane(1);
    app.directory.failNext('lookUp', new DirectoryError('refused', 'The key was revoked', { status: 401 }));
    expect(await work(event)).toEqual({ kind: 'done' });
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'paused',
      notice: { code: 'ROUTE_REFUSED', message: 'The key was revoked' },
    });
    await resumeBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'finished', counts: { invited: 25 } });
  });
});

describe('pausing and cancelling', () => {
  it('pauses between slices and goes on where it stopped', async () => {
    const batchId = await app.running(addresses(8 * 25));
    const [event] = app.queue.takeDue();
    let paused: Promise<unknown> | undefined;
    app.directory.watch((call) => {
      if (call === 'invite') paused ??= pauseBatch(app.deps, app.caller, batchId);
    });
    await work(event!);
    await paused;
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'paused', counts: { invited: 25 } });
    await resumeBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'finished', counts: { invited: 200 } });
  });

  it('brings a begun slice to its end and cancels whoever nothing was done for', async () => {
    const batchId = await app.running(addresses(100));
    const [event] = app.queue.takeDue();
    let cancelled: Promise<unknown> | undefined;
    app.directory.watch((call) => {
      if (call === 'invite') cancelled ??= cancelBatch(app.deps, app.caller, batchId);
    });
    await work(event!);
    await cancelled;
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'cancelled',
      counts: { invited: 25, cancelled: 75 },
    });
    expect(app.directory.people).toHaveLength(25);
    expect(await app.entries(batchId)).toHaveLength(100);
  });

  it('calls nobody cancelled who was invited before the worker died', async () => {
    const { batchId, event } = await oneLane(1);
    app.directory.failNext('invite', new Error('The worker died') as DirectoryError, 'after');
    await expect(work(event)).rejects.toThrow('The worker died');
    app.clock.advance(leaseMs);
    await cancelBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({ state: 'cancelled', counts: { invited: 25 } });
    expect(app.directory.invitations.get('p0@example.org')).toBe(1);
  });

  it('cancels a list that was only checked, with an entry for everybody', async () => {
    const batchId = await app.ready(addresses(30));
    await cancelBatch(app.deps, app.caller, batchId);
    await app.settle();
    expect(await getBatch(app.deps, batchId)).toMatchObject({
      state: 'cancelled',
      counts: { cancelled: 30 },
    });
    expect(await app.entries(batchId)).toHaveLength(30);
  });

  it('cancels an empty draft at once', async () => {
    const batchId = await app.draft([]);
    expect((await cancelBatch(app.deps, app.caller, batchId)).state).toBe('cancelled');
  });
});
