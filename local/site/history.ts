import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostClock } from '../clock.ts';

/** Who changed something: the app under test, an admin at the stand-in itself, other admins meanwhile, or the seed. */
export type ChangedBy = 'app' | 'admin' | 'others' | 'seed';

/** One change of a person or a membership, as it happened. */
export type Change = { atMs: number; by: ChangedBy; accountId: string } & (
  | { what: 'created' | 'reopened'; email: string }
  | { what: 'removed' | 'accepted' }
  | { what: 'changed'; changes: Record<string, unknown> }
  | { what: 'joined' | 'left'; groupId: string }
);

type WithoutStamp<T> = T extends unknown ? Omit<T, 'atMs' | 'by'> : never;

/** Every change since the site was seeded, oldest first, and who it was. */
export interface History {
  changes(): readonly Change[];
  note(change: WithoutStamp<Change>): void;
  /** What `work` changes, also later in the same call, was done by `by`. */
  actingAs<T>(by: ChangedBy, work: () => T): T;
  clear(): void;
}

export function createHistory(clock: HostClock): History {
  const acting = new AsyncLocalStorage<ChangedBy>();
  let changes: Change[] = [];
  return {
    changes: () => changes,
    note: (change) => void changes.push({ atMs: clock.nowMs(), by: acting.getStore() ?? 'seed', ...change }),
    actingAs: (by, work) => acting.run(by, work),
    clear: () => void (changes = []),
  };
}
