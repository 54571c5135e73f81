import { z } from 'zod';

/** What requests of several surfaces are made of. */

export const batchId = z.string().regex(/^[a-z0-9]{1,64}$/);
export const cursor = z.string().min(1).max(4_000);
/** What tells one press of a button from the next. */
export const requestId = z.string().regex(/^[a-zA-Z0-9-]{8,64}$/);
export const nothing = z.strictObject({});
export const text = (longest: number): z.ZodString => z.string().trim().max(longest);
