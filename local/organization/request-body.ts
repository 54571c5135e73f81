import type { z } from 'zod';
import { badRequest, OrganizationProblem } from './organization-problem.ts';
import { parsedJson } from './parsed-json.ts';

/** The JSON body of a request, checked; 415 where it is not sent as JSON, 400 where it does not fit. */
export async function requestBody<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text();
  if (text !== '' && !request.headers.get('content-type')?.toLowerCase().includes('json'))
    throw new OrganizationProblem(415, 'ADMIN-UAM-415-1', 'Unsupported Media Type', 'Send application/json.');
  return parsedBody(text === '' ? {} : parsedJson(text), schema);
}

export function parsedBody<T>(value: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badRequest(`${issue?.path.join('.') || 'The body'}: ${issue?.message ?? 'not valid'}`);
}
