import { AsyncLocalStorage } from 'node:async_hooks';
import type { HostClock } from '../clock.ts';

/** Who changed something: the app under test, an admin at the stand-in itself, other admins meanwhile, or the seed. */
export type ChangedBy = 'app' | 'admin' | 'others' | 'seed';

/**
 * One change of a person or a membership, as it happened. `byAccountId` is the account that acted, where one did:
 * identity providers and the organization's key in the app's hands have none.
 */
export type Change = { atMs: number; by: ChangedBy; byAccountId?: string; accountId: string } & (
  | { what: 'created' | 'reopened'; email: string }
  | { what: 'removed' | 'accepted' }
  | { what: 'changed'; changes: Record<string, unknown> }
  | { what: 'joined' | 'left'; groupId: string }
);

type WithoutStamp<T> = T extends unknown ? Omit<T, 'atMs' | 'by' | 'byAccountId'> : never;

/** Every change since the site was seeded, oldest first, and who it was. */
export interface History {
  changes(): readonly Change[];
  note(change: WithoutStamp<Change>): void;
  /** Who is acting now. */
  by(): ChangedBy;
  /** What `work` changes, also later in the same call, was done by `by`. */
  actingAs<T>(by: ChangedBy, work: () => T): T;
  /** The same party as before acts as this account; undefined: as none. */
  inNameOf<T>(accountId: string | undefined, work: () => T): T;
  /** Tells the listener of every change from now on, as it happens; it hears of a new seed as well. */
  onChange(listener: (change: Change) => void): void;
  clear(): void;
}

interface Actor {
  by: ChangedBy;
  accountId: string | undefined;
}

/** `accountOf`: the account of a party that does not say as whom it acts. */
export function createHistory(
  clock: HostClock,
  accountOf: (by: ChangedBy) => string | undefined = () => undefined,
): History {
  const acting = new AsyncLocalStorage<Actor>();
  const listeners: ((change: Change) => void)[] = [];
  let changes: Change[] = [];
  return {
    changes: () => changes,
    note(change) {
      const { by, accountId } = acting.getStore() ?? { by: 'seed' };
      const actor = { by, ...(accountId !== undefined && { byAccountId: accountId }) };
      const noted = { atMs: clock.nowMs(), ...actor, ...change };
      changes.push(noted);
      for (const listener of listeners) listener(noted);
    },
    by: () => acting.getStore()?.by ?? 'seed',
    actingAs: (by, work) => acting.run({ by, accountId: accountOf(by) }, work),
    inNameOf: (accountId, work) => acting.run({ by: acting.getStore()?.by ?? 'seed', accountId }, work),
    onChange: (listener) => void listeners.push(listener),
    clear: () => void (changes = []),
  };
}
