import type { Site } from '../site/site.ts';
import { luckOf, pick, type Random } from './random.ts';

const longestLagMs = 120_000;

interface OthersAct {
  site: Site;
  random: Random;
  seed: number;
  strangers: readonly string[];
  /** Whether searches find people only some time after others added them. */
  lags: boolean;
}

/** One act of another admin: somebody is added, changed, removed, put into a group or taken off one. */
export function othersAct({ site, random, seed, strangers, lags }: OthersAct): void {
  const people = site
    .people()
    .filter(
      ({ accountType, accountId, accountStatus }) =>
        accountType === 'atlassian' && accountId !== site.admin.accountId && accountStatus !== 'closed',
    );
  const groups = site
    .groups()
    .filter(({ externalSynced, platformRoles }) => !externalSynced && platformRoles.length === 0);
  const person = pick(people, random);
  const group = pick(groups, random);
  const act = pick(['add', 'join', 'leave', 'deactivate', 'rename', 'remove'] as const, random);
  site.history.actingAs('others', () => {
    if (act === 'add') return void addStranger({ site, random, seed, strangers, lags });
    if (!person || !group) return undefined;
    if (act === 'join') site.addToGroup(group.groupId, person.accountId);
    if (act === 'leave') site.removeFromGroup(group.groupId, person.accountId);
    if (act === 'deactivate') site.updatePerson(person.accountId, { accountStatus: 'inactive' });
    if (act === 'rename') site.updatePerson(person.accountId, { email: `moved.${person.email}` });
    if (act === 'remove') site.removePerson(person.accountId);
    return undefined;
  });
}

function addStranger({ site, random, seed, strangers, lags }: OthersAct): void {
  const email = pick(strangers, random);
  if (email === undefined || site.personByEmail(email)) return;
  // Done before the call that comes next: no two acts happen in the same instant.
  const addedAtMs = site.clock.nowMs() - 1 - Math.floor(random() * 5_000);
  const lagMs = lags ? Math.floor(luckOf(email, seed) * longestLagMs) : 0;
  const { accountId } = site.addPerson({ email, addedAtMs, visibleFromMs: addedAtMs + lagMs });
  const group = pick(
    site.groups().filter(({ grants, externalSynced }) => grants.length > 0 && !externalSynced),
    random,
  );
  if (group && random() < 0.8) site.addToGroup(group.groupId, accountId);
}
