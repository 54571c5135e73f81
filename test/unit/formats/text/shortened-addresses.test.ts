import { strToU8 } from 'fflate';
import { openFile } from '../../../../src/formats/open-content.ts';
import { readUnattended } from '../../../../src/domain/list/unattended-list.ts';

const whole = 'ana.berg@acme.com';
const short = 'ana.berg@acme.co';
const today = '2026-11-29';

async function read(text: string) {
  const content = await openFile(strToU8(text));
  const { recipients, leftOut } = readUnattended(typeof content === 'string' ? { text } : content, today);
  return {
    people: recipients.map(({ email }) => email),
    asked: leftOut.map((one) => `${one.why} ${one.text}`),
  };
}

it.each([
  [
    'columns of a command line',
    `Name      Mail                Enabled\n----      ----                -------\nAna Berg  ${short}... True\nBen       ben@acme.com        True`,
  ],
  ['cells', `Name,Email\nAna,${short}…\nBen,ben@acme.com`],
  ['people told line by line', `Name : Ana\nMail : ${short}...\n\nName : Ben\nMail : ben@acme.com`],
  [
    'a page',
    `<table><tr><th>Email</th></tr><tr><td>${short}…</td></tr><tr><td>ben@acme.com</td></tr></table>`,
  ],
  ['contacts', `BEGIN:VCARD\nEMAIL:${short}...\nEND:VCARD\nBEGIN:VCARD\nEMAIL:ben@acme.com\nEND:VCARD`],
])('asks about an address of which %s show only a part', async (_, text) => {
  const { people, asked } = await read(text);
  expect(people).toEqual(['ben@acme.com']);
  expect(asked).toEqual([expect.stringContaining(`question ${short}`)]);
});

it.each([`${short}…`, 'ana.berg@a...', 'ana.b…@acme.com'])(
  'takes the address that a link leads to where it shows %s',
  async (shown) => {
    const link = `<a href="mailto:${whole}">${shown}</a>`;
    expect(await read(`<table><tr><th>Email</th></tr><tr><td>${link}</td></tr></table>`)).toEqual({
      people: [whole],
      asked: [],
    });
  },
);

it('takes the address that a link of Markdown leads to, and asks about what it shows', async () => {
  const { people, asked } = await read(`[${short}…](mailto:${whole})`);
  expect(people).toEqual([whole]);
  expect(asked).toHaveLength(1);
});

it('does not take another address for the one that is shown in part', async () => {
  const { people } = await read(`<p><a href="mailto:ben@acme.com">${short}…</a></p>`);
  expect(people).toEqual([]);
});
