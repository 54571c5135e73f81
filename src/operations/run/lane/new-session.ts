import { unhurried } from '../../../domain/run/pace';
import type { Clock } from '../../../ports/clock';
import type { Session } from '../../../ports/session';

/** Calls Forge lets the page's resolver make outside Atlassian's proxy in one invocation. */
const egressOfPage = 100;
/** The page's resolver lives 25 s; what is left of them is for the answer. */
const pageMs = 20_000;

/** What one call of the page may use. */
export function newSession(clock: Clock): Session {
  const endMs = clock.nowMs() + pageMs;
  return { pace: unhurried, egressLeft: egressOfPage, remainingMs: () => endMs - clock.nowMs() };
}
