import type { Change } from '../../local/site/history.ts';
import { takesSeat } from '../../local/site/directory.ts';
import type { Group, Person, Site } from '../../local/site/site.ts';
import type { RecipientView } from '../../src/contract/recipients';
import { comparable } from './comparable.ts';
import { brokenCustomers } from './judge-customers.ts';
import { changedThoughThere } from './judge-changes.ts';
import { tooManyCalls, type Ending } from './tell-story.ts';

/** Outcomes that say: whoever has this address costs nobody a licence. */
const claimsNoAccess = ['invited', 'invited-access-removed', 'already-without-access', 'access-removed'];
/** Invitations one address may be mailed, whatever is lost on the way: three an attempt, and what crashes repeat. */
const mailsAtMost = 8;

/** Every promise that the ending breaks, in a sentence each. */
export function brokenPromises(ending: Ending): string[] {
  return [
    ...silentAccess(ending),
    ...lostAccess(ending),
    ...lostOrDoubled(ending),
    ...invitedThoughThere(ending),
    ...changedThoughThere(ending),
    ...(ending.story.customers ? brokenCustomers(ending, ending.story.customers) : []),
    ...(tooManyCalls(ending) ? [`${ending.outsideCalls} outside calls were made`] : []),
  ];
}

const personOf = (site: Site, { email, accountId }: RecipientView): Person | undefined =>
  (accountId === undefined ? undefined : site.personById(accountId)) ??
  site.people().find((person) => comparable(person.email) === comparable(email));

/** Whether the route that read somebody back sees the product. */
const isSeen = ({ verifiedThrough }: RecipientView, product: string): boolean =>
  verifiedThrough === 'organization' || product !== 'confluence';

const billedNow = (site: Site, { accountId, accountStatus }: Person) =>
  accountStatus === 'active'
    ? site.accessOf(accountId).filter((held) => takesSeat(held) || held.role === 'admin')
    : [];

/** Promise 1, from the site and its history alone. */
function silentAccess({ site, history, recipients, batch }: Ending): string[] {
  if (batch.state !== 'finished') return [];
  return recipients.flatMap((recipient) => {
    const { email, outcome = '', verifiedAt } = recipient;
    // Portal-only customers are no people of the organization.
    if (recipient.verifiedThrough === 'service-desk') return [];
    const person = personOf(site, recipient);
    if (!person) return claimsNoAccess.includes(outcome) ? [`${email} is ${outcome} and is not there`] : [];
    const about = history.filter(({ accountId }) => accountId === person.accountId);
    const wasCreated = about.some(
      ({ what, by }) => by === 'app' && (what === 'created' || what === 'reopened'),
    );
    const readMs = verifiedAt === undefined ? 0 : Date.parse(verifiedAt);
    const givenByOthers = about.some(({ by, atMs }) => by === 'others' && atMs >= readMs);
    const held = billedNow(site, person).filter(({ product }) => isSeen(recipient, product));
    if (held.length === 0 || givenByOthers) return [];
    const products = held.map(({ product }) => product).join(', ');
    if (claimsNoAccess.includes(outcome)) return [`${email} is ${outcome} and holds ${products}`];
    if (wasCreated && outcome !== 'needs-attention' && !about.some(({ by }) => by === 'others'))
      return [`${email} was created, is ${outcome} and holds ${products}`];
    return [];
  });
}

/** Promise 2: what the app took from whom. */
function lostAccess({ site, story, history, previewed }: Ending): string[] {
  return history.flatMap((change, place) => {
    if (change.by !== 'app' || change.what !== 'left') return [];
    const group = site.groupById(change.groupId);
    const email = site.personById(change.accountId)?.email ?? change.accountId;
    const what = `${email} was taken off ${group?.name ?? change.groupId}`;
    const isOurs = wasOurs(history.slice(0, place), change.accountId);
    // Jira alone cannot see what a group grants beside its own products: off people the batch created, it goes.
    const seesRoles = story.hasKey || !isOurs;
    if (group && (administers(group) || (seesRoles && costsNothing(group)))) {
      return [`${what}, which is never touched`];
    }
    if (isOurs || previewed.has(`${change.accountId} ${change.groupId}`)) return [];
    return [`${what} and was there before`];
  });
}

const wasOurs = (history: readonly Change[], accountId: string): boolean =>
  history.some(
    (one) =>
      one.accountId === accountId && one.by === 'app' && (one.what === 'created' || one.what === 'reopened'),
  );

const administers = ({ grants, platformRoles, externalSynced }: Group): boolean =>
  externalSynced || platformRoles.length > 0 || grants.some(({ role }) => role === 'admin');

const costsNothing = ({ grants }: Group): boolean =>
  grants.length > 0 && grants.every((grant) => !takesSeat(grant) && grant.role !== 'admin');

/** Promises 3 and 4. */
function lostOrDoubled({ site, story, batch, recipients, entries }: Ending): string[] {
  const broken: string[] = [];
  const accounts = site.people().filter(({ accountStatus }) => accountStatus !== 'closed');
  for (const email of story.emails) {
    const same = accounts.filter((person) => comparable(person.email) === comparable(email));
    if (same.length > 1) broken.push(`${email} has ${same.length} accounts`);
    const mails = site.mails.filter(({ to }) => comparable(to) === comparable(email)).length;
    if (mails > mailsAtMost) broken.push(`${email} was mailed ${mails} times`);
  }
  if (batch.state !== 'finished') {
    if (batch.notice === undefined) broken.push(`The batch is ${batch.state} and says nothing`);
    return broken;
  }
  for (const { email, outcome, attempt } of recipients) {
    if (outcome === undefined) broken.push(`${email} has no outcome`);
    const own = entries.filter((entry) => entry.target?.email === email && entry.attempt === attempt);
    if (own.length !== 1) broken.push(`${email} has ${own.length} entries in attempt ${attempt}`);
  }
  return broken;
}

/** Somebody who can be found all along is never taken for absent: an invitation may be mailed, and tells them of an account. */
function invitedThoughThere({ site, history, entries }: Ending): string[] {
  const changed = new Set(history.filter(({ by }) => by === 'others').map(({ accountId }) => accountId));
  const created = new Set(
    history.filter(({ what }) => what === 'created' || what === 'reopened').map(({ accountId }) => accountId),
  );
  return site.people().flatMap((person) => {
    const { accountId, email, accountStatus, membershipStatus, emailHidden } = person;
    const isFound = accountStatus === 'active' && membershipStatus === 'active' && !emailHidden;
    if (!isFound || changed.has(accountId) || created.has(accountId)) return [];
    const own = entries.filter(({ target }) => target && comparable(target.email) === comparable(email));
    return own.some(({ steps }) => steps.some(({ step }) => step === 'invite'))
      ? [`${email} was there and was invited all the same`]
      : [];
  });
}
