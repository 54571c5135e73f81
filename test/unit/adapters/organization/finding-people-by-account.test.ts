import { DirectoryError } from '../../../../src/ports/directory-error';
import { aRow, html, list, refusal, scriptedOrganization } from './scripted-organization.ts';

describe('a person whose account is known', () => {
  const seek = (accountId: string) => [{ address: 'ada@example.org', accountId }];

  it('is found under their new address', async () => {
    const people = [{ address: 'ada@new.example', row: aRow('ada', { email: 'ada@new.example' }).row }];
    const { directory } = scriptedOrganization({ people });
    expect(await directory.lookUp(seek('ada'))).toMatchObject([
      { found: 'person', person: { accountId: 'ada', email: 'ada@new.example' } },
    ]);
  });

  it('is found by the address where the account is gone', async () => {
    const { directory } = scriptedOrganization({ people: [aRow('ada')] });
    expect(await directory.lookUp(seek('gone'))).toMatchObject([
      { found: 'person', person: { accountId: 'ada' } },
    ]);
  });

  it('is found by the address where Atlassian does not take the account', async () => {
    const { directory, when } = scriptedOrganization({ people: [aRow('ada')] });
    when(/users\/search/, ({ body }) => ('accountIds' in (body as object) ? refusal(400) : undefined));
    expect(await directory.lookUp(seek('not-an-account'))).toMatchObject([{ found: 'person' }]);
  });

  it('is never absent where the account could not be looked up', async () => {
    const { directory, when } = scriptedOrganization();
    when(/users\/search/, ({ body }) => ('accountIds' in (body as object) ? refusal(400, 'No') : undefined));
    expect(await directory.lookUp(seek('ada'))).toMatchObject([{ found: 'unknown', message: 'No' }]);
  });

  it('costs the others nothing where Atlassian does not take the account', async () => {
    const people = [{ address: 'bob@new.example', row: aRow('bob', { email: 'bob@new.example' }).row }];
    const { directory, when } = scriptedOrganization({ people });
    when(/users\/search/, ({ body }) => (JSON.stringify(body).includes('"odd"') ? refusal(400) : undefined));
    const sought = [...seek('odd'), { address: 'bob@example.org', accountId: 'bob' }];
    expect(await directory.lookUp(sought)).toMatchObject([{ found: 'unknown' }, { found: 'person' }]);
  });

  it('is absent where neither is there', async () => {
    expect(await scriptedOrganization().directory.lookUp(seek('ada'))).toMatchObject([{ found: 'nobody' }]);
  });
});

describe('an international domain', () => {
  const ascii = 'ada@xn--mnchen-3ya.de';
  const unicode = 'ada@münchen.de';

  it.each([
    [ascii, unicode],
    [unicode, ascii],
    [unicode, unicode],
    [ascii, ascii],
  ])('is known in either spelling: %s for %s', async (sought, stored) => {
    const people = [{ address: stored, row: aRow('ada', { email: stored }).row }];
    expect(await scriptedOrganization({ people }).lookUp(sought)).toMatchObject([{ found: 'person' }]);
  });

  it('is absent only where neither spelling could be missing', async () => {
    const { lookUp, when } = scriptedOrganization();
    when(/users\/search/, ({ body }) =>
      (body as { emails: string[] }).emails.includes(unicode) ? list([], 'again') : undefined,
    );
    expect(await lookUp(ascii)).toMatchObject([{ found: 'unknown', code: 'PAGES_WITHOUT_END' }]);
  });

  it('asks for at most 25 spellings a call', async () => {
    const { lookUp, when } = scriptedOrganization();
    const asked: number[] = [];
    when(/users\/search/, ({ body }) => void asked.push((body as { emails: string[] }).emails.length));
    await lookUp(...Array.from({ length: 25 }, (_, place) => `p${place}@münchen.de`));
    expect(asked).toEqual([25, 25]);
  });
});

describe('listing every address', () => {
  it('reads all pages', async () => {
    const { directory, when } = scriptedOrganization();
    when(/^GET users\?/, (_call, url) =>
      url.searchParams.has('cursor') ? list([aRow('bob').row]) : list([aRow('ada').row], 'c2'),
    );
    expect(await directory.listAddresses?.(5)).toEqual(new Set(['ada@example.org', 'bob@example.org']));
  });

  it.each([
    ['the cursor repeats', list([aRow('ada').row], 'again')],
    ['an address is hidden', list([aRow('ada', { email: null }).row])],
    ['it is refused', refusal(403)],
    ['something else answers', html()],
  ])('is undefined where %s', async (_case, answer) => {
    const { directory, when } = scriptedOrganization();
    when(/^GET users\?/, answer);
    expect(await directory.listAddresses?.(5)).toBeUndefined();
  });

  it('is undefined where no answer comes', async () => {
    const { directory, when } = scriptedOrganization();
    when(/^GET users\?/, () => {
      throw new DirectoryError('unavailable', 'Atlassian answered 504', { status: 504 });
    });
    expect(await directory.listAddresses?.(5)).toBeUndefined();
  });

  it('does not mind a closed account without an address', async () => {
    const people = [aRow('ada'), aRow('bob', { email: null, accountStatus: 'closed' })];
    expect(await scriptedOrganization({ people }).directory.listAddresses?.(5)).toEqual(
      new Set(['ada@example.org']),
    );
  });
});
