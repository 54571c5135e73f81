import type { CallerLookUp } from '../adapters/jira/jira-site';
import type { Caller } from '../operations/deps';
import { OperationError } from '../operations/operation-error';

/**
 * Whoever Forge names as the caller, once Jira has said that they administer it; `acts` wants their name for the audit log.
 * Throws `OperationError` `NOT_ADMIN`.
 */
export async function identifyAdmin(
  lookUp: CallerLookUp,
  accountId: unknown,
  needs: 'reads' | 'acts',
): Promise<Caller> {
  if (typeof accountId !== 'string' || !(await lookUp.mayAdminister())) throw notAdmin();
  const name = needs === 'acts' ? await lookUp.name() : undefined;
  return { actor: { accountId, name } };
}

export const notAdmin = (): OperationError =>
  new OperationError('NOT_ADMIN', 'Only Jira administrators may use this app.');
