import type { FoundInIssue } from '../../../src/contract/panel';
import { interceptCalls } from '../../support/intercept-calls.ts';
import { panelHost } from '../../support/panel.ts';

const on = panelHost();
const choose = (...fields: [string, string][]) =>
  on.app.ask('saveSettings', {
    addressFields: fields.map(([fieldId, fieldName]) => ({ fieldId, fieldName })),
  });
const fieldNamed = (name: string): string =>
  on.app.host.site.issues.fields().find((field) => field.name === name)?.id ?? '';
async function found(accountId = on.admin): Promise<FoundInIssue> {
  const answer = await on.call('getPanel', {}, { accountId });
  if (!answer.ok || !answer.data.found) throw new Error(JSON.stringify(answer));
  return answer.data.found;
}
const fieldSources = async (accountId?: string) =>
  (await found(accountId)).sources.filter(({ kind }) => kind === 'field');

describe('fields of issues that hold addresses', () => {
  it('are chosen from those of the site that hold text, by an admin alone', async () => {
    expect(await on.app.ask('listIssueFields')).toEqual({
      complete: true,
      fields: ['Contact labels', 'New colleague', 'People to invite'].map((fieldName) => ({
        fieldName,
        fieldId: fieldNamed(fieldName),
      })),
    });
    const others = await on.app.call('listIssueFields', {}, on.member);
    expect(others).toMatchObject({ ok: false, error: { code: 'NOT_ADMIN' } });
  });

  it('are read page by page, however many the site has', async () => {
    for (let place = 0; place < 120; place += 1)
      on.app.host.site.issues.addField({ name: `Text ${place}`, kind: 'textfield' });
    const { fields, complete } = await on.app.ask('listIssueFields');
    expect([fields.length, complete]).toEqual([123, true]);
  });

  it('are none until chosen, and the choice stands in the log', async () => {
    expect(await fieldSources()).toEqual([]);
    const field = fieldNamed('People to invite');
    await choose([field, 'People to invite']);
    expect(await fieldSources()).toMatchObject([
      { id: field, name: 'People to invite', addresses: 1, leftOut: 0 },
    ]);
    expect(await on.app.entries({ action: 'settings.changed' })).toMatchObject([
      { changes: { addressFields: [{ fieldId: field, fieldName: 'People to invite' }] } },
    ]);
  });

  it('give people to the batch, with the rest of the issue or alone', async () => {
    const field = fieldNamed('People to invite');
    await choose([field, 'People to invite']);
    const { batches } = await on.view('checkIssue', { requestId: 'request-0001', from: [field] });
    expect(await on.app.recipients(batches[0]?.batchId ?? '')).toMatchObject([
      { email: 'zoe.martin@studio.example' },
    ]);
  });

  it.each<[string, unknown, string[]]>([
    ['New colleague', 'kim.lo@studio.example', ['kim.lo@studio.example']],
    ['Contact labels', ['kim.lo@studio.example', 'urgent'], ['kim.lo@studio.example']],
    ['New colleague', null, []],
  ])('are read as lines, labels or nothing: %s %j', async (name, value, people) => {
    on.app.host.site.issues.setValue('HR-1', fieldNamed(name), value);
    await choose([fieldNamed(name), name]);
    const { people: all } = await found();
    expect(
      all.filter(({ sourceIds }) => sourceIds.includes(fieldNamed(name))).map(({ email }) => email),
    ).toEqual(people);
  });

  it('bear the name that the site gives them today', async () => {
    await choose([fieldNamed('New colleague'), 'As it was called then']);
    expect(await fieldSources()).toMatchObject([{ name: 'New colleague' }]);
  });

  it('that are gone, of other projects or hold people are named with the reason, and nothing of them is read', async () => {
    const { issues } = on.app.host.site;
    const gone = issues.addField({ name: 'Gone', kind: 'textfield' });
    const other = issues.addField({ name: 'Other', kind: 'textfield', projects: ['OPS'] });
    issues.setValue('HR-1', gone.id, 'gone@studio.example');
    issues.setValue('HR-1', other.id, 'other@studio.example');
    issues.setValue('HR-1', fieldNamed('Approvers'), [
      { accountId: on.second, emailAddress: 'priya.raman@acme.example' },
    ]);
    issues.deleteField(gone.id);
    await choose(
      [gone.id, 'Gone'],
      [other.id, 'Other'],
      [fieldNamed('Approvers'), 'Approvers'],
      ['customfield_99999', 'Never was'],
    );
    expect(await fieldSources()).toMatchObject([
      { name: 'Gone', unread: 'no-field', addresses: 0 },
      { name: 'Other', unread: 'no-field', addresses: 0 },
      { name: 'Approvers', unread: 'no-text', addresses: 0 },
      { name: 'Never was', unread: 'no-field', addresses: 0 },
    ]);
    expect(JSON.stringify(await found())).not.toMatch(/gone@|other@|priya/);
  });

  it.each(['summary', '*all', 'customfield_1,description', 'customfield_10042/../x', '__proto__', 'comment'])(
    'are never anything else than a custom field: %s is refused',
    async (fieldId) => {
      const answer = await on.app.call('saveSettings', { addressFields: [{ fieldId, fieldName: 'x' }] });
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_PAYLOAD' } });
      const from = await on.call('checkIssue', { requestId: 'request-0001', from: [fieldId] });
      expect(from).toMatchObject({ ok: false });
    },
  );

  it('tell whoever does not administer Jira nothing', async () => {
    await choose([fieldNamed('People to invite'), 'People to invite']);
    const seen = await on.call('getPanel', {}, { accountId: on.member });
    expect(JSON.stringify(seen)).not.toMatch(/zoe|customfield|People to invite/);
  });
});

const withoutTotal = () =>
  interceptCalls(on.app, 'jira', async ({ url }, answer) => {
    const answered = await answer();
    if (!url.includes('/comment')) return answered;
    const { total: _total, ...page } = (await answered.json()) as Record<string, unknown>;
    return Response.json(page);
  });

describe('a comment that is kept to some', () => {
  it('is read by whoever may read it, and is not there for others', async () => {
    const { issues } = on.app.host.site;
    const accountIds = [on.second];
    issues.addComment('HR-1', on.second, 'secret.one@studio.example', {
      type: 'role',
      value: 'Administrators',
      accountIds,
    });
    expect((await found(on.second)).total).toBe(5);
    const others = await found();
    expect(others.total).toBe(4);
    expect(JSON.stringify(others)).not.toContain('secret');
    const { batches } = await on.view('checkIssue', { requestId: 'request-0001' });
    expect(JSON.stringify(await on.app.recipients(batches[0]?.batchId ?? ''))).not.toContain('secret');
  });

  it('behind five hundred others is not read, which is said', async () => {
    for (let place = 0; place < 502; place += 1)
      on.app.host.site.issues.addComment('HR-1', on.admin, `person${place}@studio.example`);
    const { sources } = await found();
    expect(sources.find(({ kind }) => kind === 'comments')).toMatchObject({ addresses: 500, left: 3 });
    withoutTotal();
    const { sources: others } = await found();
    expect(others.find(({ kind }) => kind === 'comments')).toMatchObject({ addresses: 500, left: 'some' });
  });

  it('on a later page is read though Jira does not say how many there are', async () => {
    for (let place = 0; place < 250; place += 1)
      on.app.host.site.issues.addComment('HR-1', on.admin, `person${place}@studio.example`);
    withoutTotal();
    const comments = (await found()).sources.find(({ kind }) => kind === 'comments');
    expect(comments).toMatchObject({ addresses: 251 });
    expect(comments).not.toHaveProperty('left');
  });
});
