/** Whether a body carries errors, whatever its status says. */
export function hasErrors(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const { errors, errorMessages } = body as Record<string, unknown>;
  return isFilled(errors) || isFilled(errorMessages);
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : Boolean(value);

/** The page of a proxy, a firewall or a sign-in says nothing that Atlassian's API would say. */
const markup = /^\s*<|<(html|head|body|title|script|!doctype)\b/i;

/**
 * Atlassian's own words in an error body, of whichever API: Jira's, the Organizations API's, user
 * provisioning's or the proxy's. Undefined where there are none, or markup only.
 */
export function wordsOf(body: unknown): string | undefined {
  if (typeof body === 'string') return texts(body)[0]?.slice(0, 500);
  if (typeof body !== 'object' || body === null) return undefined;
  const said = body as Record<string, unknown>;
  const { errors, errorMessages, errorMessage, message, context, error, detail } = said;
  const parts = [errorMessages, errorMessage, errors, message, context, error, detail].flatMap(texts);
  return parts.length > 0 ? [...new Set(parts)].join(' ').slice(0, 500) : undefined;
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || markup.test(value) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  if (typeof value !== 'object' || value === null) return [];
  const { title, detail, message } = value as Record<string, unknown>;
  const named = [title, detail, message].filter((one) => typeof one === 'string').flatMap(texts);
  if (named.length > 0) return [[...new Set(named)].join(': ')];
  return Object.values(value).flatMap(texts);
}
