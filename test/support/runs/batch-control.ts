import { createAppHost, type AppHost } from '../app-host.ts';
import { bringToRest } from './bring-to-rest.ts';
import { finalState } from './final-state.ts';
import { interceptCalls } from '../intercept-calls.ts';

/** For each test of the file that asks for it, a host of its own on which every route works. */
export interface BatchControl {
  readonly app: AppHost;
  draft(emails: string[], options?: object): Promise<string>;
  /** A batch whose list was checked. */
  checked(emails: string[], options?: object): Promise<string>;
  /** Does something once, right after the n-th invitation was answered. */
  afterInvitation(n: number, act: () => Promise<unknown>): { done: () => Promise<unknown> };
  /** Nobody of the batch was invited without an outcome that says so, or the other way round. */
  expectNobodyHalfDone(batchId: string): Promise<void>;
  /** The log has one terminal entry for each recipient, and its chain verifies. */
  expectOneEntryEach(batchId: string): Promise<void>;
}

export function batchControl(): BatchControl {
  let app: AppHost;
  beforeEach(async () => {
    app = await createAppHost();
    app.host.setBehaviours({ forgeMayCreateUsers: true, appMayEditGroups: true });
  });
  afterEach(() => app.close());

  const draft = async (emails: string[], options: object = {}): Promise<string> => {
    const { batchId } = await app.ask('createBatch', { reason: 'Onboarding', options });
    await app.ask('addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
    return batchId;
  };
  return {
    get app() {
      return app;
    },
    draft,
    async checked(emails, options) {
      const batchId = await draft(emails, options);
      await app.ask('checkBatch', { batchId });
      await bringToRest(app, batchId);
      return batchId;
    },
    afterInvitation(n, act) {
      let invitations = 0;
      let done: Promise<unknown> | undefined;
      interceptCalls(app, 'organization', async (request, answer) => {
        const response = await answer();
        if (request.url.endsWith('/users/invite') && (invitations += 1) === n) done = act();
        return response;
      });
      return { done: () => done ?? Promise.reject(new Error('There was no such invitation')) };
    },
    async expectNobodyHalfDone(batchId) {
      for (const { email, outcome } of await app.recipients(batchId)) {
        const person = app.host.site.personByEmail(email);
        expect({ email, there: person !== undefined }).toEqual({
          email,
          there: outcome === 'invited' || outcome === 'invited-access-removed',
        });
        if (person) expect(app.host.site.accessOf(person.accountId)).toEqual([]);
      }
    },
    async expectOneEntryEach(batchId) {
      const { entries, faultsOfChain, batch } = await finalState(app, batchId);
      expect(entries).toHaveLength(batch.total);
      expect(faultsOfChain).toEqual([]);
    },
  };
}

export const people = (count: number, name = 'person'): string[] =>
  Array.from({ length: count }, (_, place) => `${name}${place}@example.org`);
