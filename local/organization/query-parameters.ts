import { z } from 'zod';
import { badRequest } from './organization-problem.ts';
import { parsedJson } from './parsed-json.ts';

interface ListLimits<T extends string> {
  most: number;
  allowed?: readonly T[];
}

/**
 * A list parameter, written `name=a&name=b`.
 * @returns undefined where the parameter is absent: nothing is filtered then
 */
export function listParameter<T extends string = string>(
  parameters: URLSearchParams,
  name: string,
  { most, allowed }: ListLimits<T>,
): T[] | undefined {
  if (!parameters.has(name)) return undefined;
  const values = parameters.getAll(name) as T[];
  if (values.length > most) throw badRequest(`${name} takes at most ${most} values.`);
  const wrong = values.find((value) => value === '' || (allowed && !allowed.includes(value)));
  if (wrong !== undefined) throw badRequest(`${name} has a value that is not allowed: "${wrong}".`);
  return values;
}

export function choiceParameter<T extends string>(
  parameters: URLSearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  return listParameter(parameters, name, { most: 1, allowed })?.[0];
}

/** `sortBy` in the form JSON gives it: `[{"field":"name","direction":"desc"}]`. */
export function sortsDescending(parameters: URLSearchParams, field: string): boolean {
  const text = parameters.get('sortBy');
  if (text === null) return false;
  const order = z.object({ field: z.literal(field), direction: z.enum(['asc', 'desc']) });
  const asked = z.tuple([order]).safeParse(parsedJson(text));
  if (!asked.success) throw badRequest(`sortBy takes one field, "${field}", with asc or desc.`);
  return asked.data[0].direction === 'desc';
}

/** True where nothing was asked for, or something asked for is among `present`. */
export function meets(asked: readonly string[] | undefined, present: Iterable<string>): boolean {
  if (!asked) return true;
  const values = new Set(present);
  return asked.some((value) => values.has(value));
}
