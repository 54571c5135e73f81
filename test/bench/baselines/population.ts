import { takesSeat } from '../../../local/site/directory.ts';
import type { Site } from '../../../local/site/site.ts';

/** Of a list, those who are there already and hold access. */
const shareThere = 0.03;

/** A list of new people with some among them who are there and hold access that nobody wants taken from them. */
export function mixedList(site: Site, size: number): string[] {
  const holders = site
    .people()
    .filter(({ accountType, accountStatus }) => accountType === 'atlassian' && accountStatus === 'active')
    .filter(({ accountId }) => accountId !== site.admin.accountId && site.accessOf(accountId).some(takesSeat))
    .slice(0, Math.floor(size * shareThere))
    .map(({ email }) => email);
  const newcomers = Array.from(
    { length: size - holders.length },
    (_, place) => `new.person.${String(place)}@example.org`,
  );
  const step = Math.ceil(newcomers.length / (holders.length + 1));
  return holders.reduce((list, email, place) => list.toSpliced((place + 1) * step, 0, email), newcomers);
}

/** What ended otherwise than the admin wanted, counted on the site itself. */
export interface WrongEnds {
  /** New people who hold access that is billed. */
  accessLeft: number;
  /** People who were there and lost access. */
  accessLost: number;
  /** Addresses that nobody has in the end. */
  missing: number;
}

/** Counts from the outside, against who held what before. */
export function createJudge(site: Site, emails: readonly string[]): () => WrongEnds {
  const billed = (accountId: string): number => site.accessOf(accountId).filter(takesSeat).length;
  const before = new Map(site.people().map(({ accountId }) => [accountId, billed(accountId)]));
  return () => {
    const ends: WrongEnds = { accessLeft: 0, accessLost: 0, missing: 0 };
    for (const email of emails) {
      const person = site.personByEmail(email);
      if (!person) ends.missing += 1;
      else if (!before.has(person.accountId)) ends.accessLeft += billed(person.accountId) > 0 ? 1 : 0;
      else if (billed(person.accountId) < (before.get(person.accountId) ?? 0)) ends.accessLost += 1;
    }
    return ends;
  };
}
