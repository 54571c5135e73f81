import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { jiraOperations } from '../../../local/jira/create-jira.ts';
import { adminEmail, jiraSite } from '../../support/jira-site.ts';

interface Documented {
  operationId: string;
  'x-atlassian-oauth2-scopes': { scopes: string[] }[];
  parameters: { name: string }[];
  responses: Record<string, { content?: { 'application/json': { schema: object } } }>;
}
const document = JSON.parse(
  readFileSync(path.join(__dirname, '../../support/documents/jira.openapi.json'), 'utf8'),
) as {
  paths: Record<string, Record<string, Documented>>;
  components: object;
};

describe('scopes', () => {
  it('answers as the proxy does where a scope is missing', async () => {
    const { asApp, asUser, site } = jiraSite();
    const refused = { code: 401, message: 'Unauthorized; scope does not match' };
    const app = await asApp('GET /applicationrole', undefined, ['read:jira-user']);
    expect([app.status, app.body]).toEqual([401, refused]);
    const user = await asUser(adminEmail, `GET /user?accountId=${site.admin.accountId}`, undefined, []);
    expect([user.status, user.body]).toEqual([401, refused]);
  });

  it('takes the granular scopes instead, all of them', async () => {
    const { asApp } = jiraSite();
    expect((await asApp('GET /applicationrole', undefined, ['read:application-role:jira'])).status).toBe(200);
    const some = ['read:user:jira', 'read:group:jira'];
    expect((await asApp('GET /myself', undefined, some)).status).toBe(401);
    const every = [...some, 'read:application-role:jira', 'read:avatar:jira'];
    expect((await asApp('GET /myself', undefined, every)).status).toBe(200);
  });
});

describe('authentication over HTTP', () => {
  it('refuses wrong tokens, other schemes and none at all', async () => {
    const { withAuthorization, anonymously, basic } = jiraSite();
    for (const authorization of [basic(adminEmail, 'wrong'), 'Bearer something', 'Basic ???'])
      expect((await withAuthorization(authorization, 'GET /serverInfo')).status).toBe(401);
    expect((await anonymously('GET /myself')).status).toBe(401);
  });

  it('refuses people whose account is not active', async () => {
    const { overHttp } = jiraSite();
    expect((await overHttp('GET /myself', undefined, 'george.papadakis@acme.example')).status).toBe(401);
  });
});

describe('what is not provided', () => {
  it.each(['POST /issue', 'PUT /user', 'GET /project/search'])('answers 501 to %s by name', async (line) => {
    const { overHttp } = jiraSite();
    const { status, body } = await overHttp(line);
    expect([status, body.errorMessages[0]]).toEqual([501, expect.stringContaining(line.split(' ')[1] ?? '')]);
  });

  it('answers 501 to parameters it does not know and 400 to those Atlassian withdrew', async () => {
    const { asApp } = jiraSite();
    const unknown = await asApp('GET /user/search?query=a&property=b');
    expect([unknown.status, unknown.body.errorMessages[0]]).toEqual([
      501,
      expect.stringMatching(/findUsers.*property/),
    ]);
    expect((await asApp('GET /user?username=maya')).status).toBe(400);
  });

  it('answers 415 and 400 to bodies it cannot read', async () => {
    const { jira } = jiraSite();
    const post = (body: string, type: string) =>
      jira.fetch(
        new Request('https://jira.example/rest/api/3/permissions/check', {
          method: 'POST',
          body,
          headers: { 'content-type': type },
        }),
        { kind: 'http' },
      );
    expect((await post('{}', 'text/plain')).status).toBe(415);
    expect((await post('{', 'application/json')).status).toBe(400);
  });

  it('answers 400 to pages that cannot be', async () => {
    const { asApp } = jiraSite();
    expect((await asApp('GET /group/bulk?startAt=-1')).status).toBe(400);
    expect((await asApp('GET /group/bulk?maxResults=many')).status).toBe(400);
  });
});

