import { z } from 'zod';
import type { Caller } from '../../operations/deps';

/** A key of one account says nothing about another's, nor about another route. */
export const scopeOf = ({ actor }: Caller, operation: string): string => `${actor.accountId} ${operation}`;

/** Without members that are undefined: what is not said is not there. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(entries) as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** Query parameters are text. */
export const limit = (atMost: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .pipe(z.int().max(atMost))
    .optional();

export const flag = z
  .enum(['true', 'false'])
  .transform((text) => text === 'true')
  .optional();
