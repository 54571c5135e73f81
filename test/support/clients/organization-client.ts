import { createVirtualClock } from '../../../local/clock.ts';
import { createOrganization } from '../../../local/organization/create-organization.ts';
import { createSite } from '../../../local/site/create-site.ts';
import type { Group, Person, Site } from '../../../local/site/site.ts';

/** One entry of `data`; tests compare the part they are about. */
export interface Row {
  id?: string;
  accountId?: string;
  email?: string;
  name?: string;
  [field: string]: unknown;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  /** `data`, as a list where it is a single object; empty where there is none. */
  rows: Row[];
  /** Code of the first error. */
  code: string | undefined;
  /** `links.next`. */
  next: string | undefined;
}

/**
 * A seeded site with its Organizations API over a virtual clock, and a client that holds the key. Paths start
 * below the organization, or below the directory for `directory.*`.
 */
export function createOrganizationClient() {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 10, 2), autoAdvance: true });
  const site = createSite({ clock });
  const calls: number[] = [];
  const organization = createOrganization({ site, onCall: ({ status }) => calls.push(status) });

  const send = async (method: string, path: string, options: { body?: unknown; key?: string } = {}) => {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${options.key ?? site.organizationKey}`,
    };
    if (options.body !== undefined) headers['Content-Type'] = 'application/json';
    const body = options.body === undefined ? null : JSON.stringify(options.body);
    const request = new Request(`http://organizations.test${path}`, { method, headers, body });
    return answerOf(await organization.fetch(request, { kind: 'http' }));
  };
  const below = (root: string) => ({
    get: (path: string) => send('GET', root + path),
    post: (path: string, body?: unknown) => send('POST', root + path, { body }),
    remove: (path: string) => send('DELETE', root + path),
  });
  return {
    clock,
    site,
    organization,
    calls,
    send,
    org: below(`/v2/orgs/${site.orgId}`),
    directory: below(`/v2/orgs/${site.orgId}/directories/-`),
    person: (email: string) => existing(site.personByEmail(email)),
    group: (name: string) => groupNamed(site, name),
  };
}

export const groupNamed = (site: Site, name: string): Group =>
  existing(site.groups().find((group) => group.name === name));

/** A person of the site whose access is exactly `groups`, by name. */
export function addMemberOf(site: Site, email: string, ...groups: string[]): Person {
  const person = site.addPerson({ email });
  for (const name of groups) site.addToGroup(groupNamed(site, name).groupId, person.accountId);
  return person;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const body = (text === '' ? {} : JSON.parse(text)) as {
    data?: Row | Row[];
    errors?: { code: string }[];
    links?: { next?: string | null };
  };
  return {
    status: response.status,
    headers: response.headers,
    body,
    rows: body.data === undefined ? [] : [body.data].flat(),
    code: body.errors?.[0]?.code,
    next: body.links?.next ?? undefined,
  };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('The site has no such person or group');
  return value;
}
