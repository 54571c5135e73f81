import type { Behaviours } from '../../behaviours.ts';
import type { HostClock } from '../../clock.ts';
import type { Changes } from '../changes.ts';
import type { Directory } from '../directory.ts';
import type { History } from '../history.ts';
import { automaticGroupName, isManaged } from './provisioning.ts';
import type { UserProfile } from './provisioning.ts';
import type { Person } from '../site.ts';

export interface Linking {
  directory: Directory;
  changes: Changes;
  clock: HostClock;
  behaviours: Behaviours;
  history: History;
}

/** How the accounts of the organization follow the records of its identity provider. */
export function createLinkedAccounts({ directory, changes, clock, behaviours, history }: Linking) {
  const automaticGroupId = () =>
    [...directory.groups.values()].find(({ name }) => name === automaticGroupName)?.groupId ?? '';

  const accountFor = ({ email, name }: UserProfile): Person => {
    const present = directory.personByEmail(email);
    // Who left, or was closed, comes back.
    const isMember = present?.membershipStatus !== 'no_membership' && present?.accountStatus !== 'closed';
    if (present && isMember) return present;
    const addedAtMs = clock.nowMs();
    const visibleFromMs = addedAtMs + behaviours.provisioningLagSeconds * 1000;
    if (!present) return changes.addPerson({ email, name, addedAtMs, visibleFromMs });
    const open = { accountStatus: 'active', membershipStatus: 'active' } as const;
    directory.changePerson(present, { ...open, addedAtMs, visibleFromMs, emailVerified: true });
    history.note({ what: 'reopened', accountId: present.accountId, email });
    return present;
  };
  /** A managed account takes what the record says; others keep their own name, address and state. */
  const follow = (accountId: string, { name, email, active }: UserProfile) => {
    const person = changes.updatePerson(accountId, { managementSource: 'synced' });
    if (!person || !isManaged(person)) return;
    changes.updatePerson(accountId, { name, email, accountStatus: active ? 'active' : 'inactive' });
  };
  return {
    link(profile: UserProfile): string {
      const { accountId } = accountFor(profile);
      follow(accountId, profile);
      changes.addToGroup(automaticGroupId(), accountId);
      return accountId;
    },
    follow,
    unlink(accountId: string): void {
      changes.removeFromGroup(automaticGroupId(), accountId);
      const person = directory.people.get(accountId);
      if (person && isManaged(person)) changes.updatePerson(accountId, { accountStatus: 'inactive' });
      changes.updatePerson(accountId, { managementSource: 'invited' });
    },
  };
}

/** Lets `provisionedPeopleGetJira` decide what the automatic group grants, wherever it is set. */
export function createGrantSwitch(directory: Directory, behaviours: Behaviours): void {
  let isOn = behaviours.provisionedPeopleGetJira;
  Object.defineProperty(behaviours, 'provisionedPeopleGetJira', {
    enumerable: true,
    get: () => isOn,
    set(next: boolean) {
      isOn = next;
      for (const group of directory.groups.values())
        if (group.name === automaticGroupName)
          directory.putGroup({ ...group, grants: next ? [{ product: 'jira-software', role: 'user' }] : [] });
    },
  });
}
