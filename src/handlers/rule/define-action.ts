import type * as z from 'zod/mini';
import type { Caller } from '../../operations/deps';
import { accountOf } from '../account-of-context';
import { toAnswerError } from '../define-handler';
import { identifyAdmin, notAdmin } from '../identify-admin';
import { parsePayload } from '../parse-payload';
import type { ApiParts } from '../rest/define-route';

/** What a rule gets: the outputs that the manifest declares, or why its action failed, which its owner is mailed. */
export type ActionAnswer = Record<string, unknown> | { errors: { message: string }[] };
export type ActionHandler = (payload: unknown, context?: unknown) => Promise<ActionAnswer>;

/**
 * The one way into the backend from a rule: checks that the user of the rule's connection administers Jira, parses the
 * inputs and runs the operation. That user is whom Forge names beside the inputs; no input can name another.
 */
export function defineAction<Inputs>(
  parts: ApiParts,
  actionKey: string,
  inputs: z.ZodMiniType<Inputs>,
  operation: (inputs: Inputs, caller: Caller) => Promise<Record<string, unknown>>,
): ActionHandler {
  return async (payload, context) => {
    try {
      const accountId = accountOf(context);
      if (accountId === undefined) throw notAdmin();
      const caller = await identifyAdmin(parts.lookUpCaller(accountId), accountId, 'acts');
      return await operation(parsePayload(inputs, payload), caller);
    } catch (error) {
      const { code, message } = toAnswerError(parts.deps, actionKey, error);
      const said =
        code === 'NOT_ADMIN' ? `The user of this rule’s connection is none of them. ${message}` : message;
      return { errors: [{ message: said }] };
    }
  };
}
