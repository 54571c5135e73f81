import * as z from 'zod/mini';

const contextSchema = z.lazy(() =>
  z.object({ principal: z.object({ accountId: z.string().check(z.minLength(1)) }) }),
);

/**
 * Whom Forge makes a call for, from the second argument of a function; undefined where there is nobody.
 * https://developer.atlassian.com/platform/forge/function-reference/arguments/
 */
export const accountOf = (context: unknown): string | undefined =>
  contextSchema.safeParse(context).data?.principal.accountId;
