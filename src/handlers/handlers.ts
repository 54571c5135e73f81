import type { Defs } from '../contract/defs';

/** A guarded handler for each of some functions of the contract. */
export type Handlers<Keys extends keyof Defs> = {
  [K in Keys]: (request: never) => Promise<ReturnType<Defs[K]>>;
};
