import type { Site } from '../../../local/site/site.ts';

/**
 * Thirty addresses of every kind the product has a word for: absent ones, people with and without access,
 * through default, synchronised, administrative and nested groups or a role of their own, inactive, formerly
 * deleted and hidden ones, and an address that is the beginning of two others.
 */
export const mixedList: readonly string[] = [
  'new.one@example.org',
  'daniel.ferreira@acme.example',
  'samir.nassar@acme.example',
  'ann@example.co',
  'george.papadakis@acme.example',
  'omar.haddad@acme.example',
  'nora.lindgren@studio.example.com',
  'carmen.ortega@acme.example',
  'hana.kobayashi@acme.example',
  'wanjiru.kamau@acme.example',
  'priya.raman@acme.example',
  'former.colleague@example.org',
  'isabel.santos@acme.example',
  'noah.williams@acme.example',
  'ann@example.com.au',
  ...Array.from({ length: 10 }, (_, place) => `first.slice${place}@example.org`),
  'kwame.mensah@acme.example',
  'New.Two@Example.org',
  'liam.oconnor@acme.example',
  'second.slice0@example.org',
  'second.slice1@example.org',
];

/** Makes the seeded site one in which `mixedList` is what it says. */
export function seedMixedSite(site: Site): void {
  const former = site.addPerson({ email: 'former.colleague@example.org', visibleFromMs: 0 });
  site.removePerson(former.accountId);
}
