import type { Pace } from '../domain/run/pace';

/**
 * What one invocation may still use. Long waits go back to the queue: a call that would have to wait longer
 * than the session allows throws `rate-limited` instead.
 */
export interface Session {
  pace: Pace;
  /** Calls outside Atlassian's proxy that Forge still allows this invocation. */
  egressLeft: number;
  remainingMs(): number;
}
