import * as z from 'zod/mini';
import '../what-does-not-fit';

/** What requests of several surfaces are made of. */

export const batchId = z.string().check(z.regex(/^[a-z0-9]{1,64}$/));
export const cursor = z.string().check(z.minLength(1), z.maxLength(4_000));
/** What tells one press of a button from the next. */
export const requestId = z.string().check(z.regex(/^[a-zA-Z0-9-]{8,64}$/));
export const nothing = z.strictObject({});
export const text = (longest: number): z.ZodMiniString => z.string().check(z.trim(), z.maxLength(longest));
