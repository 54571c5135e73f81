import { readApprovedDomains } from '../../../../src/adapters/organization/approved-domains';
import type {
  OrganizationCall,
  OrganizationClient,
} from '../../../../src/adapters/organization/organization-client';
import { listOrganizationHolders } from '../../../../src/adapters/organization/people/list-holders';
import type { Answered } from '../../../../src/adapters/call-atlassian';
import { DirectoryError } from '../../../../src/ports/directory-error';
import { proxyPage } from '../../../support/scripted-jira.ts';
import { answered, ok } from './scripted-organization.ts';

const paths = { organization: '/v2/orgs/o', directory: '/v2/orgs/o/directories/-' };
const callsAtMost = 20;

/** A client that answers by the first pattern that fits; notes what it was asked. */
function clientOf(script: [RegExp, Answered | ((call: OrganizationCall) => Answered)][]) {
  const asked: string[] = [];
  return {
    asked,
    client: async (call: OrganizationCall): Promise<Answered> => {
      const line = `${call.method} ${call.path}`;
      asked.push(line);
      const [, answer] = script.find(([pattern]) => pattern.test(line)) ?? [];
      if (answer === undefined) throw new Error(`Nothing is scripted for ${line}`);
      return typeof answer === 'function' ? answer(call) : answer;
    },
  };
}

const rows = (...accountIds: string[]) => accountIds.map((accountId) => ({ accountId }));
const workspaces = ok({
  data: [{ id: 'ari:cloud:jira-software::site/1' }, { id: 'ari:cloud:confluence::site/1' }],
});

describe('everybody who holds access', () => {
  it('is listed by the products there are, to the end of the list', async () => {
    const { client, asked } = clientOf([
      [/workspaces/, workspaces],
      [/cursor=next/, ok({ data: rows('c') })],
      [/users\?resourceIds/, ok({ data: rows('a', 'b'), links: { next: 'next' } })],
    ]);
    expect(await listOrganizationHolders(client, paths, callsAtMost)).toEqual(new Set(['a', 'b', 'c']));
    expect(asked).toHaveLength(3);
    expect(asked[1]).toContain('resourceIds=ari%3Acloud%3Aconfluence%3A%3Asite%2F1');
  });

  it('is asked for twenty products at a time', async () => {
    const data = Array.from({ length: 45 }, (_, place) => ({ id: `ari:cloud:jira-software::site/${place}` }));
    const { client, asked } = clientOf([
      [/workspaces/, ok({ data })],
      [/users/, ok({ data: rows('a') })],
    ]);
    expect(await listOrganizationHolders(client, paths, callsAtMost)).toEqual(new Set(['a']));
    expect(asked).toHaveLength(4);
  });

  it.each<[string, [RegExp, Answered][]]>([
    ['no product is named', [[/workspaces/, ok({ data: [] })]]],
    ['the products cannot be read', [[/workspaces/, answered(403, {})]]],
    [
      'a page of people is that of a proxy',
      [
        [/workspaces/, workspaces],
        [/users/, ok(proxyPage)],
      ],
    ],
    [
      'a row cannot be read',
      [
        [/workspaces/, workspaces],
        [/users/, ok({ data: [{ name: 'x' }] })],
      ],
    ],
    [
      'the list has no end',
      [
        [/workspaces/, workspaces],
        [/users/, ok({ data: rows('a'), links: { next: 'again' } })],
      ],
    ],
  ])('is not known where %s', async (_, script) => {
    expect(await listOrganizationHolders(clientOf(script).client, paths, callsAtMost)).toBeUndefined();
  });

  it.each([/workspaces/, /users/])('is not known where no answer comes to %s', async (silent) => {
    const { client } = clientOf([
      [/workspaces/, workspaces],
      [/users/, ok({ data: rows('a') })],
    ]);
    const unanswered: OrganizationClient = (call) =>
      silent.test(call.path)
        ? Promise.reject(new DirectoryError('unavailable', 'Atlassian answered 504', { status: 504 }))
        : client(call);
    expect(await listOrganizationHolders(unanswered, paths, callsAtMost)).toBeUndefined();
  });

  it('is not known where that takes more calls than allowed', async () => {
    let page = 0;
    const endless = (): Answered => ok({ data: rows('a'), links: { next: `page-${(page += 1)}` } });
    const { client, asked } = clientOf([
      [/workspaces/, workspaces],
      [/users/, endless],
    ]);
    expect(await listOrganizationHolders(client, paths, callsAtMost)).toBeUndefined();
    expect(asked).toHaveLength(callsAtMost);
  });
});

describe('approved domains', () => {
  const list = (...domains: object[]) => ok({ data: domains, links: { next: null } });
  const read = (script: [RegExp, Answered][]) => readApprovedDomains(clientOf(script).client, '/v2/orgs/o');
  const direct = { productId: 'ari:cloud:jira::app/all', accessMode: 'DIRECT_ACCESS' };

  it('are those that let people in, each with its products', async () => {
    const approved = await read([
      [
        /domains\/open/,
        ok({
          enabled: true,
          products: [
            { ...direct, defaultRole: 'ari:cloud:jira::role/software/member' },
            { productId: 'ari:cloud:confluence::app/all', accessMode: 'ADMIN_APPROVAL' },
            { productId: 'ari:cloud:trello::app/all', accessMode: 'INVITE_ONLY' },
          ],
        }),
      ],
      [
        /domains\?/,
        list(
          { domain: 'ANYONE', enabled: false, numberOfProductsAppliesTo: 0 },
          { domain: 'open.example', enabled: true, numberOfProductsAppliesTo: 3 },
        ),
      ],
    ]);
    expect(approved).toEqual([
      {
        domain: 'open.example',
        products: [
          { product: 'jira', role: 'member', approval: false },
          { product: 'confluence', approval: true },
        ],
      },
    ]);
  });

  it('whose settings cannot be read count as open for any product', async () => {
    const one = list({ domain: 'open.example', enabled: true, numberOfProductsAppliesTo: 1 });
    for (const answer of [answered(403, {}), ok(proxyPage), ok({ errors: [{ title: 'No' }] })]) {
      expect(
        await read([
          [/domains\/open/, answer],
          [/domains\?/, one],
        ]),
      ).toEqual([{ domain: 'open.example', products: [{ product: 'unknown', approval: false }] }]);
    }
  });

  it.each([
    ['left out', {}],
    ['null', { enabled: null }],
  ])('whose switch is %s are read themselves', async (_, told) => {
    const one = list({ domain: 'open.example', numberOfProductsAppliesTo: 2, ...told });
    const settings = ok({ enabled: true, products: [direct] });
    expect(
      await read([
        [/domains\/open/, settings],
        [/domains\?/, one],
      ]),
    ).toEqual([{ domain: 'open.example', products: [{ product: 'jira', approval: false }] }]);
  });

  it('are not told where the list cannot be read to its end', async () => {
    expect(await read([[/domains\?/, answered(403, {})]])).toBeUndefined();
    expect(await read([[/domains\?/, ok(proxyPage)]])).toBeUndefined();
  });
});
