import type { RecipientView } from '../../../../src/contract/recipients';
import type { Slice } from '../../../../src/domain/run/slice';
import { workOnEvent } from '../../../../src/operations/run/lane/work-on-event';
import type { InviteEvent } from '../../../../src/ports/queue';
import { aSession } from '../../../support/builders.ts';
import { createFakeApp, type FakeApp } from '../../../support/fakes/fake-app.ts';

/** For each test of the file that asks for it, the operations on fakes, in an organization with two groups. */
export interface SliceApp {
  readonly app: FakeApp;
  /** The recipient of a batch of one. */
  only(batchId: string): Promise<RecipientView | undefined>;
  invitationsOf(email: string): number;
  /** Delivers one event. */
  workOn(event: InviteEvent): Promise<void>;
  /** Slices as they were stored, oldest first. */
  storedSlices(): Slice[];
}

export function sliceApp(): SliceApp {
  let app: FakeApp;
  beforeEach(() => {
    app = createFakeApp();
    app.directory.addGroup({ groupId: 'g-jira', name: 'jira-users' });
    app.directory.addGroup({ groupId: 'g-wiki', name: 'wiki-users', products: ['confluence'] });
  });
  return {
    get app() {
      return app;
    },
    only: async (batchId) => (await app.recipients(batchId))[0],
    async workOn(event) {
      const { againAfterSeconds } = await workOnEvent(app.deps, event, aSession());
      if (againAfterSeconds !== undefined) await app.queue.push([event], againAfterSeconds);
    },
    invitationsOf: (email) => app.directory.invitations.get(email) ?? 0,
    storedSlices: () =>
      app.store.history.flatMap((writes) =>
        writes.flatMap((write) => (write.kind === 'slice' ? [write.value] : [])),
      ),
  };
}

export const ada = 'ada@example.org';
