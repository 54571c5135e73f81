import { createRunningClock, createVirtualClock } from '../../local/clock.ts';

const realMs = async (work: () => Promise<unknown>): Promise<number> => {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
};

describe('the virtual clock', () => {
  it('stands still until it is told to move', async () => {
    const clock = createVirtualClock({ startMs: 1000 });
    let woke = false;
    void clock.sleep(5).then(() => (woke = true));
    await clock.advance(4);
    expect([clock.nowMs(), woke]).toEqual([1004, false]);
    await clock.advance(1);
    expect([clock.nowMs(), woke]).toEqual([1005, true]);
  });

  it('fires what is due in order of time, then in the order it was set', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const fired: string[] = [];
    clock.setTimeout(() => fired.push(`late at ${clock.nowMs()}`), 30);
    clock.setTimeout(() => fired.push(`first at ${clock.nowMs()}`), 10);
    clock.setTimeout(() => fired.push(`second at ${clock.nowMs()}`), 10);
    await clock.advance(100);
    expect(fired).toEqual(['first at 10', 'second at 10', 'late at 30']);
    expect(clock.nowMs()).toBe(100);
  });

  it('lets promise chains run between two timers, so that a loop of sleeps passes in one advance', async () => {
    const clock = createVirtualClock({ startMs: 0 });
    const wokeAtMs: number[] = [];
    void (async () => {
      for (let round = 0; round < 3; round += 1) {
        await clock.sleep(10);
        wokeAtMs.push(clock.nowMs());
      }
    })();
    await clock.advance(25);
    expect(wokeAtMs).toEqual([10, 20]);
  });

  it('ends a sleep of no time without being moved', async () => {
    const clock = createVirtualClock({ startMs: 7 });
    await clock.sleep(0);
    expect(clock.nowMs()).toBe(7);
  });

  it('forgets a timer that was cleared', async () => {
    const clock = createVirtualClock();
    let fired = 0;
    const handle = clock.setTimeout(() => (fired += 1), 10);
    clock.clearTimeout(handle);
    clock.clearTimeout(handle);
    await clock.advance(20);
    expect(fired).toBe(0);
  });

  it('jumps to the earliest sleeper when the process is quiet and advance is automatic', async () => {
    const clock = createVirtualClock({ startMs: 0, autoAdvance: true });
    const order: string[] = [];
    await Promise.all([
      clock.sleep(3_600_000).then(() => order.push('hour')),
      clock.sleep(1000).then(() => order.push('second')),
    ]);
    expect(order).toEqual(['second', 'hour']);
    expect(clock.nowMs()).toBe(3_600_000);
  });

  it('does not jump for callbacks, which may be time-outs of something that still works', async () => {
    const clock = createVirtualClock({ startMs: 0, autoAdvance: true });
    let fired = false;
    clock.setTimeout(() => (fired = true), 25_000);
    await clock.sleep(10);
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    expect([clock.nowMs(), fired]).toEqual([10, false]);
  });

  it('does not jump while real work is registered as busy', async () => {
    const clock = createVirtualClock({ startMs: 0, autoAdvance: true });
    let finish: () => void = () => undefined;
    const work = clock.busy(new Promise<void>((resolve) => (finish = resolve)));
    const sleeper = clock.sleep(1000);
    for (let turns = 0; turns < 20; turns += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(clock.nowMs()).toBe(0);
    finish();
    await work;
    await sleeper;
    expect(clock.nowMs()).toBe(1000);
  });

  it('passes tens of thousands of sleeps in a second', async () => {
    const clock = createVirtualClock({ startMs: 0, autoAdvance: true });
    const elapsedMs = await realMs(async () => {
      for (let round = 0; round < 20_000; round += 1) await clock.sleep(1);
    });
    expect(clock.nowMs()).toBe(20_000);
    expect(elapsedMs).toBeLessThan(1500);
  });
});

describe('the running clock', () => {
  it('starts where it is told and moves by itself', async () => {
    const clock = createRunningClock({ startMs: 1_000_000 });
    await clock.sleep(5);
    expect(clock.nowMs()).toBeGreaterThanOrEqual(1_000_005);
    expect(clock.nowMs()).toBeLessThan(1_060_000);
  });

  it('makes due at once what advance passes', async () => {
    const clock = createRunningClock();
    const startMs = clock.nowMs();
    const fired: string[] = [];
    clock.setTimeout(() => fired.push('cleared'), 1000);
    clock.clearTimeout(1);
    void clock.sleep(900_000).then(() => fired.push('slept'));
    clock.setTimeout(() => fired.push('called'), 60_000);
    await clock.advance(1_000_000);
    expect(fired).toEqual(['called', 'slept']);
    expect(clock.nowMs() - startMs).toBeGreaterThanOrEqual(1_000_000);
  });
});
