import type { AuditEntryView } from '../contract';
import type { GroupRef } from '../domain/access';
import { DirectoryError, type UserDirectory } from '../ports';
import { chooseRoute } from './choose-route';
import { commitAct } from './commit-act';
import type { Caller, Deps } from './deps';
import { toEntryView } from './list-audit-entries';
import { newSession } from './new-session';
import { OperationError } from './operation-error';

/**
 * Puts back exactly the groups that one entry says were taken off, and records that. Throws `OperationError`
 * `ENTRY_NOT_FOUND`, `NOTHING_TO_RESTORE`, `ROUTE_CANNOT` with Atlassian's words.
 */
export async function restoreAccess(deps: Deps, caller: Caller, id: string): Promise<AuditEntryView> {
  const entry = await deps.store.entry(id);
  if (!entry) throw new OperationError('ENTRY_NOT_FOUND', 'There is no audit entry with this id.');
  const target = entry.personal.target;
  if (!target?.accountId || entry.groupsRemoved.length === 0) {
    throw new OperationError('NOTHING_TO_RESTORE', 'This entry took nobody off a group.');
  }
  const settings = await deps.store.settings();
  const route = await chooseRoute(deps, settings);
  const restored = await putBack(await open(deps, route), target.accountId, entry.groupsRemoved);
  await commitAct(deps, caller.actor, async () => ({
    writes: [],
    act: {
      action: 'access.restored',
      batchId: entry.batchId,
      ticket: entry.ticket,
      target,
      groupsRestored: restored,
      changes: { restores: id },
      credential: credentialOf(route, caller, settings.organization?.keyLabel),
    },
    result: undefined,
  }));
  return { ...toEntryView(entry), groupsRestored: restored };
}

async function open(deps: Deps, route: Parameters<Deps['openDirectory']>[0]): Promise<UserDirectory> {
  try {
    return await deps.openDirectory(route, newSession(deps.clock));
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    throw new OperationError('ROUTE_CANNOT', error.message, error);
  }
}

async function putBack(directory: UserDirectory, accountId: string, groups: GroupRef[]): Promise<GroupRef[]> {
  const restored: GroupRef[] = [];
  for (const group of groups) {
    const answer = await directory.addToGroup(accountId, group.groupId);
    if (answer.answer === 'refused' || answer.answer === 'unclear' || answer.answer === 'no-such-group') {
      throw new OperationError(
        'ROUTE_CANNOT',
        `Atlassian did not put the person back into ${group.groupName}: ${answer.message ?? answer.answer}`,
      );
    }
    restored.push(group);
  }
  return restored;
}

function credentialOf(
  route: Parameters<Deps['openDirectory']>[0],
  { actor }: Caller,
  label: string | undefined,
): { kind: 'organization-key' | 'admin' | 'app'; label?: string | undefined } {
  if (route === 'organization') return { kind: 'organization-key', label };
  return route === 'admin' ? { kind: 'admin', label: actor.accountId } : { kind: 'app' };
}
