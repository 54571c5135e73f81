import type { JsonObject } from './json-object.ts';
import { ScimProblem, invalidValue } from './scim-problem.ts';
import { listSchemaId } from './schema-ids.ts';

/** The largest page; Atlassian publishes none. */
const mostPerPage = 100;

/** The document's list responses: one page from `startIndex` on, which counts from 1. */
export function listResponse<T>(
  items: T[],
  parameters: URLSearchParams,
  toBody: (item: T) => JsonObject,
): JsonObject {
  const startIndex = Math.max(1, readCount(parameters, 'startIndex', 1));
  const count = Math.min(mostPerPage, Math.max(0, readCount(parameters, 'count', mostPerPage)));
  const page = items.slice(startIndex - 1, startIndex - 1 + count).map(toBody);
  return {
    schemas: [listSchemaId],
    totalResults: items.length,
    startIndex,
    itemsPerPage: page.length,
    Resources: page,
  };
}

function readCount(parameters: URLSearchParams, name: string, usual: number): number {
  const text = parameters.get(name);
  if (text === null) return usual;
  if (!/^-?\d+$/.test(text)) throw invalidValue(`${name} must be a whole number.`);
  return Number(text);
}

/** Reads `{attribute} eq "{value}"`, the one form of filter the document has. */
export function readFilter<T extends string>(
  parameters: URLSearchParams,
  attributes: readonly T[],
): { attribute: T; value: string } | undefined {
  const text = parameters.get('filter');
  if (text === null) return undefined;
  const [, name = '', quoted = ''] = /^\s*(\w+)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(text) ?? [];
  const attribute = attributes.find((known) => known.toLowerCase() === name.toLowerCase());
  if (attribute === undefined)
    throw new ScimProblem(400, `Filters take one eq on ${attributes.join(' or ')}.`, 'invalidFilter');
  return { attribute, value: JSON.parse(quoted) as string };
}
