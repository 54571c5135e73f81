import { z } from 'zod';
import type { UserProfile } from '../site/provisioning/provisioning.ts';
import type { JsonObject } from './json-object.ts';
import { ScimProblem, invalidValue } from './scim-problem.ts';
import { enterpriseUserSchemaId, userSchemaId } from './schema-ids.ts';

const text = z.string();
const typedValue = z.looseObject({ value: text, type: text.optional(), primary: z.boolean().optional() });
const nameSchema = z.object({
  formatted: text.optional(),
  familyName: text.optional(),
  givenName: text.optional(),
  middleName: text.optional(),
  honorificPrefix: text.optional(),
  honorificSuffix: text.optional(),
});

/** What of the document's `ScimUser` a client may set; read-only parts and unknown ones are passed over. */
const userSchema = z.object({
  userName: text.min(1),
  emails: z.array(typedValue).min(1),
  externalId: text.optional(),
  name: nameSchema.optional(),
  displayName: text.optional(),
  nickName: text.optional(),
  title: text.optional(),
  preferredLanguage: text.optional(),
  department: text.optional(),
  organization: text.optional(),
  timezone: text.optional(),
  phoneNumbers: z.array(typedValue).optional(),
  active: z.boolean().default(true),
  [enterpriseUserSchemaId]: z
    .object({ organization: text.optional(), department: text.optional() })
    .optional(),
});

/** The profile a body describes; whatever it leaves out is empty. */
export function readUser(body: JsonObject): UserProfile {
  const schemas = z.array(text).safeParse(body['schemas']);
  if (!schemas.success || !schemas.data.includes(userSchemaId))
    throw new ScimProblem(400, `schemas must name ${userSchemaId}.`, 'invalidSyntax');
  const result = userSchema.safeParse(withoutNulls(body));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw invalidValue(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'not valid'}`);
  }
  const { userName, active, externalId, ...attributes } = result.data;
  const email = primaryOf(attributes.emails);
  const name = attributes.displayName ?? attributes.name?.formatted ?? wholeName(attributes.name) ?? userName;
  return { userName, email, name, active, externalId, attributes };
}

function primaryOf(emails: z.infer<typeof typedValue>[]): string {
  const primary = emails.filter((one) => one.primary === true);
  const [only] = primary;
  if (!only || primary.length > 1) throw invalidValue('emails: exactly one value must be marked as primary.');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(only.value))
    throw invalidValue(`emails: "${only.value}" is not an email address.`);
  return only.value;
}

function wholeName(name: z.infer<typeof nameSchema> | undefined): string | undefined {
  return [name?.givenName, name?.familyName].filter(Boolean).join(' ') || undefined;
}

/** SCIM's null means the same as an absent attribute. */
const withoutNulls = (body: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
