import { billedSeen, type Access, type Doubt } from '../people/access';
import { ofAccount, type LookUp, type ReadThrough } from '../people/person';
import { standingOf } from '../run/recipient';

/**
 * What a watched person was when last read: `gone` are in the organization no more, `inactive` ones are there and cost
 * nothing while they are. `unknown`: the last reading says nothing certain.
 */
export const watchStates = ['without-access', 'with-access', 'inactive', 'gone', 'unknown'] as const;
export type WatchState = (typeof watchStates)[number];

/** Why somebody is watched: the app invited them, or an admin added them. */
export type WatchedBecause = 'invited' | 'added';

/** What an admin decided in a review, by name and date. */
export interface ReviewDecision {
  decision: 'keep' | 'remove';
  by: string;
  /** Display name at the time; absent where Atlassian did not tell. */
  byName?: string | undefined;
  at: string;
  reason?: string | undefined;
}

/** Somebody of whom the app wants to know when they hold access. One record an account, however many batches name it. */
export interface Watched {
  accountId: string;
  /** The address that was invited, or the one the account has now. */
  email: string;
  name?: string | undefined;
  because: WatchedBecause;
  /** The batch that named the person last. */
  batchId?: string | undefined;
  /** When the app invited the person, or an admin added them; ISO 8601. */
  since: string;
  state: WatchState;
  /** When the person was last read by themselves; a look at everybody counts for all whom it did not find to hold access. */
  readAt: string;
  /** When the person was last known to hold no access; absent while they never were. */
  clearAt?: string | undefined;
  /** That was read through Jira, which tells of its own products alone. */
  clearThrough?: 'jira' | undefined;
  /** False: the invitation is not accepted yet. Absent where Atlassian does not tell. */
  accepted?: boolean | undefined;
  /** When an invitation was mailed again last. */
  invitedAgainAt?: string | undefined;
  /** `YYYY-MM-DD`: after this day the person is not needed any more. */
  endsOn?: string | undefined;
  /** How many findings there were of this person; the id of each is made of it. */
  findings: number;
  /** The finding that is open or allowed now. */
  findingId?: string | undefined;
  doubt?: Doubt | undefined;
  review?: ReviewDecision | undefined;
}

/** One reading of a watched person. */
export interface Sight {
  at: string;
  state: WatchState;
  /** Billed access as far as it was seen. */
  access: Access[];
  /** Which API told: Jira tells of its own products alone. */
  through: ReadThrough;
  /** Not all of the answer came: more may be held than was seen. */
  isPartial?: boolean | undefined;
  email?: string | undefined;
  name?: string | undefined;
  accepted?: boolean | undefined;
  doubt?: Doubt | undefined;
}

/** Code of the doubt about somebody who may hold what the API does not tell of. */
const otherProducts = 'OTHER_PRODUCTS';

/** The sight of somebody who holds nothing that the API tells of, and may hold other things. */
export const unsureOfOthers = (sight: Sight): Sight => ({
  ...sight,
  state: 'unknown',
  access: [],
  doubt: { code: otherProducts },
});

/** What a look-up says of a watched person. Whoever has the address under another account is somebody else. */
export function sightOf({ accountId }: Pick<Watched, 'accountId'>, answer: LookUp): Sight {
  const lookUp = ofAccount(answer, accountId);
  const { at, through } = lookUp;
  if (lookUp.found === 'nobody') return { at, through, state: 'gone', access: [] };
  if (lookUp.found === 'unknown') {
    const { code, message, status } = lookUp;
    return { at, through, state: 'unknown', access: [], doubt: { code, message, status } };
  }
  const { person } = lookUp;
  const { name, email, accepted, holdings } = person;
  const standing = standingOf(lookUp);
  const known = { at, through, name, email, accepted };
  const isUnrated = holdings.complete && holdings.unrated.length > 0;
  if (standing === 'without-access' && isUnrated)
    return unsureOfOthers({ ...known, state: standing, access: [] });
  if (standing === 'inactive' || standing === 'without-access')
    return { ...known, state: standing, access: [] };
  if (standing === 'with-access')
    return {
      ...known,
      state: standing,
      access: billedSeen(holdings),
      ...(!holdings.complete && { isPartial: true }),
    };
  return {
    ...known,
    state: 'unknown',
    access: [],
    ...(!holdings.complete && { doubt: holdings.doubt }),
  };
}

/** Whether a state proves that nobody pays for the person. */
export const isClear = (state: WatchState): boolean =>
  state === 'without-access' || state === 'inactive' || state === 'gone';

/** Whether a sight shows that nothing is held of what it tells of, be that everything or not. */
export const showsNothing = ({ state, doubt }: Pick<Sight, 'state' | 'doubt'>): boolean =>
  isClear(state) || (state === 'unknown' && doubt?.code === otherProducts);

/** The person with what a sight tells; what is unknown changes nothing but says why. An older sight than the last changes nothing. */
export function withSight(person: Watched, sight: Sight): Watched {
  if (sight.at < person.readAt) return person;
  const { doubt: _doubt, ...known } = person;
  const { at, state, doubt } = sight;
  if (state === 'unknown') return { ...known, state, readAt: at, ...(doubt && { doubt }) };
  return {
    ...(isClear(state) ? clearAsOf(known, at, sight.through) : known),
    state,
    readAt: at,
    ...(sight.name !== undefined && { name: sight.name }),
    ...(sight.email !== undefined && { email: sight.email }),
    ...(sight.accepted !== undefined && { accepted: sight.accepted }),
  };
}

/** The person as known to hold no access at a time. */
function clearAsOf(person: Watched, clearAt: string, through: ReadThrough): Watched {
  const { clearThrough: _through, ...rest } = person;
  return { ...rest, clearAt, ...(through === 'jira' && { clearThrough: through }) };
}

/** Whether only the time of a sight is new. */
export function tellsNothingNew(known: Watched, sight: Sight): boolean {
  const timeless = (person: Watched): string =>
    JSON.stringify({ ...person, readAt: undefined, clearAt: undefined });
  return timeless(known) === timeless(withSight(known, sight));
}

/** The same person named by two batches, or added again: the newest batch, the first day, what was read last. */
export function mergeWatched(known: Watched | undefined, named: Watched): Watched {
  if (!known) return named;
  const isNewer = named.readAt > known.readAt;
  const newer = isNewer ? named : known;
  return {
    // What becomes of a finding is for the next look.
    ...(isNewer && known.findingId === undefined ? asLastRead(known, named) : known),
    email: newer.email,
    name: newer.name ?? known.name,
    because: known.because === 'invited' || named.because === 'invited' ? 'invited' : 'added',
    batchId: named.batchId ?? known.batchId,
    since: named.since < known.since ? named.since : known.since,
    ...(named.endsOn !== undefined && { endsOn: named.endsOn }),
  };
}

function asLastRead(known: Watched, named: Watched): Watched {
  const { doubt: _doubt, ...rest } = known;
  const { state, readAt, clearAt, clearThrough, doubt } = named;
  const clear = clearAt === undefined ? rest : clearAsOf(rest, clearAt, clearThrough ?? 'organization');
  return { ...clear, state, readAt, ...(doubt && { doubt }) };
}

/** A look at everybody that found somebody not among those who hold access is a reading without access, if nothing is newer. */
export function clearSince(
  { state, clearAt, since }: Watched,
  lookedAt: string | undefined,
): string | undefined {
  if (state !== 'without-access' || lookedAt === undefined || lookedAt < since) return clearAt;
  return clearAt !== undefined && clearAt > lookedAt ? clearAt : lookedAt;
}
