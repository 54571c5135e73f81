import type { Person, Site } from '../../site/site.ts';

/**
 * Whether look-ups of the directory find the person: people only, not before an invitation has taken hold,
 * and nobody who was removed.
 */
export function isListed(site: Site, person: Person): boolean {
  return isKnown(site, person) && person.membershipStatus !== 'no_membership';
}

/** As `isListed`, with people who were removed: listings show those only to who asks for them. */
export function isKnown(site: Site, person: Person): boolean {
  return person.accountType === 'atlassian' && site.isVisible(person);
}

export function listedPerson(site: Site, accountId: string): Person | undefined {
  const person = site.personById(accountId);
  return person && isListed(site, person) ? person : undefined;
}
