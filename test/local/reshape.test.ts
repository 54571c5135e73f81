import { createVirtualClock } from '../../local/clock.ts';
import { createJira } from '../../local/jira/create-jira.ts';
import { createOrganization } from '../../local/organization/create-organization.ts';
import { createReshape } from '../../local/reshape/create-reshape.ts';
import type { ReshapeKind, Reshaping } from '../../local/reshape/kinds.ts';
import { createSite } from '../../local/site/create-site.ts';
import { createDocumentCheck, type OpenApiDocument } from '../support/documents/document-check.ts';
import jiraDocument from '../support/documents/jira.openapi.json';
import organizationDocument from '../support/documents/organizations.openapi.json';

const check = createDocumentCheck(withoutOwnRequirements());
const jiraCheck = createDocumentCheck(jiraDocument as unknown as OpenApiDocument);
const inDirectory = '/v2/orgs/{orgId}/directories/{directoryId}';
const seeds = Array.from({ length: 10 }, (_, index) => index + 1);

/** A search's row is described by this repository alone; the published rows of the same people require nothing. */
function withoutOwnRequirements(): OpenApiDocument {
  const document = structuredClone(organizationDocument) as unknown as OpenApiDocument;
  const { schemas } = document.components as { schemas: Record<string, { required?: string[] }> };
  if (schemas['FoundUser']) schemas['FoundUser'].required = ['accountId'];
  return document;
}

interface Body {
  data: { accountId: string; email?: string }[];
  links?: { next?: string };
}

/** A seeded site whose two services are reshaped. */
function reshapedSite(reshaping: Partial<Reshaping> & { kinds: readonly ReshapeKind[] }) {
  const clock = createVirtualClock({ startMs: Date.UTC(2026, 10, 2), autoAdvance: true });
  const site = createSite({ clock });
  const reshape = createReshape(site);
  reshape.set({ seed: 1, share: 1, ...reshaping });
  const organization = reshape.around(createOrganization({ site }));
  const jira = reshape.around(createJira({ site }));
  const bearer = { authorization: `Bearer ${site.organizationKey}`, 'content-type': 'application/json' };
  const basic = Buffer.from(`${site.admin.email}:${site.admin.apiToken}`).toString('base64');
  const root = `https://api.atlassian.com/v2/orgs/${site.orgId}`;
  const directory = `${root}/directories/${site.directoryId}`;
  const send = (url: string, body?: unknown) =>
    organization.fetch(
      new Request(url, {
        headers: bearer,
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      }),
      { kind: 'http' },
    );
  return {
    site,
    reshape,
    get: (path: string) => send(directory + path),
    search: (body: unknown) => send(`${directory}/users/search`, body),
    invite: (emails: string[]) => send(`${root}/users/invite`, { emails }),
    jira: (path: string) =>
      jira.fetch(
        new Request(`${site.url}/rest/api/3${path}`, { headers: { authorization: `Basic ${basic}` } }),
        { kind: 'http' },
      ),
  };
}

type Reshaped = ReturnType<typeof reshapedSite>;

const expand = ['platformRoles', 'counts.resources', 'productAccess', 'groups'];
const readings: [operation: string, read: (site: Reshaped) => Promise<Response>][] = [
  [`POST ${inDirectory}/users/search`, ({ search }) => search({ expand })],
  [`POST ${inDirectory}/users/search`, ({ search }) => search({ limit: 10 })],
  [`GET ${inDirectory}/users`, ({ get }) => get('/users?limit=50')],
  [`GET ${inDirectory}/users/{userId}`, ({ get, site }) => get(`/users/${site.admin.accountId}`)],
  [`GET ${inDirectory}/groups`, ({ get }) => get('/groups?limit=5')],
  [
    `GET ${inDirectory}/groups/{groupId}`,
    ({ get, site }) => get(`/groups/${site.groups()[0]?.groupId ?? ''}`),
  ],
];
const jiraReadings: [operation: string, read: (site: Reshaped) => Promise<Response>][] = [
  ['GET /rest/api/3/user/search', ({ jira }) => jira('/user/search?query=a')],
  [
    'GET /rest/api/3/user',
    ({ jira, site }) => jira(`/user?accountId=${site.admin.accountId}&expand=groups,applicationRoles`),
  ],
  ['GET /rest/api/3/user/groups', ({ jira, site }) => jira(`/user/groups?accountId=${site.admin.accountId}`)],
  ['GET /rest/api/3/group/bulk', ({ jira }) => jira('/group/bulk')],
  ['GET /rest/api/3/applicationrole', ({ jira }) => jira('/applicationrole')],
];

const withinDocuments = [
  'shortPages',
  'omitMembers',
  'duplicateRows',
  'formerRows',
  'reorderRows',
  'repeatCursor',
  'othersAct',
] as const;

