import { deterministicUuid } from '../deterministic-id.ts';
import { createLinkedAccounts } from './linked-accounts.ts';
import type { Linking } from './linked-accounts.ts';
import { isManaged, isVerified, provisionedDirectoryId, verifiedDomains } from './provisioning.ts';
import type { ProvisionedGroup, ProvisionedUser, Provisioning } from './provisioning.ts';

export interface SavedProvisioning {
  users: ProvisionedUser[];
  groups: (Omit<ProvisionedGroup, 'members'> & { members: string[] })[];
  idsGiven: number;
}

export interface KeptProvisioning extends Provisioning {
  clear(): void;
  save(): SavedProvisioning;
  load(saved: SavedProvisioning): void;
}

/** The organization's provisioned directory, empty at first. */
export function createProvisioning(parts: Linking): KeptProvisioning {
  const { clock, behaviours } = parts;
  const users = new Map<string, ProvisionedUser>();
  const kept = { users, groups: new Map<string, ProvisionedGroup>(), idsGiven: 0 };
  const nextId = (kind: string) => deterministicUuid(`provisioned ${kind} ${(kept.idsGiven += 1)}`);
  const accounts = createLinkedAccounts(parts);
  const groups = groupChanges(parts, kept, nextId);
  return {
    directoryId: provisionedDirectoryId,
    verifiedDomains,
    isVerified,
    isManaged,
    key: () => `acme-demonstration-provisioning-key-${behaviours.provisioningKeyRegenerations + 1}`,
    users: () => [...users.values()],
    userById: (id) => users.get(id),
    createUser(profile) {
      const times = { createdMs: clock.nowMs(), changedMs: clock.nowMs() };
      const user = { ...profile, ...times, id: nextId('user'), accountId: accounts.link(profile) };
      users.set(user.id, user);
      return user;
    },
    replaceUser(user, profile) {
      Object.assign(user, profile, { changedMs: clock.nowMs() });
      accounts.follow(user.accountId, profile);
    },
    removeUser(user) {
      groups.forget(user);
      accounts.unlink(user.accountId);
      users.delete(user.id);
    },
    ...groups,
    clear() {
      users.clear();
      kept.groups.clear();
      kept.idsGiven = 0;
    },
    save: () => ({
      users: [...users.values()],
      groups: [...kept.groups.values()].map((group) => ({ ...group, members: [...group.members] })),
      idsGiven: kept.idsGiven,
    }),
    load(saved) {
      for (const user of saved.users) users.set(user.id, user);
      for (const group of saved.groups)
        kept.groups.set(group.id, { ...group, members: new Set(group.members) });
      kept.idsGiven = saved.idsGiven;
    },
  };
}

interface Kept {
  users: Map<string, ProvisionedUser>;
  groups: Map<string, ProvisionedGroup>;
}

function groupChanges({ directory, changes, clock }: Linking, { users, groups }: Kept, nextId: NextId) {
  const setMembers = (group: ProvisionedGroup, members: ReadonlySet<string>) => {
    const accountOf = (id: string) => users.get(id)?.accountId ?? '';
    for (const id of group.members)
      if (!members.has(id)) changes.removeFromGroup(group.groupId, accountOf(id));
    for (const id of members) if (!group.members.has(id)) changes.addToGroup(group.groupId, accountOf(id));
    group.members = new Set(members);
  };
  const changed: Pick<Provisioning, 'createGroup' | 'replaceGroup' | 'removeGroup' | 'groups' | 'groupById'> =
    {
      groups: () => [...groups.values()],
      groupById: (id) => groups.get(id),
      createGroup({ displayName, externalId, members }) {
        const { groupId } = changes.addGroup({ name: displayName, externalSynced: true });
        const times = { createdMs: clock.nowMs(), changedMs: clock.nowMs() };
        const noMembers = new Set<string>();
        const group = { ...times, id: nextId('group'), displayName, externalId, groupId, members: noMembers };
        groups.set(group.id, group);
        setMembers(group, members);
        return group;
      },
      replaceGroup(group, { externalId, members }) {
        setMembers(group, members);
        Object.assign(group, { externalId, changedMs: clock.nowMs() });
      },
      removeGroup(group) {
        setMembers(group, new Set());
        directory.dropGroup(group.groupId);
        groups.delete(group.id);
      },
    };
  const forget = ({ id }: ProvisionedUser) => {
    for (const group of groups.values())
      if (group.members.has(id)) setMembers(group, new Set([...group.members].filter((one) => one !== id)));
  };
  return { ...changed, forget };
}

type NextId = (kind: string) => string;
