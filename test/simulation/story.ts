import type { Behaviours } from '../../local/behaviours.ts';
import type { Faults } from '../../local/host.ts';
import { reshapeKinds, type ReshapeKind } from '../../local/reshape/kinds.ts';
import { createRandom, pick, shuffled, type Random } from '../../local/reshape/random.ts';
import type { CustomerDesk } from '../../src/domain/batches/batch';
import type { Route } from '../../src/domain/words';

/** One batch on one site, with everything that happens to it; told again by its seed. */
export interface Story {
  seed: number;
  route: Route;
  /** Whether the organization's key is saved: on Jira's routes people are then read through the organization. */
  hasKey: boolean;
  /** The list. */
  emails: string[];
  /** Addresses of it that other admins may add while the batch is worked on. */
  strangers: string[];
  existingAccess: 'leave' | 'remove';
  behaviours: Partial<Behaviours>;
  /** People beside those of the seeded site. */
  people: { email: string; groups: string[]; particulars: Particulars }[];
  reshape: { share: number; kinds: ReshapeKind[] };
  faults: Faults;
  /** The failed are tried a second time. */
  retries: boolean;
  /** Where the directory's own route is taken: addresses of which its identity provider has records already. */
  provided?: string[];
  /** Where the list names customers. */
  customers?: CustomersOfStory;
}

/** A desk and who is a portal-only customer of the site before the batch, and where. */
export interface CustomersOfStory {
  desk: CustomerDesk;
  there: { email: string; places: ('HELP' | 'FAC' | '1' | '2')[]; revoked: boolean }[];
}

export type Particulars = {
  membershipStatus?: 'no_membership';
  accountStatus?: 'inactive';
  emailHidden?: true;
};

const groupNames = [
  'jira-users-acme-demo',
  'confluence-users-acme-demo',
  'contractors-jira',
  'jira-servicedesk-customers',
  'confluence-guests',
  'platform-owners',
  'okta-engineering',
  'book-club',
];
const seededPeople = [
  'ann@example.com',
  'viktor.horvat@example.com',
  'carmen.ortega@acme.example',
  'george.papadakis@acme.example',
  'helen.moss@example.com',
  'elena.petrova@acme.example',
  'samir.nassar@acme.example',
];

export const some = <T>(items: readonly T[], random: Random, share: number): T[] =>
  items.filter(() => random() < share);

/** Several kinds now and then, or one of them often: what a single one breaks shows there. */
function reshapingOf(random: Random): Story['reshape'] {
  if (random() < 0.3) return { share: 0.5, kinds: some(reshapeKinds, random, 1 / reshapeKinds.length) };
  return { share: pick([0.05, 0.15, 0.3], random) ?? 0, kinds: some(reshapeKinds, random, 0.5) };
}

/** The story of a seed. */
export function storyOf(seed: number): Story {
  const random = createRandom(seed);
  const oneOf = <T>(...items: T[]): T => pick(items, random) as T;
  const newcomers = Array.from(
    { length: 1 + Math.floor(random() * 12) },
    (_, place) => `new${place}@example.org`,
  );
  if (random() < 0.2) newcomers.push('hans@bücher.example');
  const people = some(['p0', 'p1', 'p2', 'p3', 'p4', 'p5'], random, 0.5).map((name) => ({
    email: `${name}@example.org`,
    groups: some(groupNames, random, 0.25),
    particulars: oneOf<Particulars>(
      {},
      {},
      { membershipStatus: 'no_membership' },
      { accountStatus: 'inactive' },
      { emailHidden: true },
    ),
  }));
  const route = oneOf<Route>('organization', 'organization', 'app', 'admin');
  const hasKey = route === 'organization' || random() < 0.4;
  const isReshaped = random() < 0.7;
  return {
    seed,
    route,
    hasKey,
    emails: shuffled(
      [...newcomers, ...people.map(({ email }) => email), ...some(seededPeople, random, 0.3)],
      random,
    ),
    // Where nothing tells when somebody joined, nobody can tell who added them in the very moment of a call.
    strangers: hasKey ? some(newcomers, random, 0.4) : [],
    existingAccess: oneOf('leave', 'leave', 'remove'),
    behaviours: {
      forgeMayCreateUsers: true,
      appMayEditGroups: random() < 0.9,
      grantsDefaultGroupsAnyway: random() < 0.6,
      createAnswers400ButCreates: random() < 0.15,
      inviteLagSeconds: oneOf(0, 0, 5, 60),
      failureRate: oneOf(0, 0, 0.05),
      latencyMs: oneOf(1, 20),
      seatsLeft: oneOf(500, 500, 12),
      returnersKeepFirstDate: random() < 0.3,
    },
    people,
    reshape: isReshaped ? reshapingOf(random) : { share: 0, kinds: [] },
    faults: oneOf<Faults>(
      {},
      {},
      { crashAtCall: 1 + Math.floor(random() * 120) },
      { lostAnswerAtCall: 1 + Math.floor(random() * 120) },
      { duplicateDeliveries: true, reorder: true },
    ),
    retries: random() < 0.25,
  };
}
