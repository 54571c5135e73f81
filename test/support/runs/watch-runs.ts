import { takesSeat } from '../../../local/site/directory.ts';
import { happenLater } from '../../../local/site/later.ts';
import type { Site } from '../../../local/site/site.ts';
import type { FindingView, WatchedView, WatchView } from '../../../src/contract/watch';
import type { AppHost } from '../app-host.ts';
import { readAll } from '../read-all.ts';
import { insist } from './bring-to-rest.ts';

const upkeepSeconds = 300;
const roundsAtMost = 200;
const daySeconds = 86_400;

/** What happens to somebody who was invited: each a way to access, and what the watch calls it. */
export const wayToAccess = {
  'group@example.org': [{ what: 'joins-group', groupName: 'jira-users-acme-demo' }, 'group'],
  'synced@example.org': [{ what: 'is-synchronised', groupName: 'okta-engineering' }, 'synchronised-group'],
  'direct@example.org': [{ what: 'gets-role', product: 'confluence', role: 'user' }, 'direct-role'],
  'own@open.example': [{ what: 'takes-access', product: 'jira-software' }, 'approved-domain'],
  'agent@example.org': [{ what: 'gets-role', product: 'jira-servicedesk', role: 'agent' }, 'direct-role'],
} as const satisfies Record<string, readonly [object, string]>;

export const gainers = Object.keys(wayToAccess);

/** Lets everybody gain access in their way, by another admin where somebody acts. */
export function letGainAccess(site: Site, emails: readonly string[] = gainers): void {
  site.replaceApprovedDomains({
    'open.example': { products: [{ product: 'jira-software', accessMode: 'DIRECT_ACCESS' }] },
  });
  const okta = site.groups().find(({ name }) => name === 'okta-engineering');
  if (okta && okta.grants.length === 0) okta.grants.push({ product: 'jira-software', role: 'user' });
  for (const email of emails) {
    const [later] = wayToAccess[email as keyof typeof wayToAccess];
    happenLater(site, { ...later, person: email, by: 'others' });
  }
}

/** Lets the schedule run until the watch has looked at everybody once more, and rests. */
export async function lookOnce(app: AppHost): Promise<WatchView> {
  const before = (await insist(app, 'getWatch', {})).lastLookAt;
  await app.host.advance(daySeconds + 1);
  return restWatch(app, (view) => view.lastLookAt !== before);
}

/** Lets events and upkeep come until the watch has nothing to do. */
export async function restWatch(
  app: AppHost,
  isEnough: (view: WatchView) => boolean = () => true,
): Promise<WatchView> {
  for (let round = 0; round < roundsAtMost; round += 1) {
    await app.host.runScheduled('every-five-minutes').catch(() => undefined);
    await app.settle();
    const view = await insist(app, 'getWatch', {});
    if (!view.isLooking && view.batchesWaiting === 0 && isEnough(view)) return view;
    await app.host.advance(upkeepSeconds);
  }
  throw new Error('The watch does not come to rest');
}

export const allFindings = (app: AppHost): Promise<FindingView[]> =>
  readAll(async (cursor) => {
    const page = await insist(app, 'listFindings', { limit: 100, ...(cursor && { cursor }) });
    return { items: page.findings, cursor: page.cursor };
  });

export const allWatched = (app: AppHost): Promise<WatchedView[]> =>
  readAll(async (cursor) => {
    const page = await insist(app, 'listWatched', { limit: 100, ...(cursor && { cursor }) });
    return { items: page.people, cursor: page.cursor };
  });

/** Billed roles that somebody holds, from the site itself. */
export function billedOf(site: Site, accountId: string): string[] {
  const person = site.personById(accountId);
  if (person?.accountStatus !== 'active' || person.membershipStatus !== 'active') return [];
  return site
    .accessOf(accountId)
    .filter((held) => takesSeat(held) || held.role === 'admin')
    .map(({ product }) => product);
}

/** The figures of the watch as a count from the outside of the site finds them. */
export function countOutside(
  site: Site,
  watched: readonly WatchedView[],
): Pick<WatchView, 'watched' | 'withAccess' | 'withoutAccess' | 'gone' | 'inactive' | 'pending'> {
  const count = {
    watched: watched.length,
    withAccess: 0,
    withoutAccess: 0,
    gone: 0,
    inactive: 0,
    pending: 0,
  };
  for (const { accountId } of watched) {
    const person = site.personById(accountId);
    const isThere =
      person && person.accountStatus !== 'closed' && person.membershipStatus !== 'no_membership';
    if (!isThere) count.gone += 1;
    else if (person.accountStatus !== 'active' || person.membershipStatus === 'suspended')
      count.inactive += 1;
    else {
      count[billedOf(site, accountId).length > 0 ? 'withAccess' : 'withoutAccess'] += 1;
      if (!person.emailVerified) count.pending += 1;
    }
  }
  return count;
}
