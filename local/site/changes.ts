import type { HostClock } from '../clock.ts';
import type { IdSequence } from './deterministic-id.ts';
import type { Directory } from './directory.ts';
import type { History } from './history.ts';
import type { Site } from './site.ts';

export type Changes = Pick<
  Site,
  | 'addPerson'
  | 'updatePerson'
  | 'removePerson'
  | 'acceptInvitation'
  | 'addGroup'
  | 'addToGroup'
  | 'removeFromGroup'
>;

/** Every way in which people, groups and memberships change. */
export function createChanges(
  directory: Directory,
  ids: IdSequence,
  clock: HostClock,
  history: History,
): Changes {
  const updatePerson: Changes['updatePerson'] = (accountId, changes) => {
    const person = directory.people.get(accountId);
    if (!person) return undefined;
    const { name = person.name, email = person.email } = changes;
    const isRenamed = name !== person.name || email !== person.email;
    directory.changePerson(person, { ...changes, ...(isRenamed && { changedAtMs: clock.nowMs() }) });
    history.note({ what: 'changed', accountId, changes });
    return person;
  };
  const groups = groupChanges(directory, ids, history);
  return {
    addPerson(input) {
      const person = { ...newPerson(ids, clock.nowMs(), input.email), ...input };
      directory.putPerson(person);
      history.note({ what: 'created', accountId: person.accountId, email: person.email });
      return person;
    },
    updatePerson,
    removePerson(accountId) {
      for (const { groupId } of directory.directGroupsOf(accountId))
        groups.removeFromGroup(groupId, accountId);
      updatePerson(accountId, {
        accountStatus: 'closed',
        membershipStatus: 'no_membership',
        directRoles: [],
        platformRoles: [],
      });
      history.note({ what: 'removed', accountId });
    },
    acceptInvitation(accountId) {
      const person = directory.people.get(accountId);
      if (!person || person.emailVerified) return person;
      directory.changePerson(person, { emailVerified: true });
      history.note({ what: 'accepted', accountId });
      return person;
    },
    ...groups,
  };
}

function groupChanges(
  directory: Directory,
  ids: IdSequence,
  history: History,
): Pick<Changes, 'addGroup' | 'addToGroup' | 'removeFromGroup'> {
  return {
    addGroup(input) {
      const group = { ...newGroup(ids), ...input };
      directory.putGroup(group);
      return group;
    },
    addToGroup(groupId, accountId) {
      const group = directory.groups.get(groupId);
      if (!group) throw new RangeError(`No group has the id ${groupId}`);
      if (!directory.people.has(accountId)) throw new RangeError(`Nobody has the account id ${accountId}`);
      if (group.members.has(accountId)) return 'already-member';
      directory.join(group, accountId);
      history.note({ what: 'joined', accountId, groupId });
      return 'added';
    },
    removeFromGroup(groupId, accountId) {
      const group = directory.groups.get(groupId);
      if (!group?.members.has(accountId)) return 'not-member';
      directory.leave(group, accountId);
      history.note({ what: 'left', accountId, groupId });
      return 'removed';
    },
  };
}

const newPerson = (ids: IdSequence, nowMs: number, email: string) => ({
  accountId: ids.nextAccountId(),
  name: nameFromEmail(email),
  accountType: 'atlassian' as const,
  accountStatus: 'active' as const,
  membershipStatus: 'active' as const,
  platformRoles: [],
  emailHidden: false,
  managementSource: 'invited' as const,
  emailVerified: true,
  addedAtMs: nowMs,
  visibleFromMs: nowMs,
  directRoles: [],
});

const newGroup = (ids: IdSequence) => ({
  groupId: ids.nextGroupId(),
  description: '',
  members: new Set<string>(),
  nestedGroups: [],
  externalSynced: false,
  grants: [],
  defaultFor: [],
  platformRoles: [],
});

function nameFromEmail(email: string): string {
  const local = email.split('@')[0] ?? '';
  const words = local.split(/[._+-]+/).filter(Boolean);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ') || email;
}