describe('a reshaped answer', () => {
  it.each(withinDocuments)('by %s is one the documents allow', async (kind) => {
    for (const seed of seeds) {
      const site = reshapedSite({ seed, kinds: [kind] });
      for (const [operation, read] of readings) {
        const answer = await read(site);
        check.expectDocumented(operation, { status: answer.status, text: await answer.text() });
      }
      for (const [operation, read] of jiraReadings) {
        const answer = await read(site);
        jiraCheck.expectDocumented(operation, { status: answer.status, text: await answer.text() });
      }
    }
  });

  it('is the same again with the same seed, and another with another', async () => {
    const story = async (seed: number) => {
      const site = reshapedSite({ seed, share: 0.6, kinds: [...withinDocuments, 'foreignBody'] });
      const told: string[] = [];
      for (const [, read] of [...readings, ...jiraReadings]) told.push(await (await read(site)).text());
      return told;
    };
    expect(await story(7)).toEqual(await story(7));
    expect(await story(7)).not.toEqual(await story(8));
  });

  it('is the honest one once reshaping is off', async () => {
    const site = reshapedSite({ kinds: ['foreignBody'] });
    site.reshape.set(undefined);
    const { data } = (await (await site.search({ emails: [site.site.admin.email] })).json()) as Body;
    expect(data).toMatchObject([{ accountId: site.site.admin.accountId, email: site.site.admin.email }]);
  });
});

describe('a short page', () => {
  it('leads on to everybody who was asked for', async () => {
    for (const seed of seeds) {
      const { site, search } = reshapedSite({ seed, kinds: ['shortPages'] });
      const emails = site
        .people()
        .filter(({ accountType }) => accountType === 'atlassian')
        .slice(0, 12)
        .map(({ email }) => email);
      const found: (string | undefined)[] = [];
      let cursor: string | undefined;
      do {
        const body = (await (await search({ emails, ...(cursor && { cursor }) })).json()) as Body;
        found.push(...body.data.map(({ email }) => email));
        cursor = body.links?.next;
      } while (cursor !== undefined && found.length < 50);
      expect(found.toSorted()).toEqual(emails.toSorted());
    }
  });
});

describe('a former membership', () => {
  it('stands beside the live one in every search', async () => {
    const { search } = reshapedSite({ kinds: ['formerRows'] });
    const accounts = async () => {
      const { data } = (await (await search({ limit: 100 })).json()) as Body;
      return data.map(({ accountId }) => accountId);
    };
    const first = await accounts();
    expect(first.length).toBeGreaterThan(new Set(first).size);
    expect(await accounts()).toEqual(first);
  });
});

describe('a cursor that repeats', () => {
  it('leads to the same page for ever', async () => {
    const { search } = reshapedSite({ kinds: ['repeatCursor'] });
    const first = (await (await search({ limit: 5 })).json()) as Body;
    const cursor = first.links?.next;
    expect(cursor).toBeDefined();
    for (let times = 0; times < 3; times += 1)
      expect(await (await search({ limit: 5, cursor })).json()).toEqual(first);
  });
});

describe('an address that makes a whole call be refused', () => {
  const emails = Array.from({ length: 25 }, (_, index) => `new-${String(index)}@example.org`);

  it('is found by halving, and the others are served without it', async () => {
    const { invite, search, site } = reshapedSite({ seed: 3, kinds: ['refuseWholeCall'] });
    const refused = (await invite(emails)).status;
    expect([400, 403, 409, 422]).toContain(refused);
    expect(emails.filter((email) => site.personByEmail(email))).toEqual([]);
    const poison: string[] = [];
    for (const email of emails) if ((await invite([email])).status >= 400) poison.push(email);
    expect(poison.length).toBeGreaterThan(0);
    expect(poison.length).toBeLessThan(emails.length / 2);
    const others = emails.filter((email) => !poison.includes(email));
    expect((await search({ emails: others })).status).toBe(200);
    for (const email of poison)
      expect((await search({ emails: [email] })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('what others do between two calls', () => {
  it('is in the history as theirs, and what the callers do as their own', async () => {
    const strangers = ['stranger-1@example.org', 'stranger-2@example.org'];
    const { site, invite } = reshapedSite({ seed: 5, kinds: ['othersAct'], strangers });
    for (let call = 0; call < 20; call += 1)
      await site.history.actingAs('app', () => invite([`asked-${String(call)}@example.org`]));
    const changes = site.history.changes();
    const created = changes.filter(({ what }) => what === 'created');
    const byOthers = created.filter(({ by }) => by === 'others');
    expect(byOthers.length).toBeGreaterThan(0);
    for (const { email } of byOthers as { email: string }[]) expect(strangers).toContain(email);
    expect(created.filter(({ by }) => by === 'app')).toHaveLength(20);
    expect(new Set(changes.map(({ by }) => by))).toEqual(new Set(['app', 'others']));
  });
});
