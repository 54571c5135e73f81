import type { RecipientView } from '../../../src/contract/recipients';
import type { Route } from '../../../src/domain/words';
import type { Site } from '../../../local/site/site.ts';
import type { FinalState } from './final-state.ts';

/** What the site held of everybody before a batch did anything. */
export type Held = Map<string, { groups: string[]; access: string[] }>;

export interface Afterwards {
  route: Route;
  removesExisting: boolean;
  /** Every piece of the list as it was given, duplicates and nonsense included. */
  tokens: readonly string[];
  rejected: readonly string[];
  recipients: readonly RecipientView[];
  state: FinalState;
  site: Site;
  before: Held;
}

export function heldBy(site: Site): Held {
  return new Map(
    site
      .people()
      .filter(({ accountStatus }) => accountStatus !== 'closed')
      .map(({ email, accountId }) => [
        email.toLowerCase(),
        {
          groups: site
            .directGroupsOf(accountId)
            .map(({ name }) => name)
            .sort(),
          access: site
            .accessOf(accountId)
            .map(({ product }) => product)
            .sort(),
        },
      ]),
  );
}

/** Jira's API sees Jira's products only; the app says so where it verifies. */
const isSeenOn = (route: Route, product: string): boolean =>
  route === 'organization' || product !== 'confluence';

function accessNow({ site, route }: Afterwards, email: string): string[] {
  const person = site.personByEmail(email);
  if (!person) return [];
  return site
    .accessOf(person.accountId)
    .map(({ product }) => product)
    .filter((product) => isSeenOn(route, product));
}

/**
 * Nobody gains access silently: who ends as invited is there and holds nothing, and who newly holds something is
 * shown as in need of attention or as failed.
 */
export function nobodyGainsAccessSilently(after: Afterwards): string[] {
  return after.recipients.flatMap(({ email, outcome, verifiedAt }) => {
    const held = accessNow(after, email);
    const was = after.before.get(email.toLowerCase());
    if (outcome === 'invited' || outcome === 'invited-access-removed') {
      if (!after.site.personByEmail(email)) return [`${email} is ${outcome} and not there`];
      if (held.length > 0) return [`${email} is ${outcome} and holds ${held.join(', ')}`];
      return verifiedAt === undefined ? [`${email} is ${outcome} and was never read back`] : [];
    }
    const isSilent = outcome !== 'needs-attention' && outcome !== 'failed';
    return !was && held.length > 0 && isSilent
      ? [`${email} is ${outcome} and gained ${held.join(', ')}`]
      : [];
  });
}

/** Nobody loses access by accident: who was there keeps every group, but for those the admin chose to take. */
export function nobodyLosesAccessByAccident(after: Afterwards): string[] {
  const chosen = new Set(after.recipients.map(({ email }) => email.toLowerCase()));
  return [...after.before].flatMap(([email, { groups }]) => {
    const person = after.site.personByEmail(email);
    const now = new Set(person && after.site.directGroupsOf(person.accountId).map(({ name }) => name));
    const lost = groups.filter((name) => !now.has(name));
    if (lost.length === 0) return [];
    const said = after.recipients.find((recipient) => recipient.email.toLowerCase() === email);
    const told = lost.every((name) => said?.removed.some(({ groupName }) => groupName === name));
    return after.removesExisting && chosen.has(email) && told ? [] : [`${email} lost ${lost.join(', ')}`];
  });
}

/** Nothing is lost or done twice: one entry each and attempt, counts that add up, a chain that verifies, one mail. */
export function nothingIsLostOrDoneTwice({ state, recipients }: Afterwards): string[] {
  const { batch, entries, faultsOfChain, mails, notFound } = state;
  const ids = (entries as { attempt: number; email: string }[]).map(
    ({ attempt, email }) => `${attempt} ${email}`,
  );
  const counted = Object.values(batch.counts).reduce((sum, count) => sum + (count ?? 0), 0);
  const faults = [...faultsOfChain, ...notFound.map((email) => `a search does not find ${email} once`)];
  if (new Set(ids).size !== ids.length) faults.push('a recipient has two entries of one attempt');
  for (const { email } of recipients)
    if (!ids.some((id) => id.endsWith(` ${email}`))) faults.push(`${email} has no entry`);
  if (counted !== batch.total) faults.push(`${counted} outcomes are counted for ${batch.total} recipients`);
  if (new Set(mails).size !== mails.length) faults.push('somebody was mailed twice');
  return faults;
}

/** Every token gets a verdict: it is a recipient with an outcome, or was rejected with a reason. */
export function everyTokenGetsAVerdict({ tokens, rejected, recipients }: Afterwards): string[] {
  const decided = new Set(
    recipients.filter(({ outcome }) => outcome !== undefined).map(({ email }) => email.toLowerCase()),
  );
  const refused = new Set(rejected);
  return tokens.filter((token) => !decided.has(token.toLowerCase()) && !refused.has(token));
}
