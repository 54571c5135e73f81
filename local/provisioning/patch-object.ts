import { z } from 'zod';
import { isJsonObject } from './json-object.ts';
import type { JsonObject } from './json-object.ts';
import { enterpriseUserSchemaId, patchSchemaId } from './schema-ids.ts';
import { ScimProblem } from './scim-problem.ts';

const operationSchema = z.object({
  op: z
    .string()
    .transform((op) => op.toLowerCase())
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().optional(),
  value: z.unknown().optional(),
});
type PatchOperation = z.infer<typeof operationSchema>;

interface Path {
  attribute: string;
  /** `[type eq "work"]` */
  where?: { name: string; value: string } | undefined;
  sub?: string | undefined;
}

/**
 * The resource with the operations of a patch applied in order. They come as `Operations`, as in Atlassian's
 * example and the standard, or as `operations`, as the document's schema spells it.
 */
export function patchedObject(resource: JsonObject, patch: JsonObject): JsonObject {
  const schemas = z.array(z.string()).safeParse(patch['schemas']);
  if (!schemas.success || !schemas.data.includes(patchSchemaId))
    throw new ScimProblem(400, `schemas must name ${patchSchemaId}.`, 'invalidSyntax');
  const operations = z
    .array(operationSchema)
    .min(1)
    .safeParse(patch['Operations'] ?? patch['operations']);
  if (!operations.success)
    throw new ScimProblem(400, 'Operations must hold add, replace or remove.', 'invalidSyntax');
  const patched = structuredClone(resource);
  for (const operation of operations.data) apply(patched, operation);
  return patched;
}

function apply(resource: JsonObject, { op, path, value }: PatchOperation): void {
  if (path !== undefined) return applyAt(resource, readPath(path), op, value);
  if (op === 'remove') throw new ScimProblem(400, 'remove needs a path.', 'noTarget');
  if (!isJsonObject(value))
    throw new ScimProblem(400, 'Without a path, the value must be an object.', 'invalidValue');
  for (const [name, part] of Object.entries(value)) applyAt(resource, readPath(name), op, part);
}

function readPath(path: string): Path {
  const [extension, core] = [`${enterpriseUserSchemaId}:`, /^urn:ietf:params:scim:schemas:core:2\.0:\w+:/];
  if (path === enterpriseUserSchemaId) return { attribute: path };
  if (path.startsWith(extension))
    return { attribute: enterpriseUserSchemaId, sub: path.slice(extension.length) };
  const [, attribute, name, value, sub] =
    /^(\w+)(?:\[\s*(\w+)\s+eq\s+"?([^"\]]*)"?\s*\])?(?:\.(\w+))?$/i.exec(path.replace(core, '')) ?? [];
  if (attribute === undefined)
    throw new ScimProblem(400, `The path ${path} is not understood.`, 'invalidPath');
  return { attribute, sub, where: name === undefined ? undefined : { name, value: value ?? '' } };
}

function applyAt(resource: JsonObject, path: Path, op: PatchOperation['op'], value: unknown): void {
  const { attribute, where, sub } = path;
  const present = resource[attribute];
  if (where !== undefined) return applyToElements(resource, { attribute, where, sub }, op, value);
  if (sub !== undefined) {
    const whole = isJsonObject(present) ? present : {};
    resource[attribute] = whole;
    return applyAt(whole, { attribute: sub }, op, value);
  }
  if (op === 'remove') delete resource[attribute];
  else if (op === 'add' && Array.isArray(present)) resource[attribute] = joined(present, [value].flat());
  else if (op === 'add' && isJsonObject(present) && isJsonObject(value)) Object.assign(present, value);
  else resource[attribute] = value;
}

function applyToElements(
  resource: JsonObject,
  { attribute, where, sub }: Path & { where: NonNullable<Path['where']> },
  op: PatchOperation['op'],
  value: unknown,
): void {
  const elements = (Array.isArray(resource[attribute]) ? resource[attribute] : []).filter(isJsonObject);
  const isMeant = (element: JsonObject) => String(element[where.name]) === where.value;
  if (!elements.some(isMeant) && op !== 'remove')
    throw new ScimProblem(400, `No value of ${attribute} has ${where.name} ${where.value}.`, 'noTarget');
  if (op === 'remove' && sub === undefined) {
    resource[attribute] = elements.filter((element) => !isMeant(element));
    return;
  }
  for (const element of elements.filter(isMeant)) {
    if (sub !== undefined) applyAt(element, { attribute: sub }, op, value);
    else if (isJsonObject(value)) Object.assign(element, value);
  }
}

/** Values already present are not repeated; SCIM knows them by `value`. */
function joined(present: unknown[], added: unknown[]): unknown[] {
  const keyOf = (one: unknown) => (isJsonObject(one) ? one['value'] : one);
  const keys = new Set(present.map(keyOf));
  return [...present, ...added.filter((one) => !keys.has(keyOf(one)))];
}
