/**
 * Time on the local host. Everything that waits or reads the time goes through one `HostClock`, so that
 * delays, back-off and lag pass when the clock is moved and no test ever sleeps.
 */
export interface HostClock {
  nowMs(): number;
  /** Resolves when the clock has reached `nowMs() + ms`. */
  sleep(ms: number): Promise<void>;
  /** As the global of the same name, on this clock. Answers a handle for `clearTimeout`. */
  setTimeout(callback: () => void, ms: number): number;
  clearTimeout(handle: number): void;
  /** Moves the clock, making due whatever waits. */
  advance(ms: number): Promise<void>;
}
