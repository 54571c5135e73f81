import fc from 'fast-check';
import { aRow, html, jira, list, ok, refusal, scriptedOrganization } from './scripted-organization.ts';

const searches = (calls: string[]): number => calls.filter((call) => call.includes('users/search')).length;

describe('a search of the organization', () => {
  it('costs one call for 25 people of whom nothing is odd', async () => {
    const people = Array.from({ length: 20 }, (_, place) => aRow(`p${place}`));
    const { lookUp, calls } = scriptedOrganization({ people });
    const found = await lookUp(...Array.from({ length: 25 }, (_, place) => `p${place}@example.org`));
    expect(found.filter((one) => one.found === 'person')).toHaveLength(20);
    expect(found.filter((one) => one.found === 'nobody')).toHaveLength(5);
    expect(calls).toHaveLength(1);
  });

  it('reads a short page and those after it to the end', async () => {
    const { lookUp, when } = scriptedOrganization();
    when(/users\/search/, ({ body }) =>
      (body as { cursor?: string }).cursor === 'c2'
        ? list([aRow('bob').row])
        : list([aRow('ada').row], 'https://api.atlassian.com/x?cursor=c2'),
    );
    expect(await lookUp('ada@example.org', 'bob@example.org', 'cy@example.org')).toMatchObject([
      { found: 'person' },
      { found: 'person' },
      { found: 'nobody' },
    ]);
  });

  it.each([
    ['a cursor that repeats', () => list([aRow('ada').row], 'again')],
    [
      'a later page that cannot be read',
      (cursor?: string) => (cursor === undefined ? list([aRow('ada').row], 'c2') : html()),
    ],
    [
      'a later page that is refused',
      (cursor?: string) => (cursor === undefined ? list([aRow('ada').row], 'c2') : refusal(400)),
    ],
    ['a row that cannot be read', () => list([aRow('ada').row, { email: 'bob@example.org' }])],
    ['pages without end', (cursor = '0') => list([aRow('ada').row], String(Number(cursor) + 1))],
  ])('calls nobody absent after %s', async (_case, page) => {
    const { lookUp, when, calls } = scriptedOrganization();
    when(/users\/search/, ({ body }) => page((body as { cursor?: string }).cursor));
    expect(await lookUp('ada@example.org', 'bob@example.org')).toMatchObject([
      { found: 'person', person: { accountId: 'ada' } },
      { found: 'unknown', code: 'PAGES_WITHOUT_END' },
    ]);
    expect(calls.length).toBeLessThanOrEqual(20);
  });

  it.each([
    ['a page of a proxy', html(), { code: 'FOREIGN_ANSWER' }],
    ['an empty body', ok(undefined), { code: 'FOREIGN_ANSWER' }],
    ['another shape', ok({ people: [] }), { code: 'FOREIGN_ANSWER' }],
    [
      'errors with a good status',
      ok({ errors: [{ title: 'Index offline' }] }),
      { code: 'LOOK_UP_REFUSED', message: 'Index offline' },
    ],
    [
      'errors beside data',
      ok({ data: [], errors: [{ detail: 'Partial' }] }),
      { code: 'LOOK_UP_REFUSED', message: 'Partial' },
    ],
    ['errors without words', ok({ data: [], errors: [{ status: 500 }] }), { code: 'LOOK_UP_REFUSED' }],
  ])('knows nothing of anybody from %s', async (_case, answer, doubt) => {
    const { lookUp, when } = scriptedOrganization();
    when(/users\/search/, answer);
    for (const one of await lookUp('ada@example.org', 'bob@example.org')) {
      expect(one).toMatchObject({ found: 'unknown', ...doubt });
      expect(JSON.stringify(one)).not.toContain('<');
    }
  });

  it.each([400, 403, 409, 422])(
    'narrows a refusal with %i down to the address it lies in',
    async (status) => {
      const people = [aRow('p0'), aRow('p24')];
      const { lookUp, when, calls } = scriptedOrganization({ people });
      when(/users\/search/, ({ body }) =>
        JSON.stringify(body).includes('p13@') ? refusal(status, 'Not this one') : undefined,
      );
      const found = await lookUp(...Array.from({ length: 25 }, (_, place) => `p${place}@example.org`));
      expect(found[13]).toMatchObject({ found: 'unknown', message: 'Not this one', status });
      expect(found.filter((one) => one.found === 'unknown')).toHaveLength(1);
      expect(found[24]).toMatchObject({ found: 'person' });
      expect(calls.length).toBeLessThan(15);
    },
  );

  it.each([
    ['402', 402],
    ['404', 404],
    ['403 for everybody', 403],
  ])('throws that the route is refused, in Atlassian’s words: %s', async (_case, status) => {
    const { lookUp, when } = scriptedOrganization();
    when(/users/, refusal(status, 'Not for you'));
    await expect(lookUp('ada@example.org', 'bob@example.org')).rejects.toMatchObject({
      code: 'refused',
      saidBy: 'atlassian',
      message: 'Not for you',
      status,
    });
  });

  it('says a page of a proxy in its own words', async () => {
    const { lookUp, when } = scriptedOrganization();
    when(/users/, html(404));
    await expect(lookUp('ada@example.org')).rejects.toMatchObject({
      saidBy: 'app',
      message: 'Atlassian answered 404',
    });
  });
});

