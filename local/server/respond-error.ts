import { ZodError, prettifyError } from 'zod';
import { HostError } from '../runtime/host-error.ts';

/** `{error: {code, message}}` for whatever went wrong. */
export function respondError(error: unknown): Response {
  if (error instanceof HostError) return errorResponse(error.status, error.code, error.message);
  if (error instanceof ZodError) return errorResponse(400, 'INVALID_REQUEST', prettifyError(error));
  if (error instanceof SyntaxError) return errorResponse(400, 'INVALID_REQUEST', 'The body is not JSON.');
  return errorResponse(500, 'HOST_ERROR', error instanceof Error ? error.message : String(error));
}

export function errorResponse(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
