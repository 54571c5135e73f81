import type { AdminAction } from '../../domain/audit/audit-actions';
import { digestOfAct, type AuditHead } from '../../domain/audit/audit-chain';
import type { AuditEntry } from '../../domain/audit/audit-entry';
import { sealPersonal, type PersonalPart } from '../../domain/audit/personal-part';
import type { Actor } from '../../domain/batches/batch';
import { StoreConflict } from '../../ports/store-error';
import { type Write } from '../../ports/store';
import { afterConflicts } from '../after-conflicts';
import type { Deps } from '../deps';
import { OperationError } from '../operation-error';
import { sealWrites } from './seal-writes';

/** What an admin did, for the audit log. */
export interface Act {
  /** Unguessable unless told: one that others may record as well is found by its id. */
  id?: string | undefined;
  action: AdminAction;
  batchId?: string | undefined;
  ticket?: string | undefined;
  reason?: string | undefined;
  target?: PersonalPart['target'];
  /** Of the target, to be found by; the entry does not have it. */
  targetName?: string | undefined;
  /** What changed, in words that name no secret. */
  changes?: Record<string, unknown> | undefined;
  groupsRestored?: AuditEntry['groupsRestored'];
  credential?: AuditEntry['credential'];
  /** Of `log.trimmed`: noted in the head of the chain as well. */
  trimmed?: AuditEntry['trimmed'];
}

/**
 * Stores an act and its audit entry in one transaction, so that neither exists without the other. `decide`
 * reads what it needs and says what to write; after a conflict it is asked again. Without an act nothing is
 * written. Throws `OperationError` `BUSY` when others keep changing the same records.
 */
export async function commitAct<T>(
  deps: Deps,
  actor: Actor,
  decide: () => Promise<{ writes: Write[]; act?: Act | undefined; result: T }>,
): Promise<T> {
  return (await commit(deps, actor, decide)).result;
}

/** Records an act that changes nothing else. Answers its entry and the head of the chain that its link made. */
export async function recordAct(deps: Deps, actor: Actor, act: Act): Promise<Recorded> {
  const { recorded } = await commit(deps, actor, async () => ({ writes: [], act, result: undefined }));
  if (!recorded) throw new Error(`The act ${act.action} left no record`);
  return recorded;
}

interface Recorded {
  entry: AuditEntry;
  head: AuditHead;
}

async function commit<T>(
  deps: Deps,
  actor: Actor,
  decide: () => Promise<{ writes: Write[]; act?: Act | undefined; result: T }>,
): Promise<{ result: T; recorded?: Recorded }> {
  try {
    return await afterConflicts(deps, async () => {
      const { writes, act, result } = await decide();
      if (!act) return { result };
      const { recorded, writes: own } = await writesOf(deps, actor, act);
      await deps.store.commit([...writes, ...own]);
      return { result, recorded };
    });
  } catch (error) {
    if (!(error instanceof StoreConflict)) throw error;
    throw new OperationError('BUSY', 'Somebody else is changing the same thing. Try again in a moment.', {
      cause: error,
      appSaid: { reason: 'somebody-else' },
    });
  }
}

async function writesOf(
  deps: Deps,
  actor: Actor,
  act: Act,
): Promise<{ recorded: Recorded; writes: Write[] }> {
  const { ids, clock, store } = deps;
  const at = new Date(clock.nowMs()).toISOString();
  const head = await store.head();
  const entry = entryOf(deps, actor, act, at, (head?.value.links ?? 0) + 1);
  const sealed = {
    at,
    kind: 'act' as const,
    subject: entry.id,
    entries: 1,
    entriesDigest: digestOfAct(entry, ids.hash),
  };
  const { trimmed } = act;
  const change = (next: AuditHead): AuditHead =>
    trimmed ? { ...next, trimmed: { ...trimmed, recordedBy: next.links } } : next;
  const sealing = await sealWrites(deps, head, sealed, {}, change);
  return {
    recorded: { entry, head: sealing.head },
    writes: [{ kind: 'entry', value: entry, name: act.targetName }, ...sealing.writes],
  };
}

function entryOf(
  { ids, appVersion }: Deps,
  actor: Actor,
  act: Act,
  at: string,
  sequence: number,
): AuditEntry {
  const { id, action, batchId, ticket, groupsRestored, credential, reason, target, changes, trimmed } = act;
  const personal: PersonalPart = { actor, target, reason, changes };
  return {
    v: 1,
    id: id ?? `a:${ids.next()}`,
    sequence,
    at,
    action,
    credential: credential ?? { kind: 'none' },
    batchId,
    ticket,
    steps: [],
    groupsRemoved: [],
    groupsRestored,
    appVersion,
    trimmed,
    ...sealPersonal(personal, () => ids.hash(ids.next()).slice(0, 32), ids.hash),
  };
}
