import type * as z from 'zod/mini';
import { OperationError } from '../operations/operation-error';

type Issue = z.core.$ZodIssue | undefined;

export const whatIsWrong = (issue: Issue): string => issue?.message ?? 'The request is not understood.';
export const whereAndWhat = (issue: Issue): string =>
  issue && issue.path.length > 0 ? `${issue.path.join('.')}: ${whatIsWrong(issue)}` : whatIsWrong(issue);

/** A payload as its schema has it. Throws `OperationError` `INVALID_PAYLOAD` in the words of the first thing that is wrong. */
export function parsePayload<T>(schema: z.ZodMiniType<T>, payload: unknown, wordsOf = whatIsWrong): T {
  const result = schema.safeParse(payload ?? {});
  if (result.success) return result.data;
  throw new OperationError('INVALID_PAYLOAD', wordsOf(result.error.issues[0]));
}
