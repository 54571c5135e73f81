import type { HostClock } from '../../clock.ts';
import type { ChangedBy, History } from '../history.ts';
import type { ServiceDesks } from './service-desks.ts';

/** One change of a customer, or of who belongs to a desk or a customer organization, as it happened. */
export type DeskChange = { atMs: number; by: ChangedBy; accountId: string } & (
  | { what: 'created' | 'revoked' }
  | { what: 'added' | 'removed'; place: `${'desk' | 'organization'} ${string}` }
);

type WithoutStamp<T> = T extends unknown ? Omit<T, 'atMs' | 'by'> : never;

/** Every change of customers since the site was seeded, oldest first, and who it was. */
export interface DeskHistory {
  changes(): readonly DeskChange[];
  note(change: WithoutStamp<DeskChange>): void;
  clear(): void;
}

/** Portal-only customers are no people of the organization: what becomes of them is noted apart. */
export function createDeskHistory(clock: HostClock, { by }: Pick<History, 'by'>): DeskHistory {
  let changes: DeskChange[] = [];
  return {
    changes: () => changes,
    note: (change) => void changes.push({ atMs: clock.nowMs(), by: by(), ...change }),
    clear: () => void (changes = []),
  };
}

/** Who belongs to desks and customer organizations, changed with a note of it. */
export function belonging(history: DeskHistory) {
  const change =
    (what: 'added' | 'removed', kind: 'desk' | 'organization') =>
    (members: Set<string>, id: string, accountId: string): void => {
      if (members.has(accountId) === (what === 'added')) return;
      if (what === 'added') members.add(accountId);
      else members.delete(accountId);
      history.note({ what, accountId, place: `${kind} ${id}` });
    };
  const [join, leave] = [change('added', 'desk'), change('removed', 'desk')];
  const [enter, exit] = [change('added', 'organization'), change('removed', 'organization')];
  const changes: Pick<
    ServiceDesks,
    'revoke' | 'addToDesk' | 'removeFromDesk' | 'addToOrganization' | 'removeFromOrganization'
  > = {
    revoke(customer) {
      customer.active = false;
      history.note({ what: 'revoked', accountId: customer.accountId });
    },
    addToDesk: ({ id, customers }, accountId) => join(customers, id, accountId),
    removeFromDesk: ({ id, customers }, accountId) => leave(customers, id, accountId),
    addToOrganization: ({ id, users }, accountId) => enter(users, id, accountId),
    removeFromOrganization: ({ id, users }, accountId) => exit(users, id, accountId),
  };
  return changes;
}
