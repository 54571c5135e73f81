import * as z from 'zod/mini';
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
  z.optional(
    z.pipe(
      z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number)),
      z.int().check(z.maximum(atMost)),
    ),
  );

export const flag = z.optional(
  z.pipe(
    z.enum(['true', 'false']),
    z.transform((text) => text === 'true'),
  ),
);