describe('several rows for one account', () => {
  const live = aRow('ada', { counts: { resources: 1 }, groups: [{ id: 'g1', name: 'g1' }] });
  const groups = { g1: { roles: [jira] } };
  const bare = aRow('ada', { counts: undefined, groups: undefined });
  const closed = aRow('ada', { accountStatus: 'closed', groups: undefined, counts: undefined });
  const outside = aRow('ada', { membershipStatus: 'no_membership' });

  it.each([
    ['a row that tells nothing after it', [live, bare]],
    ['a row that tells nothing before it', [bare, live]],
    ['a closed row after it', [live, closed]],
    ['a closed row before it', [closed, live]],
    ['a row outside every directory', [live, outside]],
    ['the same row again', [live, live]],
    ['an older row without groups', [live, aRow('ada')]],
  ])('tell what the live one tells beside %s', async (_case, people) => {
    const { lookUp } = scriptedOrganization({ people, groups });
    expect(await lookUp('ada@example.org')).toMatchObject([
      { found: 'person', person: { holdings: { complete: true, access: [{ groupId: 'g1' }] } } },
    ]);
  });

  it('mean the same in every order', async () => {
    const rows = [live, bare, closed, outside];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows), async (some) => {
        const [one] = await scriptedOrganization({ people: some, groups }).lookUp('ada@example.org');
        const [other] = await scriptedOrganization({ people: [...some].reverse(), groups }).lookUp(
          'ada@example.org',
        );
        const kind = (lookUp: typeof one) =>
          lookUp?.found === 'person' && lookUp.person.holdings.complete
            ? lookUp.person.holdings.access.length
            : lookUp?.found;
        expect(kind(one)).toBe(kind(other));
      }),
    );
  });

  it.each([
    ['closed', [closed]],
    ['outside every directory', [outside]],
    [
      'not invited',
      [aRow('ada', { accountStatus: 'active', membershipStatus: undefined, status: 'not_invited' })],
    ],
    ['both', [closed, outside]],
  ])('tell of nobody where all are %s', async (_case, people) => {
    expect(await scriptedOrganization({ people }).lookUp('ada@example.org')).toMatchObject([
      { found: 'nobody' },
    ]);
  });

  it('find a person under any address they give', async () => {
    const moved = aRow('ada', { email: 'ada@new.example' }).row;
    const { lookUp } = scriptedOrganization({
      people: [
        { address: 'ada@new.example', row: aRow('ada').row },
        { address: 'ada@new.example', row: moved },
      ],
    });
    expect(await lookUp('ada@new.example')).toMatchObject([{ found: 'person' }]);
  });

  it('contradict each other where two accounts have one address', async () => {
    const people = [
      aRow('ada'),
      { address: 'ada@example.org', row: aRow('ada', { accountId: 'other' }).row },
    ];
    expect(await scriptedOrganization({ people }).lookUp('ada@example.org')).toMatchObject([
      { found: 'unknown', code: 'CONTRADICTION' },
    ]);
  });
});

describe('rows without an address', () => {
  const hidden = (name: string) => aRow(name, { email: undefined });

  it('are told apart by asking for one address at a time', async () => {
    const { lookUp, calls } = scriptedOrganization({ people: [hidden('ada'), aRow('bob'), hidden('cy')] });
    const found = await lookUp('ada@example.org', 'bob@example.org', 'cy@example.org', 'dee@example.org');
    expect(found).toMatchObject([
      { found: 'person', person: { accountId: 'ada' } },
      { found: 'person', person: { accountId: 'bob' } },
      { found: 'person', person: { accountId: 'cy' } },
      { found: 'nobody' },
    ]);
    expect(searches(calls)).toBe(4);
  });

  it('are a person’s whose account is sought', async () => {
    const { directory, calls } = scriptedOrganization({ people: [hidden('ada')] });
    const sought = [{ address: 'ada@example.org', accountId: 'ada' }, { address: 'bob@example.org' }];
    expect(await directory.lookUp(sought)).toMatchObject([{ found: 'person' }, { found: 'nobody' }]);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['several answer for one address', [hidden('ada'), { ...hidden('x'), address: 'ada@example.org' }]],
    ['one is left that is nobody’s', [hidden('ada')]],
  ])('leave it open who is there while %s', async (_case, people) => {
    const { lookUp, when } = scriptedOrganization({ people });
    if (people.length === 1) {
      when(/users\/search/, ({ body }) =>
        (body as { emails: string[] }).emails.length === 1 ? list([]) : undefined,
      );
    }
    for (const one of await lookUp('ada@example.org', 'bob@example.org').then((all) => all.slice(0, 1))) {
      expect(one).toMatchObject({ found: 'unknown', code: 'HIDDEN_ADDRESS' });
    }
  });

  it('are no reason for more calls where the account is closed', async () => {
    const people = [aRow('ada', { email: undefined, accountStatus: 'closed' })];
    const { lookUp, calls } = scriptedOrganization({ people });
    expect(await lookUp('ada@example.org', 'bob@example.org')).toMatchObject([
      { found: 'nobody' },
      { found: 'nobody' },
    ]);
    expect(calls).toHaveLength(1);
  });

  it('are not taken for anybody where they give another address', async () => {
    const people = [aRow('ada', { email: 'somebody@else.example' })];
    expect(await scriptedOrganization({ people }).lookUp('ada@example.org')).toMatchObject([
      { found: 'unknown', code: 'CONTRADICTION' },
    ]);
  });
});
