import { createAppHost, type AppHost } from './app-host.ts';

/** What a rule gets of an action that went well. */
export interface RuleOutputs {
  batchId: string;
  state: string;
  total: number;
  invited: number;
  needsAttention: number;
  failed: number;
  leftOut?: number;
  notice: string | null;
  removals: number;
  removalsDigest: string | null;
}

/** The app on a host of its own for each test, with rules that call its actions. */
export interface Rules {
  readonly app: AppHost;
  /** An admin who is not the demonstration admin. */
  second(): string;
  outsider(): string;
  /** The step of a rule; the demonstration admin's unless told. */
  run(actionKey: string, inputs: Record<string, unknown>, accountId?: string): Promise<unknown>;
  /** The same, which must go well. */
  invite(inputs: Record<string, unknown>, accountId?: string): Promise<RuleOutputs>;
  state(batchId: string): Promise<RuleOutputs>;
}

export function rules(): Rules {
  let app: AppHost;
  beforeEach(async () => {
    app = await createAppHost();
  });
  afterEach(() => app.close());
  const accountOf = (email: string): string => app.host.site.personByEmail(email)?.accountId ?? '';
  const run: Rules['run'] = (actionKey, inputs, accountId = app.host.site.admin.accountId) =>
    app.host.runAction({ actionKey, inputs, accountId });
  const good = async (answer: Promise<unknown>): Promise<RuleOutputs> => {
    const outputs = await answer;
    expect(outputs).not.toHaveProperty('errors');
    return outputs as RuleOutputs;
  };
  return {
    get app() {
      return app;
    },
    second: () => accountOf('priya.raman@acme.example'),
    outsider: () => accountOf('samir.nassar@acme.example'),
    run,
    invite: (inputs, accountId) => good(run('invite-people', inputs, accountId)),
    state: (batchId) => good(run('read-invitation', { batchId })),
  };
}

export const failed = (message: unknown): { errors: { message: unknown }[] } => ({ errors: [{ message }] });
