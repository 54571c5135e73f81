import * as z from 'zod/mini';
import type { Answer } from '../../contract/answer';
import type { PanelDefs } from '../../contract/panel';
import type { Caller } from '../../operations/deps';
import { OperationError } from '../../operations/operation-error';
import type { PanelCaller, PanelDeps } from '../../operations/requests/panel-deps';
import type { IssueBook } from '../../ports/issues/issue-book';
import type { IssueReader } from '../../ports/issues/issue-reader';
import { toAnswerError, type Guarded, type PageRequest } from '../define-handler';
import { notAdmin } from '../identify-admin';
import { parsePayload } from '../parse-payload';
import { batchId, cursor, requestId } from '../payload-parts';

export interface PanelParts extends Guarded {
  issueBook: IssueBook;
  openIssues: () => IssueReader;
}

type DataOf<K extends keyof PanelDefs> = Extract<ReturnType<PanelDefs[K]>, { ok: true }>['data'];

const panelSchemas = {
  getPanel: z.lazy(() => z.strictObject({ found: z.optional(z.boolean()) })),
  checkIssue: z.lazy(() =>
    z.strictObject({
      requestId,
      from: z.optional(
        z
          .array(
            z.string().check(z.regex(/^(?:description|comments|customfield_\d{1,10}|attachment-\d{1,20})$/)),
          )
          .check(z.maxLength(100)),
      ),
      digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
    }),
  ),
  startFromIssue: z.strictObject({ batchId }),
  cancelFromIssue: z.strictObject({ batchId }),
  listFromIssue: z.strictObject({ batchId, cursor: z.optional(cursor) }),
} as const satisfies Record<keyof PanelDefs, z.ZodMiniType>;
type PayloadOf<K extends keyof PanelDefs> = z.output<(typeof panelSchemas)[K]>;

/** https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-issue-panel/#extension-data */
const contextSchema = z.lazy(() =>
  z.object({
    accountId: z.string().check(z.minLength(1)),
    extension: z.object({
      issue: z.object({ id: z.pipe(z.union([z.string(), z.number()]), z.transform(String)) }),
    }),
  }),
);
const issueIdForm = /^\d{1,20}$/;

/**
 * The one way into the backend from the panel: reads the issue that Forge names as the person whom it names, so that Jira
 * says whether they may see it, and asks Jira whether they administer it. No payload can name an issue or a person.
 */
export function definePanel<K extends keyof PanelDefs>(
  parts: PanelParts,
  functionKey: K,
  needs: 'viewer' | 'admin',
  operation: (deps: PanelDeps, caller: PanelCaller, payload: PayloadOf<K>) => Promise<DataOf<K>>,
): (request: PageRequest) => Promise<Answer<DataOf<K>>> {
  return async ({ payload, context }) => {
    try {
      const deps: PanelDeps = { ...parts.deps, issueBook: parts.issueBook, issues: parts.openIssues() };
      const caller = await identify(parts, deps, context, needs);
      return {
        ok: true,
        data: await operation(
          deps,
          caller,
          parsePayload<unknown>(panelSchemas[functionKey], payload) as PayloadOf<K>,
        ),
      };
    } catch (error) {
      return { ok: false, error: toAnswerError(parts.deps, functionKey, error) };
    }
  };
}

async function identify(
  { lookUpCaller }: PanelParts,
  { issues }: Pick<PanelDeps, 'issues'>,
  context: unknown,
  needs: 'viewer' | 'admin',
): Promise<PanelCaller> {
  const known = contextSchema.safeParse(context).data;
  if (!known || !issueIdForm.test(known.extension.issue.id)) throw noIssue();
  const lookUp = lookUpCaller();
  const isAdmin = await lookUp.mayAdminister();
  if (needs === 'admin' && !isAdmin) throw notAdmin();
  const issue = await issues.head(known.extension.issue.id);
  if (!issue) throw noIssue();
  const { accountId } = known;
  const caller: Caller = { actor: { accountId, name: needs === 'admin' ? await lookUp.name() : undefined } };
  return { ...caller, isAdmin, issue };
}

const noIssue = (): OperationError =>
  new OperationError('ISSUE_NOT_FOUND', 'There is no such issue, or you may not see it.');
