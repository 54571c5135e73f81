import type { Answer } from '../../src/contract/answer';
import type { PanelDefs, PanelView } from '../../src/contract/panel';
import { createAppHost, type AppHost } from './app-host.ts';

/** The app on a host of its own for each test, with its panel on issues. */
export interface PanelHost {
  readonly app: AppHost;
  readonly admin: string;
  /** An admin who is not the demonstration admin. */
  readonly second: string;
  /** Works in Jira and administers nothing. */
  readonly member: string;
  call<K extends keyof PanelDefs>(
    functionKey: K,
    payload?: unknown,
    by?: { accountId?: string; issueKey?: string },
  ): Promise<ReturnType<PanelDefs[K]>>;
  /** The view after an act that must go well. */
  view(functionKey: keyof PanelDefs, payload?: unknown, accountId?: string): Promise<PanelView>;
}

export function panelHost(): PanelHost {
  let app: AppHost;
  beforeEach(async () => {
    app = await createAppHost();
  });
  afterEach(() => app.close());
  const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
  const call: PanelHost['call'] = async (functionKey, payload = {}, { accountId, issueKey = 'HR-1' } = {}) =>
    (await app.host.invoke({
      functionKey,
      payload,
      moduleKey: 'issue-panel',
      issueKey,
      ...(accountId !== undefined && { accountId }),
    })) as never;
  return {
    get app() {
      return app;
    },
    get admin() {
      return app.host.site.admin.accountId;
    },
    get second() {
      return accountOf('priya.raman@acme.example');
    },
    get member() {
      return accountOf('noah.williams@acme.example');
    },
    call,
    async view(functionKey, payload, accountId) {
      const by = accountId === undefined ? {} : { accountId };
      const answer = (await call(functionKey, payload, by)) as Answer<PanelView>;
      if (!answer.ok)
        throw new Error(`${functionKey} answered ${answer.error.code}: ${answer.error.message}`);
      return answer.data;
    },
  };
}
