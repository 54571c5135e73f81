import { createRandom, pick, shuffled } from '../../local/reshape/random.ts';
import { some, storyOf, type CustomersOfStory, type Story } from './story.ts';

/** Stories of the three kinds of batch. */
export const storyKinds = ['people', 'provisioning', 'customers'] as const;
export type StoryKind = (typeof storyKinds)[number];

export const storyOfKind = (kind: StoryKind, seed: number): Story =>
  kind === 'people'
    ? storyOf(seed)
    : kind === 'provisioning'
      ? provisioningStory(seed)
      : customersStory(seed);

const ownDomain = (email: string): string => email.replace('@example.org', '@acme.example');

/** The same site and list on the directory's route: managed addresses, records of others, what its group grants. */
function provisioningStory(seed: number): Story {
  const story = storyOf(seed);
  const random = createRandom(seed + 1);
  const managed = new Set(some(story.emails, random, 0.4).filter((email) => email.endsWith('@example.org')));
  const moved = (email: string) => (managed.has(email) ? ownDomain(email) : email);
  const emails = story.emails.map(moved);
  const hasKey = random() < 0.7;
  return {
    ...story,
    route: 'provisioning',
    hasKey,
    emails,
    people: story.people.map((person) => ({ ...person, email: moved(person.email) })),
    strangers: hasKey ? story.strangers.map(moved) : [],
    provided: some(emails, random, random() < 0.5 ? 0.15 : 0),
    behaviours: {
      ...story.behaviours,
      provisioningLagSeconds: pick([0, 0, 5, 60], random) ?? 0,
      provisioningIsLegacy: random() < 0.15,
      provisionedPeopleGetJira: random() < 0.1,
    },
  };
}

const customerPlaces = ['HELP', 'FAC', '1', '2'] as const;

/** The same site and list as customers of a desk, some of whom are customers somewhere already. */
function customersStory(seed: number): Story {
  const story = storyOf(seed);
  const random = createRandom(seed + 1);
  const newcomers = story.emails.filter((email) => email.startsWith('new') || email.startsWith('hans'));
  const others = ['c0', 'c1', 'c2', 'c3'].map((name) => `${name}@example.com`);
  const there = some([...newcomers, ...others], random, 0.3).map((email) => ({
    email,
    places: some(customerPlaces, random, 0.4),
    revoked: random() < 0.1,
  }));
  const known = new Set(there.map(({ email }) => email));
  const organizationId = pick([undefined, '1', '2'], random);
  const desk: CustomersOfStory['desk'] = {
    serviceDeskId: pick(['HELP', '1', '10011'], random) ?? 'HELP',
    ...(organizationId !== undefined && { organizationId }),
  };
  return {
    ...story,
    emails: shuffled([...story.emails, ...some(others, random, 0.5)], random),
    strangers: some(newcomers, random, 0.4).filter((email) => !known.has(email)),
    existingAccess: 'leave',
    customers: { desk, there },
  };
}
