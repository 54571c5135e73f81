import type { LookUp } from '../../../domain/people/person';
import { DirectoryError } from '../../../ports/directory-error';
import type { Sought } from '../../../ports/user-directory';
import { saysNothing } from '../../answered-or-lost';
import { inParallel } from '../../../in-parallel';

/** One address a call would take a slice longer than the page has; the session's pace still spaces the calls. */
const lookUpsAtOnce = 5;

/**
 * Looks several people up. What fails for one and not for others lies in that one, who is `unknown`; where nobody at all
 * can be read, the route does not work, and a `DirectoryError` is thrown. A single one is told apart by `checkRoute`,
 * which throws where the route itself does not work.
 */
export async function lookUpEach(
  sought: readonly Sought[],
  lookUpOne: (one: Sought) => Promise<LookUp>,
  checkRoute: () => Promise<void>,
): Promise<LookUp[]> {
  const first = await inParallel(sought.slice(0, lookUpsAtOnce), lookUpsAtOnce, lookUpOne);
  const failures = first.flatMap((lookUp) => failureOf(lookUp) ?? []);
  const [failure] = failures;
  if (failure && failures.length === first.length) {
    if (first.length > 1) throw failure;
    await checkRoute();
  }
  return [...first, ...(await inParallel(sought.slice(lookUpsAtOnce), lookUpsAtOnce, lookUpOne))];
}

/** What a look-up that was refused or not answered means if nobody else fares better. */
function failureOf(lookUp: LookUp): DirectoryError | undefined {
  if (lookUp.found !== 'unknown' || lookUp.status === undefined) return undefined;
  const { status, message } = lookUp;
  const code = status === 401 || status === 403 ? 'refused' : 'unavailable';
  // A foreign answer with a good status may concern this person alone.
  const isGood = status >= 200 && status < 400;
  if (code === 'unavailable' && (isGood || !saysNothing(status))) return undefined;
  return new DirectoryError(code, message ?? silence(status), {
    status: status || undefined,
    saidBy: message === undefined ? 'app' : 'atlassian',
  });
}

const silence = (status: number): string =>
  status === 0 ? 'Atlassian gave no answer' : `Jira answered ${status}`;
