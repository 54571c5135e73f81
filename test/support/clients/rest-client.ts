import { Ajv2020 } from 'ajv/dist/2020';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { createServer } from '../../../local/server/create-server.ts';
import type { Host } from '../../../local/host.ts';

interface Operation {
  operationId: string;
  security: Record<string, string[]>[];
  requestBody?: unknown;
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, { content?: Record<string, unknown> }> };
}

export interface RestRequest {
  query?: Record<string, string>;
  body?: unknown;
  /** The body as it goes out, instead of `body`. */
  text?: string;
  headers?: Record<string, string>;
  /** Left out: a token of the demonstration admin with the operation's scopes. */
  token?: string;
}
export interface RestAnswer {
  status: number;
  type: string;
  headers: Headers;
  body: Record<string, unknown>;
}

/** The API's document, and which of its answers were seen. */
export interface RestDocument {
  operations: { operationId: string; method: string; path: string; scopes: string[] }[];
  /** `getBatch 404` for each documented answer. */
  documented: Set<string>;
  seen: Set<string>;
  /** Throws when the document does not have this answer in this form. */
  check(operationId: string, answer: RestAnswer): void;
}

export function readRestDocument(file = 'docs/openapi.yaml'): RestDocument {
  const document = load(readFileSync(file, 'utf8')) as Document;
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema(document, 'api');
  const known = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
  const schemas = new Map<string, { $ref: string }>();
  for (const { path, method, operation } of known) {
    for (const [status, response] of Object.entries(operation.responses)) {
      const [base, content] = response.$ref
        ? [response.$ref, document.components.responses[response.$ref.split('/').at(-1) ?? '']?.content]
        : [pointer('#', 'paths', path, method, 'responses', status), response.content];
      for (const type of Object.keys(content ?? {})) {
        const $ref = `api${pointer(base, 'content', type, 'schema')}`;
        schemas.set(`${operation.operationId} ${status} ${type}`, { $ref });
      }
    }
  }
  const seen = new Set<string>();
  return {
    operations: known.map(({ path, method, operation: { operationId, security } }) => ({
      operationId,
      method: method.toUpperCase(),
      path,
      scopes: security.flatMap((one) => Object.values(one).flat()),
    })),
    documented: new Set(
      known.flatMap(({ operation }) =>
        Object.keys(operation.responses).map((status) => `${operation.operationId} ${status}`),
      ),
    ),
    seen,
    check(operationId, { status, type, body }) {
      const schema = schemas.get(`${operationId} ${status} ${type}`);
      if (!schema) throw new Error(`Undocumented: ${operationId} ${status} ${type} ${JSON.stringify(body)}`);
      // Compiled when first asked for, once for each schema: compiling them all takes longer than most tests.
      const validate = ajv.compile(schema);
      if (!validate(body)) throw new Error(`${operationId} ${status}: ${ajv.errorsText(validate.errors)}`);
      seen.add(`${operationId} ${status}`);
    },
  };
}

function pointer(base: string, ...parts: string[]): string {
  const escaped = parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')));
  return [base, ...escaped].join('/');
}

export type RestClient = (operationId: string, request?: RestRequest) => Promise<RestAnswer>;

/** A client driven by the document, calling the addresses that `npm start` serves. Checks every answer. */
export function createRestClient(host: Host, document: RestDocument): RestClient {
  const server = createServer({ host, appDirectory: process.cwd() });
  const base = `http://127.0.0.1/atlassian/api/svc/jira/${host.site.cloudId}/apps/${host.identity.appId}_${host.identity.environmentId}`;
  const tokens = new Map<string, string>();
  const tokenFor = (scopes: string[]): string => {
    const name = scopes.join(' ');
    const token = tokens.get(name) ?? host.api.mintToken({ accountId: host.site.admin.accountId, scopes });
    tokens.set(name, token);
    return token;
  };
  return async (operationId, { query = {}, body, text, headers = {}, token } = {}) => {
    const operation = document.operations.find((one) => one.operationId === operationId);
    if (!operation) throw new Error(`The document has no ${operationId}`);
    const url = new URL(base + operation.path);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await server.fetch(
      new Request(url, {
        method: operation.method,
        headers: {
          authorization: `Bearer ${token ?? tokenFor(operation.scopes)}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(sent !== undefined && operation.method !== 'GET' && { body: sent }),
      }),
    );
    const answer = {
      status: response.status,
      type: (response.headers.get('content-type') ?? '').split(';')[0] ?? '',
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
    document.check(operationId, answer);
    return answer;
  };
}
