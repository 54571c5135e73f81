import type { InviteEvent, Queue } from '../../src/ports/queue';

export interface OpenedQueue {
  queue: Queue;
  /** Moves the clock and answers everything delivered so far. */
  deliveredAfter(seconds: number): Promise<InviteEvent[]>;
  close?(): void;
}

const event = (fromSlice: number): InviteEvent => ({ batchId: 'batch1', fromSlice, toSlice: 100 });
const events = (count: number): InviteEvent[] => Array.from({ length: count }, (_, place) => event(place));
const slices = (delivered: InviteEvent[]): number[] =>
  delivered.map(({ fromSlice }) => fromSlice).sort((a, b) => a - b);

/** What every `Queue` keeps to: each event is delivered, in no promised order. */
export function describeQueue(name: string, open: () => OpenedQueue): void {
  describe(`${name} as a Queue`, () => {
    let opened: OpenedQueue;
    beforeEach(() => {
      opened = open();
    });
    afterEach(() => opened.close?.());

    it('delivers an event with the ids it was pushed with and nothing else', async () => {
      await opened.queue.push([event(3)]);
      expect(await opened.deliveredAfter(0)).toEqual([event(3)]);
    });

    it('takes 50 events in one push', async () => {
      await opened.queue.push(events(50));
      expect(slices(await opened.deliveredAfter(0))).toEqual(slices(events(50)));
    });

    it.each([0, 51])('refuses a push of %d events and delivers none of them', async (count) => {
      await expect(opened.queue.push(events(count))).rejects.toThrow();
      expect(await opened.deliveredAfter(0)).toEqual([]);
    });

    it('holds an event back for as long as told', async () => {
      await opened.queue.push([event(1)], 30);
      await opened.queue.push([event(2)]);
      expect(slices(await opened.deliveredAfter(29))).toEqual([2]);
      expect(slices(await opened.deliveredAfter(1))).toEqual([1, 2]);
    });

    it('holds an event back for 900 seconds at most', async () => {
      await opened.queue.push([event(1)], 5_000);
      expect(await opened.deliveredAfter(899)).toEqual([]);
      expect(await opened.deliveredAfter(1)).toEqual([event(1)]);
    });

    it.each([0, -5])('delivers at once after a delay of %d seconds', async (delaySeconds) => {
      await opened.queue.push([event(1)], delaySeconds);
      expect(await opened.deliveredAfter(0)).toEqual([event(1)]);
    });

    it('delivers the same event as often as it was pushed', async () => {
      await opened.queue.push([event(1)]);
      await opened.queue.push([event(1)]);
      expect(await opened.deliveredAfter(0)).toEqual([event(1), event(1)]);
    });
  });
}
