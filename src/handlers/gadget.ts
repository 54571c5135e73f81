import { makeResolver } from '@forge/resolver';
import * as z from 'zod/mini';
import type { Answer } from '../contract/answer';
import type { GadgetDefs, GadgetView } from '../contract/gadget';
import { listFindings } from '../operations/watch/list-findings';
import { getWatch } from '../operations/watch/watch-view';
import { toAnswerError, type Guarded, type PageRequest } from './define-handler';
import { notAdmin } from './identify-admin';
import { ownFunctionsOnly } from './own-functions-only';
import { parsePayload, whatIsWrong } from './parse-payload';

const usualFindings = 5;
const payloadSchema = z.lazy(() =>
  z.strictObject({ findings: z.optional(z.int().check(z.minimum(0), z.maximum(20))) }),
);

/**
 * The resolver of the gadget: figures, which name nobody, for whoever sees the dashboard; the latest findings for those of
 * whom Jira says that they administer it.
 */
export function createGadget(guarded: Guarded): ReturnType<typeof makeResolver> {
  const handlers = { getGadget: (request: PageRequest) => answer(guarded, request) };
  return ownFunctionsOnly(handlers, makeResolver<GadgetDefs>(handlers));
}

async function answer(guarded: Guarded, { payload, context }: PageRequest): Promise<Answer<GadgetView>> {
  try {
    if (typeof context?.accountId !== 'string') throw notAdmin();
    const { findings = usualFindings } = parsePayload(payloadSchema, payload, () => whatIsWrong(undefined));
    return { ok: true, data: await viewFor(guarded, findings) };
  } catch (error) {
    return { ok: false, error: toAnswerError(guarded.deps, 'getGadget', error) };
  }
}

async function viewFor({ deps, lookUpCaller }: Guarded, limit: number): Promise<GadgetView> {
  const isAdmin = await lookUpCaller().mayAdminister();
  const { isOn, watched, withoutAccess, withAccess, unknown, pending, ...rest } = await getWatch(deps);
  const { openFindings, isLooking, lastLookAt } = rest;
  const figures = { isOn, watched, withoutAccess, withAccess, unknown, pending, openFindings, isLooking };
  const view: GadgetView = { isAdmin, ...figures, ...(lastLookAt !== undefined && { lastLookAt }) };
  if (!isAdmin || limit === 0) return view;
  const { findings } = await listFindings(deps, { state: 'open', limit });
  return {
    ...view,
    findings: findings.map(({ findingId, email, name, products, firstSeenAt }) => ({
      ...{ findingId, email, products, firstSeenAt },
      ...(name !== undefined && { name }),
    })),
  };
}
