import { Version3Client } from 'jira.js';
import type { Host } from '../../../local/host.ts';
import { inParallel } from '../../../src/in-parallel.ts';

/** A way in which admins do the job without this app: takes the list, ends when it is through. */
export type Baseline = (host: Host, emails: readonly string[]) => Promise<void>;

const triesAtMost = 6;
const addressesACall = 25;
const siteUrl = 'https://acme-demo.example';
const apiUrl = 'https://api.atlassian.com';

/** Sends again what was refused for coming too soon or failed on the server, as a careful script does. */
async function patiently(host: Host, send: () => Promise<Response>): Promise<Response> {
  for (let tried = 1; ; tried += 1) {
    const response = await send();
    if ((response.status !== 429 && response.status < 500) || tried === triesAtMost) return response;
    await host.clock.sleep(Number(response.headers.get('retry-after') ?? 1) * 1000);
  }
}

interface AxiosConfig {
  method?: string;
  url?: string;
  data?: string;
  params?: Record<string, unknown>;
  headers?: object;
}

/** jira.js as it comes, on the stand-in in place of the network. */
function jiraClient(host: Host): Version3Client {
  const adapter = async ({ method = 'get', url = '', data, params = {}, headers }: AxiosConfig) => {
    const address = new URL(url, siteUrl);
    for (const [name, value] of Object.entries(params))
      for (const one of Array.isArray(value) ? value : [value])
        if (one !== undefined) address.searchParams.append(name, String(one));
    const init = {
      method: method.toUpperCase(),
      headers: { ...headers },
      ...(data !== undefined && { body: data }),
    };
    const response = await patiently(host, () =>
      host.jira.fetch(new Request(address, init), { kind: 'http' }),
    );
    const text = await response.text();
    const answered = {
      status: response.status,
      data: text,
      headers: {},
      config: { headers },
      statusText: '',
    };
    if (response.status < 400) return { ...answered, data: text === '' ? '' : (JSON.parse(text) as unknown) };
    throw Object.assign(new Error(`Jira answered ${response.status}`), { response: answered });
  };
  const { email, apiToken } = host.site.admin;
  return new Version3Client({
    host: siteUrl,
    authentication: { basic: { email, apiToken } },
    baseRequestConfig: { adapter: adapter as never },
  });
}

/** Look up, create without products, list groups, take off those that grant a product, look again. */
async function inviteByJira(
  client: Version3Client,
  email: string,
  granting: ReadonlySet<string>,
): Promise<void> {
  const found = await client.userSearch.findUsers({ query: email });
  const known = found.find((user) => user.emailAddress === email) ?? found[0];
  const { accountId = '' } =
    known ?? (await client.users.createUser({ emailAddress: email, products: [] })) ?? {};
  const groups = await client.users.getUserGroups({ accountId });
  for (const { groupId = '' } of groups.filter((group) => granting.has(group.groupId ?? '')))
    await client.groups.removeUserFromGroup({ groupId, accountId });
  await client.users.getUser({ accountId, expand: 'groups,applicationRoles' });
}

const byJira =
  (atOnce: number): Baseline =>
  async (host, emails) => {
    const client = jiraClient(host);
    const roles = await client.applicationRoles.getAllApplicationRoles();
    const granting = new Set(
      roles.flatMap((role) => (role.groupDetails ?? []).map((group) => String(group.groupId))),
    );
    // A script goes on with the next address where one fails.
    await inParallel(emails, atOnce, (email) => inviteByJira(client, email, granting).catch(() => undefined));
  };

const organizationCall = (host: Host, path: string, body: unknown): Promise<Response> =>
  patiently(host, () =>
    host.organization.fetch(
      new Request(`${apiUrl}/v2/orgs/${host.site.orgId}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${host.site.organizationKey}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify(body),
      }),
      { kind: 'http' },
    ),
  );

const oneACall: Baseline = async (host, emails) => {
  for (const email of emails) {
    await organizationCall(host, '/users/invite', { emails: [email] });
    await organizationCall(host, '/directories/-/users/search', { emails: [email] });
  }
};

const withoutProof: Baseline = async (host, emails) => {
  for (let from = 0; from < emails.length; from += addressesACall)
    await organizationCall(host, '/users/invite', { emails: emails.slice(from, from + addressesACall) });
};

export const baselines: [name: string, run: Baseline][] = [
  ['(a) jira.js, one after another', byJira(1)],
  ['(b) jira.js, ten at a time', byJira(10)],
  ['(c) Organizations API, an address a call', oneACall],
  ['(d) Organizations API, 25 a call, no proof', withoutProof],
];
