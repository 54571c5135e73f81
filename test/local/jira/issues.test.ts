import { adminEmail, jiraSite } from '../../support/jira-site.ts';

const member = 'noah.williams@acme.example';
const second = 'priya.raman@acme.example';

describe('issues', () => {
  it('are read by key and by id, with the fields that are asked for', async () => {
    const { asUser, site } = jiraSite();
    const { id } = site.issues.issueByIdOrKey('HR-1') ?? { id: '' };
    for (const named of ['HR-1', 'hr-1', id]) {
      const { status, body } = await asUser(member, `GET /issue/${named}?fields=summary,reporter`);
      expect([status, body.key, body.fields.summary]).toEqual([
        200,
        'HR-1',
        'Accounts for the design studio',
      ]);
      expect(Object.keys(body.fields as object)).toEqual(['summary', 'reporter']);
    }
  });

  it('are not there for whoever may not see them, nor for whoever does not work in Jira', async () => {
    const { asUser, asApp } = jiraSite();
    expect((await asUser(second, 'GET /issue/HR-2?fields=summary')).status).toBe(200);
    expect((await asApp('GET /issue/HR-2?fields=summary')).status).toBe(200);
    const hidden = await asUser(adminEmail, 'GET /issue/HR-2?fields=summary');
    const missing = await asUser(adminEmail, 'GET /issue/HR-404?fields=summary');
    expect([hidden.status, hidden.body]).toEqual([404, missing.body]);
    expect((await asUser(adminEmail, 'GET /issue/HR-2/comment')).status).toBe(404);
    expect((await asUser('samir.nassar@acme.example', 'GET /issue/HR-1?fields=summary')).status).toBe(404);
  });

  it('name their comments in pages, and fields that are not provided by name', async () => {
    const { asUser, site } = jiraSite();
    for (let place = 0; place < 3; place += 1)
      site.issues.addComment('HR-1', site.admin.accountId, `Comment ${place}`);
    const { body } = await asUser(member, 'GET /issue/HR-1/comment?startAt=1&maxResults=2');
    expect([body.total, body.startAt, body.comments.length]).toEqual([4, 1, 2]);
    const other = await asUser(member, 'GET /issue/HR-1?fields=watches');
    expect([other.status, other.body.errorMessages[0]]).toEqual([
      501,
      "getIssue: the field 'watches' is not provided by this stand-in.",
    ]);
  });

  it('are kept with the site', () => {
    const { site } = jiraSite();
    site.issues.addIssue({ key: 'HR-9', summary: 'Kept', reporterId: site.admin.accountId });
    site.issues.addAttachment('HR-9', site.admin.accountId, {
      filename: 'a.csv',
      mimeType: 'text/csv',
      content: 'äß',
    });
    const saved: unknown = JSON.parse(JSON.stringify(site.save()));
    site.reset();
    expect(site.issues.issueByIdOrKey('HR-9')).toBeUndefined();
    site.load(saved);
    expect(site.issues.issueByIdOrKey('HR-9')?.attachments[0]?.content.toString()).toBe('äß');
    expect(site.issues.issues().map(({ key }) => key)).toEqual(['HR-1', 'HR-2', 'HR-4', 'HR-9']);
  });
});
