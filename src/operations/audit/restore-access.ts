import type { AuditEntryView } from '../../contract/audit';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import type { GroupRef, Holdings } from '../../domain/people/access';
import { ofAccount, type GroupAnswer } from '../../domain/people/person';
import type { Route } from '../../domain/words';
import { DirectoryError } from '../../ports/directory-error';
import type { Sought, UserDirectory } from '../../ports/user-directory';
import { chooseRoute, routeForReading } from '../settings/choose-route';
import { commitAct, type Act } from './commit-act';
import type { Caller, Deps } from '../deps';
import { isoNow } from '../iso-now';
import { toEntryView } from './list-audit-entries';
import { newSession } from '../run/lane/new-session';
import { OperationError } from '../operation-error';

/**
 * Puts back exactly the groups that one entry says were taken off, and records that, once for each group however many
 * admins ask for it together. Throws `OperationError` `ENTRY_NOT_FOUND`, `NOTHING_TO_RESTORE`, `ROUTE_CANNOT` with
 * Atlassian's words.
 */
export async function restoreAccess(deps: Deps, caller: Caller, id: string): Promise<AuditEntryView> {
  const entry = await deps.store.entry(id);
  if (!entry) throw new OperationError('ENTRY_NOT_FOUND', 'There is no audit entry with this id.');
  const target = entry.personal.target;
  if (!target?.accountId || entry.groupsRemoved.length === 0) {
    throw new OperationError('NOTHING_TO_RESTORE', 'This entry took nobody off a group.');
  }
  const settings = await deps.store.settings();
  const chosen = await chooseRoute(deps, settings);
  // Provisioning changes no groups of the organization: whoever reads for it does.
  const route = chosen === 'provisioning' ? routeForReading(settings) : chosen;
  const directory = await open(deps, route);
  const begunAt = isoNow(deps);
  const { restored, stopped } = await putBack(
    directory,
    { address: target.email, accountId: target.accountId },
    entry.groupsRemoved,
  );
  if (restored.length === 0 && stopped) throw stopped;
  await commitAct(deps, caller.actor, async () => {
    const earlier = await restorationsOf(deps, id);
    const groupsRestored = restored
      .filter((one) => !isRecorded(one, earlier, begunAt))
      .map(({ group }) => group);
    const act: Act = {
      id: restorationId(id, earlier.length + 1),
      action: 'access.restored',
      batchId: entry.batchId,
      ticket: entry.ticket,
      target,
      groupsRestored,
      changes: { restores: id },
      credential: credentialOf(route, settings.organization?.keyLabel),
    };
    return { writes: [], ...(groupsRestored.length > 0 && { act }), result: undefined };
  });
  if (stopped) throw stopped;
  return { ...toEntryView(entry), groupsRestored: restored.map(({ group }) => group) };
}

/** A group that somebody is in again; `already` where they were before this was asked for. */
interface Restored {
  group: GroupRef;
  already: boolean;
}

/** Of one entry, so that those who restore it together find each other's records. */
const restorationId = (id: string, number: number): string => `a:restored:${id}:${number}`;

/** What was given back of what one entry says was taken off, oldest first. */
export async function restorationsOf({ store }: Pick<Deps, 'store'>, id: string): Promise<AuditEntry[]> {
  const earlier: AuditEntry[] = [];
  for (;;) {
    const entry = await store.entry(restorationId(id, earlier.length + 1));
    if (!entry) return earlier;
    earlier.push(entry);
  }
}

/** Whether a record tells of it: one made meanwhile, or an earlier one where there was nothing left to do. */
const isRecorded = ({ group, already }: Restored, earlier: readonly AuditEntry[], begunAt: string): boolean =>
  earlier.some(
    ({ at, groupsRestored = [] }) =>
      (already || at >= begunAt) && groupsRestored.some(({ groupId }) => groupId === group.groupId),
  );

async function open(deps: Deps, route: Route): Promise<UserDirectory> {
  try {
    return await deps.openDirectory(route, newSession(deps.clock));
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    throw new OperationError('ROUTE_CANNOT', error.message, { cause: error, appSaid: error.appSaid });
  }
}

/** Groups that were put back until one was refused or no call went through: the log has to name those too. */
async function putBack(
  directory: UserDirectory,
  person: Member,
  groups: GroupRef[],
): Promise<{ restored: Restored[]; stopped?: Error }> {
  const restored: Restored[] = [];
  try {
    for (const group of groups) {
      const answer = await addOrReadBack(directory, person, group);
      requireDone(answer, group);
      restored.push({ group, already: answer.code === 'MEMBER_ALREADY' });
    }
  } catch (error) {
    if (!(error instanceof OperationError || error instanceof DirectoryError)) throw error;
    return { restored, stopped: error };
  }
  return { restored };
}

type Member = Required<Sought>;

/** An answer that leaves open whether the person is in the group is settled by what they hold, where that can be read. */
async function addOrReadBack(
  directory: UserDirectory,
  person: Member,
  { groupId }: GroupRef,
): Promise<GroupAnswer> {
  const answer = await directory.addToGroup(person.accountId, groupId);
  if (answer.answer !== 'unclear' || !(await isSeenIn(directory, person, groupId))) return answer;
  // What was perhaps there before is one thing, what this call may have done another: that is written down.
  const code = answer.code === 'MEMBER_OR_NO_SEAT' ? 'MEMBER_ALREADY' : undefined;
  return { ...answer, answer: 'done', code };
}

async function isSeenIn(directory: UserDirectory, person: Member, groupId: string): Promise<boolean> {
  try {
    const [lookUp] = await directory.lookUp([person]);
    const read = lookUp && ofAccount(lookUp, person.accountId);
    return read?.found === 'person' && holdsGroup(read.person.holdings, groupId);
  } catch (error) {
    if (error instanceof DirectoryError) return false;
    throw error;
  }
}

const holdsGroup = (holdings: Holdings, id: string): boolean =>
  (holdings.complete ? [...holdings.access, ...holdings.free, ...holdings.unrated] : holdings.seen).some(
    ({ groupId }) => groupId === id,
  );

function requireDone({ answer, code, message }: GroupAnswer, { groupName }: GroupRef): void {
  if (answer === 'done') return;
  if (answer === 'unclear' && code !== 'MEMBER_OR_NO_SEAT')
    throw new OperationError(
      'ROUTE_CANNOT',
      `Atlassian did not say whether the person is back in ${groupName}. Look at their groups, and give the access back once more.`,
      { appSaid: { reason: 'put-back-unclear', name: groupName } },
    );
  throw new OperationError(
    'ROUTE_CANNOT',
    `Atlassian did not put the person back into ${groupName}: ${message ?? answer}`,
    { appSaid: { reason: 'not-put-back', name: groupName, said: message ?? answer } },
  );
}

function credentialOf(
  route: 'organization' | 'app' | 'admin',
  label: string | undefined,
): { kind: 'organization-key' | 'admin' | 'app'; label?: string | undefined } {
  if (route === 'organization') return { kind: 'organization-key', label };
  // Whose account it was is personal: the entry's actor says it, and can be erased.
  return { kind: route };
}
