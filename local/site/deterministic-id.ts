import { createHash } from 'node:crypto';

/** A UUID (version 4 in form) that depends on `seed` alone. */
export function deterministicUuid(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

/** Gives ids that are the same whenever the same things are created in the same order. */
export interface IdSequence {
  /** In the form Atlassian gives to new accounts. */
  nextAccountId(): string;
  nextGroupId(): string;
  /** How many ids were given. */
  count(): number;
  continueFrom(count: number): void;
}

export function createIdSequence(): IdSequence {
  let given = 0;
  const next = (kind: string) => deterministicUuid(`${kind} ${(given += 1)}`);
  return {
    nextAccountId: () => `712020:${next('person')}`,
    nextGroupId: () => next('group'),
    count: () => given,
    continueFrom(count) {
      given = count;
    },
  };
}
