import { answered, html, refusal, scriptedOrganization } from './scripted-organization.ts';

describe('trying what the key may do', () => {
  it.each([
    ['a refusal', refusal(403, 'Not you'), 'no'],
    ['errors with a good status', answered(200, { errors: [{ title: 'Not you' }] }), 'no'],
    ['a timeout', answered(408), 'unknown'],
    ['a page of a proxy', html(), 'unknown'],
  ] as const)('tells a refusal from what says nothing: %s', async (_, answer, works) => {
    const { directory, when } = scriptedOrganization();
    when(/v1\/orgs/, answered(200, { data: [{ id: 'org', attributes: { name: 'Acme' } }] }));
    when(/groups/, answer);
    const tried = await directory.probe();
    expect(tried.find(({ capability }) => capability === 'read-groups')?.works).toBe(works);
  });
});
