import { ScimProblem } from './scim-problem.ts';

export type JsonObject = Record<string, unknown>;

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object a request carries, sent as `application/json` or `application/scim+json`. */
export async function requestObject(request: Request): Promise<JsonObject> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const value = ['application/json', 'application/scim+json'].includes(type)
    ? parsed(await request.text())
    : undefined;
  if (isJsonObject(value)) return value;
  throw new ScimProblem(
    400,
    'The body must be a JSON object, sent as application/scim+json.',
    'invalidSyntax',
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
