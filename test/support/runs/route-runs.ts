import type { Behaviours } from '../../../local/behaviours.ts';
import type { BatchView } from '../../../src/contract/batches';
import type { RecipientView } from '../../../src/contract/recipients';
import type { Route } from '../../../src/domain/words';
import { createAppHost, type AppHost } from '../app-host.ts';
import { checkAndRun } from './bring-to-rest.ts';

export const everyRoute: Route[] = ['organization', 'app', 'admin'];
export const jiraRoutes: Route[] = ['app', 'admin'];
/** Somebody the site does not know. */
export const fresh = 'new.person@example.org';

export interface RunList {
  batch: BatchView;
  recipients: RecipientView[];
  of(email: string): RecipientView | undefined;
}

/** For each test that opens one, a site on one route, and what lists come to there. */
export interface RouteRuns {
  readonly app: AppHost;
  open(route: Route, behaviours?: Partial<Behaviours>): Promise<void>;
  /** Runs a list to its end. */
  run(emails: string[], options?: object): Promise<RunList>;
  /** Products that somebody holds on the site, whoever asks. */
  accessOf(email: string): string[];
  /** Somebody else puts a person into a group. */
  join(email: string, groupName: string): void;
}

export function routeRuns(): RouteRuns {
  let app: AppHost;
  afterEach(() => app.close());
  const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
  return {
    get app() {
      return app;
    },
    async open(route, behaviours = {}) {
      app = await createAppHost({ connected: route === 'organization' });
      app.host.setBehaviours({
        ...(route !== 'organization' && { forgeMayCreateUsers: true, appMayEditGroups: true }),
        ...behaviours,
      });
      await app.ask('saveSettings', { routeChoice: route });
    },
    async run(emails, options = {}) {
      const { batchId } = await app.ask('createBatch', { options });
      await app.ask('addRecipients', { batchId, recipients: emails.map((email) => ({ email })) });
      const batch = await checkAndRun(app, batchId);
      const recipients = await app.recipients(batchId);
      return { batch, recipients, of: (email) => recipients.find((one) => one.email === email) };
    },
    accessOf: (email) => app.host.site.accessOf(accountOf(email)).map(({ product }) => product),
    join(email, groupName) {
      const { site } = app.host;
      const group = site.groups().find(({ name }) => name === groupName);
      site.addToGroup(group?.groupId ?? '', accountOf(email));
    },
  };
}