describe('disturbances', () => {
  it('answers 429 in the form of Jira beyond the rate, shared by all endpoints', async () => {
    const { site, asApp, statuses } = jiraSite();
    site.behaviours.rateLimit = { perSecond: 1, retryAfterSeconds: 5 };
    await asApp('GET /serverInfo');
    const { status, headers, body } = await asApp('GET /myself');
    expect([status, headers.get('retry-after')]).toEqual([429, '5']);
    expect(headers.get('ratelimit-reason')).toBe('jira-burst-based');
    expect(body).toEqual({ errorMessages: ['Rate limit exceeded.'], errors: {} });
    expect(statuses).toEqual([200, 429]);
  });
});

describe("Atlassian's document", () => {
  const documented = Object.entries(document.paths).flatMap(([url, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ url, method: method.toUpperCase(), operation })),
  );

  it.each(documented.map((entry) => [entry.operation.operationId, entry] as const))(
    'is followed by %s in path, parameters and scopes',
    (id, { url, method, operation }) => {
      const provided = jiraOperations.find((known) => known.id === id);
      expect(provided).toMatchObject({
        method,
        path: url.replace('/rest/api/3', '').replace(/\{(\w+)\}/g, ':$1'),
      });
      const sets = operation['x-atlassian-oauth2-scopes'].map(({ scopes }) => scopes);
      for (const scopes of sets) expect(provided?.scopes).toContainEqual(scopes);
      const names = operation.parameters.map(({ name }) => name);
      for (const name of provided?.parameters ?? []) expect(names).toContain(name);
    },
  );

  it('describes every successful answer', async () => {
    const { overHttp, asApp, site, person, group } = jiraSite();
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema(document, 'jira');
    const ann = person('ann@example.com').accountId;
    const { groupId } = group('book-club');
    const lines: [string, unknown?][] = [
      ['POST /user', { emailAddress: 'new@example.com', products: ['jira-software'] }],
      [`GET /user?accountId=${ann}&expand=groups,applicationRoles`],
      [`GET /user/groups?accountId=${ann}`],
      ['GET /user/search?query=a'],
      ['GET /applicationrole'],
      ['GET /group/bulk?maxResults=3'],
      [`GET /group/member?groupId=${groupId}&maxResults=1`],
      [`POST /group/user?groupId=${groupId}`, { accountId: ann }],
      [`DELETE /group/user?groupId=${groupId}&accountId=${ann}`],
      ['GET /mypermissions?permissions=ADMINISTER'],
      ['GET /serverInfo'],
      ['GET /myself?expand=groups,applicationRoles'],
      [`GET /user/email?accountId=${site.admin.accountId}`],
      ['GET /auditing/record?limit=5'],
      ['GET /field/search?type=custom&maxResults=2'],
    ];
    // Named by a path parameter; their own tests and the app's read them.
    const named = documented.filter(({ url }) => url.includes('{'));
    expect(lines.length + named.length).toBe(documented.length);
    for (const [line, sent] of lines) {
      const answered = line.includes('/user/email') ? await asApp(line) : await overHttp(line, sent);
      const [method = '', target = ''] = line.split(' ');
      const url = `/rest/api/3${target.split('?')[0] ?? ''}`;
      const response = document.paths[url]?.[method.toLowerCase()]?.responses[answered.status];
      expect([line, response]).toEqual([line, expect.anything()]);
      if (!response?.content?.['application/json'].schema || answered.body === undefined) continue;
      const pointer = [url, method.toLowerCase(), 'responses', String(answered.status)].map((part) =>
        encodeURIComponent(part.replaceAll('/', '~1')),
      );
      const reference = `jira#/paths/${pointer.join('/')}/content/application~1json/schema`;
      const isValid = ajv.compile({ $ref: reference });
      isValid(answered.body);
      expect([line, isValid.errors]).toEqual([line, null]);
    }
  });
});
