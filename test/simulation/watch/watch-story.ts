import type { Behaviours } from '../../../local/behaviours.ts';
import type { Faults } from '../../../local/host.ts';
import { reshapeKinds, type ReshapeKind } from '../../../local/reshape/kinds.ts';
import { createRandom, pick, type Random } from '../../../local/reshape/random.ts';
import type { Later } from '../../../local/site/later.ts';

/** What happens between two looks. */
export type WatchTurn =
  | { does: 'later'; later: Later }
  /** Another batch names some of the same people again. */
  | { does: 'batch'; emails: string[] }
  | { does: 'decide'; decision: 'allow' | 'remove'; among: number }
  | { does: 'look' };

/** Some people who were invited, and what becomes of them while the watch looks. */
export interface WatchStory {
  seed: number;
  emails: string[];
  behaviours: Partial<Behaviours>;
  reshape: { share: number; kinds: ReshapeKind[] };
  faults: Faults;
  turns: WatchTurn[];
}

const granting = ['jira-users-acme-demo', 'confluence-users-acme-demo', 'contractors-jira'];
const free = ['jira-servicedesk-customers', 'book-club'];

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** The story of a seed. */
export function watchStoryOf(seed: number): WatchStory {
  const random = createRandom(seed);
  const oneOf = <T>(...items: T[]): T => pick(items, random) as T;
  const emails = Array.from(
    { length: 2 + Math.floor(random() * 10) },
    (_, place) => `w${place}@${place % 3 === 0 ? 'open.example' : 'example.org'}`,
  );
  const isReshaped = random() < 0.6;
  return {
    seed,
    emails,
    behaviours: {
      grantsDefaultGroupsAnyway: random() < 0.3,
      userEventsOnAccess: random() < 0.5,
      failureRate: oneOf(0, 0, 0.05),
      latencyMs: oneOf(1, 20),
    },
    reshape: isReshaped
      ? {
          share: oneOf(0.05, 0.15, 0.3),
          kinds: reshapeKinds.filter((kind) => kind !== 'othersAct' && random() < 0.4),
        }
      : { share: 0, kinds: [] },
    faults: oneOf<Faults>(
      {},
      {},
      { crashAtCall: 1 + Math.floor(random() * 150) },
      { lostAnswerAtCall: 1 + Math.floor(random() * 150) },
      { duplicateDeliveries: true, reorder: true },
    ),
    turns: times(3 + Math.floor(random() * 9), () => turnOf(emails, random)),
  };
}

function turnOf(emails: readonly string[], random: Random): WatchTurn {
  const kind = random();
  if (kind < 0.25) return { does: 'look' };
  if (kind < 0.35) return { does: 'decide', decision: 'allow', among: Math.floor(random() * 5) };
  if (kind < 0.45) return { does: 'decide', decision: 'remove', among: Math.floor(random() * 5) };
  if (kind < 0.5) {
    return { does: 'batch', emails: [...emails.filter(() => random() < 0.4), 'again@example.org'] };
  }
  return { does: 'later', later: laterOf(pick(emails, random) ?? '', random) };
}

function laterOf(person: string, random: Random): Later {
  const groupName = pick(random() < 0.8 ? granting : free, random) ?? '';
  const by = 'others' as const;
  switch (
    pick(
      ['join', 'join', 'leave', 'sync', 'role', 'take', 'rename', 'remove', 'off', 'accept'] as const,
      random,
    )
  ) {
    case 'join':
      return { what: 'joins-group', person, groupName, by };
    case 'leave':
      return { what: 'leaves-group', person, groupName, by };
    case 'sync':
      return { what: 'is-synchronised', person, groupName: 'okta-engineering', by };
    case 'role':
      return {
        what: 'gets-role',
        person,
        product: 'confluence',
        role: random() < 0.7 ? 'user' : 'guest',
        by,
      };
    case 'take':
      return { what: 'takes-access', person, product: 'jira-software', by };
    case 'rename':
      return { what: 'is-renamed', person, email: `moved.${person}`, by };
    case 'remove':
      return { what: 'is-removed', person, by };
    case 'off':
      return { what: 'is-deactivated', person, by };
    default:
      return { what: 'accepts', person, by };
  }
}
