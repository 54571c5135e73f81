import { installForgeSeams } from '../support/forge-seams.ts';
import { createForgeQueue } from '../../src/adapters/forge/forge-queue';
import type { InviteEvent } from '../../src/ports/queue';
import { createFakeClock } from '../support/fakes/fake-clock.ts';
import { createMemoryQueue } from '../support/fakes/memory-queue.ts';
import { describeQueue } from './describe-queue.ts';

describeQueue('the queue in memory', () => {
  const clock = createFakeClock();
  const queue = createMemoryQueue(clock);
  const delivered: InviteEvent[] = [];
  return {
    queue,
    async deliveredAfter(seconds) {
      clock.advance(seconds * 1000);
      delivered.push(...queue.takeDue());
      return delivered;
    },
  };
});

describeQueue('Forge’s queue', () => {
  const seams = installForgeSeams();
  return {
    queue: createForgeQueue(),
    async deliveredAfter(seconds) {
      await seams.clock.advance(seconds * 1000);
      await seams.queue.drain();
      return seams.delivered.map(({ body }) => body as unknown as InviteEvent);
    },
    close: () => seams.close(),
  };
});
