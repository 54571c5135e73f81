import type { JsonObject } from './json-object.ts';
import { isJsonObject } from './json-object.ts';
import { invalidValue } from './scim-problem.ts';

const always = new Set(['schemas', 'id']);

/** Leaves in what `attributes` asks for, or takes out what `excludedAttributes` names, such as `emails.type`. */
export function shownAttributes(parameters: URLSearchParams): (body: JsonObject) => JsonObject {
  const asked = listOf(parameters.get('attributes'));
  const excluded = listOf(parameters.get('excludedAttributes'));
  if (asked && excluded) throw invalidValue('attributes and excludedAttributes exclude each other.');
  if (!asked && !excluded) return (body) => body;
  const named = new Set(asked ?? excluded);
  return (body) => sifted(body, '', (path) => always.has(path) || isNamed(named, path) === Boolean(asked));
}

const listOf = (text: string | null) =>
  text === null ? undefined : text.split(',').map((name) => name.trim().toLowerCase());

/** A path is named by itself and by what contains it. */
function isNamed(named: ReadonlySet<string>, path: string): boolean {
  const lower = path.toLowerCase();
  return [...named].some((name) => lower === name || lower.startsWith(`${name}.`));
}

function sifted(object: JsonObject, prefix: string, shows: (path: string) => boolean): JsonObject {
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      const path = prefix + name;
      const shown = (one: unknown) =>
        isJsonObject(one) ? sifted(one, `${path}.`, shows) : shows(path) ? one : undefined;
      const kept = Array.isArray(value) ? value.map(shown) : shown(value);
      return isEmpty(kept) ? [] : [[name, kept]];
    }),
  );
}

const isEmpty = (value: unknown): boolean =>
  [value]
    .flat()
    .every((one) => one === undefined || (isJsonObject(one) && Object.values(one).every(isEmpty)));
