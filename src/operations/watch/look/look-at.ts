import { explained, type Circumstances } from '../../../domain/watch/explain';
import { agreedSight, finalSight } from '../../../domain/watch/agreed-sight';
import { partOf } from '../../../domain/watch/watch-head';
import { sightOf, tellsNothingNew, withSight, type Sight, type Watched } from '../../../domain/watch/watched';
import type { Through } from '../../../domain/watch/pieces';
import { DirectoryError } from '../../../ports/directory-error';
import { StoreBusy } from '../../../ports/store-error';
import type { Session } from '../../../ports/session';
import type { UserDirectory } from '../../../ports/user-directory';
import { sliceSize } from '../../../domain/run/slice';
import type { Deps } from '../../deps';
import { changePeople, type ChangePerson } from '../change-watch';
import { openWatched } from '../open-watched';
import { applyToFinding, concernsFinding, type Explain } from './apply-sight';

/** Looks at people whose answers are not whole, at most; and the wait before each, in milliseconds. */
const looksAgain = 2;
const pauseMs = 1_000;
/** Jira keeps its audit record longer; how far back is asked for where nothing tells. */
const recordsBackMs = 30 * 24 * 3_600_000;

/** One invocation's work on the watch. */
export interface LookWork {
  deps: Deps;
  session: Session;
  directory: UserDirectory;
  explain: Explain;
}

/** Throws `DirectoryError` where the route is refused. */
export async function openLook(deps: Deps, session: Session): Promise<LookWork> {
  const directory = await openWatched(deps, session);
  return { deps, session, directory, explain: explainer(deps, session) };
}

/** What is known of the site is asked for once, and only where somebody is found. */
function explainer(deps: Deps, session: Session): Explain {
  let approved: Promise<Circumstances['approved']> | undefined;
  const additions = new Map<string, Promise<Circumstances['additions']>>();
  const names = new Map<string, Promise<string | undefined>>();
  const withName = async (through: Through): Promise<Through> => {
    const { givenBy } = through;
    if (!givenBy) return through;
    const asked = names.get(givenBy.accountId) ?? nameOf(deps, givenBy.accountId);
    names.set(givenBy.accountId, asked);
    const name = await asked;
    return name === undefined ? through : { ...through, givenBy: { ...givenBy, name } };
  };
  return async (person, sight, notBefore) => {
    approved ??= approvedUnlessSilent(deps, session);
    const since = notBefore ?? new Date(Date.parse(sight.at) - recordsBackMs).toISOString();
    const day = `${since.slice(0, 10)}T00:00:00.000Z`;
    const known = additions.get(day) ?? deps.readAccessRecords(session, day).then((read) => read ?? []);
    additions.set(day, known);
    const through = explained(person, sight.access, notBefore, {
      additions: await known,
      approved: await approved,
    });
    return Promise.all(through.map((one) => withName(one)));
  };
}

/** What is found is told also where nobody can say which domains are approved: it only explains. */
async function approvedUnlessSilent(
  { readApprovedDomains }: Deps,
  session: Session,
): Promise<Circumstances['approved']> {
  try {
    return (await readApprovedDomains(session)) ?? [];
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.code === 'session-spent') throw error;
    return [];
  }
}

/** Whoever gave access is told by name where Jira knows one; the account says it else. */
async function nameOf({ site }: Deps, accountId: string): Promise<string | undefined> {
  try {
    return (await site.person(accountId))?.name;
  } catch (error) {
    if (error instanceof DirectoryError) return undefined;
    throw error;
  }
}

/** Reads people, at most 25 a call, and stores what is seen. `keepsTimes`: the time is stored also where
 * nothing else has changed. */
export async function lookAt(work: LookWork, people: readonly Watched[], keepsTimes: boolean): Promise<void> {
  for (let from = 0; from < people.length; from += sliceSize) {
    await lookAtSome(work, people.slice(from, from + sliceSize), keepsTimes);
  }
}

async function lookAtSome(work: LookWork, people: readonly Watched[], keepsTimes: boolean): Promise<void> {
  const { deps } = work;
  const sights = await read(work, people);
  const changes = new Map<string, ChangePerson>();
  for (const [place, person] of people.entries()) {
    const sight = sights[place];
    if (!sight) continue;
    const told = concernsFinding(person, sight) ? await applied(work, person, sight) : sight;
    if (told && (keepsTimes || !tellsNothingNew(person, told)))
      changes.set(person.accountId, (now) => now && withSight(now, told));
  }
  await changePeople(deps, changes);
}

/**
 * Stores what a sight tells about a finding. Where that fails for this person alone, it answers that nothing is known of
 * them, and the look goes on with the others: the next one reads them again.
 */
async function applied(
  { deps, explain }: LookWork,
  person: Watched,
  sight: Sight,
): Promise<Sight | undefined> {
  try {
    await applyToFinding(deps, person, sight, explain);
    return undefined;
  } catch (error) {
    if (error instanceof DirectoryError || error instanceof StoreBusy) throw error;
    deps.log.error('watch-person-failed', { part: partOf(person.accountId, deps.ids.hash) }, error);
    return { ...sight, state: 'unknown', access: [], doubt: { code: 'NOT_STORED' } };
  }
}

/** A few more looks at whoever is not known, or seems to have changed: the next answer may be whole, or newer. */
async function read(
  { directory, deps }: LookWork,
  people: readonly Watched[],
): Promise<(Sight | undefined)[]> {
  const seen = people.map((person) => ({ person, sights: [] as Sight[] }));
  let open = seen;
  for (let looks = 0; looks <= looksAgain && open.length > 0; looks += 1) {
    if (looks > 0) await deps.clock.sleep(pauseMs * looks);
    const answers = await directory.lookUp(
      open.map(({ person: { email, accountId } }) => ({ address: email, accountId })),
    );
    open.forEach(({ person, sights }, place) => {
      const answer = answers[place];
      if (answer) sights.push(sightOf(person, answer));
    });
    open = open.filter(({ person, sights }) => !agreedSight(person, sights));
  }
  return seen.map(({ person, sights }) => finalSight(person, sights));
}
