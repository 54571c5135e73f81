export interface Clock {
  readonly nowMs: () => number;
  sleep(ms: number): Promise<void>;
}
