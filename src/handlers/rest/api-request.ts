import * as z from 'zod/mini';

/**
 * What Forge hands the function of an API route. Forge's documentation shows that a handler gets a request and
 * answers with a `statusCode`, and no more; this takes the shape of a web trigger's request, with each value
 * alone or in a list.
 * https://developer.atlassian.com/platform/forge/expose-forge-app-rest-apis/
 */
const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const eventSchema = z.object({
  queryParameters: z.nullish(values),
  headers: z.nullish(values),
  body: z.unknown(),
});

export interface ApiRequest {
  /** Each parameter once; a repeated one stays a list, which no schema takes. */
  query: Record<string, string | string[]>;
  header(name: string): string | undefined;
  /** The body as it came; undefined where there is none. */
  text: string | undefined;
}

export interface ApiAnswer {
  statusCode: number;
  headers: Record<string, string[]>;
  body: string;
}

export function readRequest(event: unknown): ApiRequest {
  const { queryParameters, headers, body } = eventSchema.parse(event);
  const named = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
  return {
    query: Object.fromEntries(
      Object.entries(queryParameters ?? {}).map(([name, value]) => [name, alone(value)]),
    ),
    header: (name) => [named.get(name)].flat()[0],
    text: typeof body === 'string' ? body || undefined : body == null ? undefined : JSON.stringify(body),
  };
}

const alone = (value: string | string[]): string | string[] =>
  Array.isArray(value) && value.length === 1 ? (value[0] ?? '') : value;

/** How a caller names itself, without what could not be shown; at most 100 characters. */
export function clientOf(request: ApiRequest): string {
  const named = request.header('x-client') ?? request.header('user-agent') ?? '';
  const printable = named.replace(/[^\x20-\x7e]/g, '').trim();
  return printable.slice(0, 100) || 'unnamed';
}
