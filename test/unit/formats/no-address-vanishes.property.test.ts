import fc from 'fast-check';
import {
  invitesNobodyElse,
  lines,
  other,
  person,
  remark,
  tellsAll,
  word,
  written,
} from '../../support/lists/told-addresses.ts';

const runs = { numRuns: 150 };
describe('each address of a file is told, and nobody is invited by what stands beside its list', () => {
  it('in JSON', async () => {
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.oneof(remark, word),
        fc.array(fc.oneof(remark, tie('value')), { maxLength: 3 }),
        fc.dictionary(
          fc.oneof(fc.constantFrom('owner', 'contact', 'log', 'members', 'value'), other),
          tie('value'),
          {
            maxKeys: 3,
            noNullPrototype: true,
          },
        ),
      ),
    }));
    const users = fc.array(
      fc.record({ email: person, manager: fc.option(remark), groups: fc.array(remark, { maxLength: 2 }) }),
      { minLength: 1, maxLength: 4 },
    );
    const whole = fc.oneof(
      fc.tuple(value, users, value).map(([before, people, after]) => ({ before, people, after })),
      fc.tuple(remark, users).map(([before, people]) => [before, ...people]),
    );
    await fc.assert(
      fc.asyncProperty(whole, async (content) => {
        const text = JSON.stringify(content);
        await tellsAll(text, written(text));
      }),
      runs,
    );
    await fc.assert(
      fc.asyncProperty(remark, remark, users, async (owner, note, people) => {
        const text = JSON.stringify({ owners: [owner], note, people });
        await invitesNobodyElse(text, written(text));
      }),
      runs,
    );
  });

  it('in JSON by names, of whatever depth and width', async () => {
    let deep: unknown = ['p1z@elsewhere.example'];
    for (let depth = 0; depth < 60; depth += 1) deep = { deep, other: 'x' };
    const wide = Object.fromEntries(
      Array.from({ length: 300 }, (_, place) => [
        `c${String(place)}`,
        `p${String(place + 10)}z@elsewhere.example`,
      ]),
    );
    const text = JSON.stringify({
      deep,
      people: [{ email: 'p2z@list.example', deep, ...wide }],
      'p3z@elsewhere.example': { 'p4z@elsewhere.example': [], note: 'x' },
      teams: [
        { name: 'T', leads: [{ user: { mail: 'p9z@elsewhere.example' } }] },
        { name: 'U', 'p402z@elsewhere.example': {} },
      ],
      names: { 'p5z@list.example': 'p6z@elsewhere.example', 'p7z@list.example': 'Ben' },
      same: [
        { email: 'p8z@list.example', 'a b': 'p400z@elsewhere.example', a: { b: 'p401z@elsewhere.example' } },
      ],
    });
    await invitesNobodyElse(text, written(text));
  });

  it('in XML', async () => {
    const part = fc.oneof(
      remark.map((text) => `<owner>${text}</owner>`),
      fc.tuple(remark, word).map(([text, name]) => `<site contact="${text}" name="${name}"/>`),
      remark.map((text) => `<!-- ${text} -->`),
      remark.map((text) => `<a><b><c>${text}</c></b> ${text}</a>`),
      remark.map((text) => `<![CDATA[${text}]]>`),
      remark,
    );
    const user = fc
      .tuple(person, fc.option(remark), part)
      .map(
        ([email, boss, more]) =>
          `<user><email>${email}</email><manager>${boss ?? ''}</manager>${more}</user>`,
      );
    const whole = fc
      .tuple(lines(part), fc.array(user, { minLength: 2, maxLength: 4 }), lines(part))
      .map(
        ([before, users, after]) =>
          `<?xml version="1.0"?><all>${before}<users>${users.join('')}</users>${after}</all>`,
      );
    await fc.assert(
      fc.asyncProperty(whole, (text) => tellsAll(text, written(text)).then(() => undefined)),
      runs,
    );
    const plain = fc
      .tuple(remark, remark, remark, fc.array(person, { minLength: 2, maxLength: 4 }))
      .map(
        ([owner, contact, note, users]) =>
          `<?xml version="1.0"?><!-- ${note} --><all contact="${contact}"><owner>${owner}</owner>${note}${users.map((one) => `<user><email>${one}</email></user>`).join('')}</all>`,
      );
    await fc.assert(
      fc.asyncProperty(plain, (text) => invitesNobodyElse(text, written(text))),
      runs,
    );
  });

  it('in a page', async () => {
    const cell = fc.oneof(
      person,
      word,
      person.map((address) => `<a href="mailto:${address}">write</a>`),
      fc.tuple(person, other).map(([shown, link]) => `<a href="mailto:${link}?cc=${link}">${shown}</a>`),
      person.map((address) => `<table><caption>${address}</caption><tr><td>${address}</table>`),
    );
    const row = fc
      .array(cell, { maxLength: 3 })
      .map((cells) => `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`);
    const table = fc
      .tuple(remark, lines(row), person)
      .map(([caption, rows, loose]) => `<table><caption>${caption}</caption>${rows}<td>${loose}</table>`);
    const part = fc.oneof(
      table,
      remark.map((text) => `<!-- ${text} --><title>${text}</title>`),
      remark.map((text) => `<p>${text}</p>`),
      other.map((text) => `<input value="${text}">`),
    );
    await fc.assert(
      fc.asyncProperty(lines(part), async (body) => {
        const text = `<html><body>${body}</body></html>`;
        await tellsAll(text, written(text));
      }),
      runs,
    );
    const tables = fc.tuple(remark, lines(person.map((one) => `<tr><td>${one}</td><td>x</td></tr>`)), remark);
    await fc.assert(
      fc.asyncProperty(tables, async ([caption, rows, title]) => {
        const text = `<html><title>${title}</title><table><caption>${caption}</caption><tr><th>Email<th>Name${rows}<tr><td>p1z@list.example</table>`;
        await invitesNobodyElse(text, written(text));
      }),
      runs,
    );
  });

  it('among people line by line', async () => {
    const pair = fc.tuple(person, word).map(([email, name]) => `Name: ${name || 'Ana'}\nEmail: ${email}`);
    const line = fc.oneof(
      { weight: 6, arbitrary: pair },
      person.map((email) => `Email:${email}`),
      fc.constant(''),
      remark,
      remark.map((text) => `# ${text}`),
      remark.map((text) => `- ${text}`),
      remark.map((text) => `Manager:\n  - ${text}\n  - ${text}`),
      fc.tuple(other, word).map(([text, more]) => `Contact: ${text}\n    ${more}`),
      remark.map((text) => `[users."${text}"]`),
    );
    const head = `${'Name: Ana\nEmail: p1z@list.example\n\n'.repeat(120)}`;
    await fc.assert(
      fc.asyncProperty(lines(line), (text) => invitesNobodyElse(head + text, written(head + text))),
      runs,
    );
  });

  it('among contacts', async () => {
    const property = fc.oneof(
      remark.map((text) => `NOTE:${text}`),
      other.map((text) => `IMPP:xmpp:${text}`),
      other.map((text) => `RELATED;TYPE=boss:mailto:${text}`),
      other.map((text) => `AGENT:\nBEGIN:VCARD\nFN:Pa\nEMAIL:${text}\nEND:VCARD`),
      person.map((text) => `EMAIL;TYPE=HOME:${text}`),
    );
    const card = fc
      .tuple(fc.option(person), lines(property), fc.boolean())
      .map(
        ([email, rest, isClosed]) =>
          `BEGIN:VCARD\nFN:Ana\n${email === null ? '' : `EMAIL:${email}\n`}${rest}${isClosed ? '\nEND:VCARD' : ''}`,
      );
    await fc.assert(
      fc.asyncProperty(lines(fc.oneof({ weight: 3, arbitrary: card }, remark)), async (text) => {
        const whole = `BEGIN:VCARD\nFN:Ben\nEND:VCARD\n${text}`;
        await invitesNobodyElse(whole, written(whole));
      }),
      runs,
    );
  });

  it('in a directory', async () => {
    const attribute = fc.oneof(
      other.map((text) => `manager: uid=${text},dc=x`),
      remark.map((text) => `description: ${text}`),
      remark.map((text) => `# ${text}`),
      other.map((text) => `krbPrincipalName: ${text}`),
      fc.tuple(other, other).map(([one, two]) => `member: uid=${one},dc=x\nmember: uid=${two},dc=x`),
    );
    const entry = fc
      .tuple(fc.option(person), lines(attribute))
      .map(([mail, rest]) => `dn: cn=ana,dc=x\n${mail === null ? '' : `mail: ${mail}\n`}${rest}\n`);
    await fc.assert(
      fc.asyncProperty(lines(fc.oneof({ weight: 3, arbitrary: entry }, attribute)), async (text) => {
        const whole = `version: 1\n\ndn: dc=x\n\n${text}`;
        await invitesNobodyElse(whole, written(whole));
      }),
      runs,
    );
  });

  it('in a calendar', async () => {
    const line = fc.oneof(
      person.map((text) => `ATTENDEE;CN=Ana:mailto:${text}`),
      person.map((text) => `ATTENDEE;EMAIL=${text};CN=Ana:urn:uuid:1`),
      fc.tuple(person, other).map(([own, by]) => `ATTENDEE;SENT-BY="mailto:${by}":mailto:${own}`),
      other.map((text) => `ORGANIZER:mailto:${text}`),
      remark.map((text) => `DESCRIPTION:Hello\\n${text}`),
      remark.map((text) => `X-WR-CALNAME:${text}`),
    );
    await fc.assert(
      fc.asyncProperty(lines(line), (text) =>
        invitesNobodyElse(`BEGIN:VCALENDAR\n${text}\nEND:VCALENDAR`, written(text)),
      ),
      runs,
    );
  });

  it('in a mail message', async () => {
    const header = fc.oneof(
      remark.map((text) => `Subject: ${text}`),
      other.map((text) => `Cc: ${text}`),
      other.map((text) => `Bcc: ${text}`),
      other.map((text) => `Reply-To: ${text}`),
    );
    const whole = fc.record({
      headers: fc.uniqueArray(header, { selector: (text) => text.slice(0, 3), maxLength: 4 }),
      text: person.map((address) => `Please invite ${address}.`),
      html: fc.oneof(
        person.map((address) => `<p>Please invite <a href="mailto:${address}">Ana</a></p>`),
        person.map((address) => `<table><caption>${address}</caption><tr><td>${address}</table>`),
      ),
    });
    await fc.assert(
      fc.asyncProperty(whole, async ({ headers, text, html }) => {
        const part = (type: string, body: string): string => `--x\nContent-Type: text/${type}\n\n${body}\n`;
        const message = `From: Boss <p1z@elsewhere.example>\nTo: p2z@elsewhere.example\n${headers.map((one) => `${one}\n`).join('')}MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=x\n\n${part('plain', text)}${part('html', html)}--x--\n`;
        await invitesNobodyElse(message, written(message));
      }),
      runs,
    );
  });

  it('in text and cells', async () => {
    const line = fc.oneof(
      remark,
      person,
      fc.tuple(person, remark, word).map((cells) => cells.join('\t')),
      word,
    );
    const head = fc.constantFrom(
      '',
      'Name,Email',
      'Email;Manager',
      'Name\tEmail\tManager',
      'Name   Mail   Enabled',
    );
    await fc.assert(
      fc.asyncProperty(head, lines(line), async (first, rest) => {
        await tellsAll(`${first}\n${rest}`, written(rest));
      }),
      runs,
    );
  });
});
