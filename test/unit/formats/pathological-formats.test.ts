import { read } from '../../support/lists/told-addresses.ts';

// What is quadratic in such text takes minutes and more: the tests' own limit ends it.
describe('pathological text is read to its end', () => {
  const head = 'Name: Ana\nEmail: p1z@list.example\nName: Ben\nEmail: p2z@list.example\n'.repeat(60);
  it.each([
    [
      'lines of comments',
      `${'#'.repeat(29)}\n${'#  Export of users         #\n'.repeat(12)}p1z@list.example`,
    ],
    ['comments without an end', `${'# #\t#  '.repeat(60_000)}\np1z@list.example`],
    ['a value of 25,000 lines', `${head}Note: x@\n${'   more, p3z@x\n'.repeat(25_000)}`],
    ['25,000 names without a blank', `${head}${'Email:p3z@list.example\n'.repeat(25_000)}`],
    ['a line of 5 MB beside the list', `${head}\n${'@'.repeat(5_000_000)}, x`],
    ['a value of 5 MB that goes on', `${head}Note: ${'@'.repeat(5_000_000)}, x\n   more`],
    ['cards that never end', 'BEGIN:VCARD\nNOTE:p3z@list.example\n'.repeat(25_000)],
    [
      '25,000 members',
      `dn: cn=g\nmail: p1z@list.example\n${'proxyAddresses: p3z@list.example\n'.repeat(25_000)}`,
    ],
    [
      '25,000 texts of one list',
      JSON.stringify({
        owner: 'p1z@list.example',
        log: Array(25_000).fill('p3z@x.example'),
        users: [{ mail: 'p2z@list.example' }],
      }),
    ],
    ['elements within elements', `<?xml version="1.0"?><a>${'<b c="p1z@list.example">'.repeat(25_000)}`],
    ['25,000 breaks in an element', `<?xml version="1.0"?><a>p1z@list.example${'x<b/>'.repeat(25_000)}</a>`],
    ['a comment of 5 MB', `<html><!-- p1z@list.example ${'<'.repeat(5_000_000)}-->`],
    ['wiki tables of nothing but bars', `||Email||\n${'|'.repeat(1_000_000)}\n|p1z@list.example|`],
    ['wiki rows that never end', `||Email||\n|p1z@list.example|\n${'|a\nb\n'.repeat(100_000)}`],
    ['wiki links that never end', `||Email||\n|p1z@list.example|\n|${'[a|mailto:'.repeat(200_000)}`],
    ['a line of nothing but backslashes', `p1z@list.example\n${'\\'.repeat(1_000_000)}\\r\\n@`],
    ['a value of nothing but tabs', `dn: x\nmail: p1z@list.example\nx:${'\t'.repeat(1_000_000)}\u2028@`],
    ['a heading of nothing but brackets', `Email,X${'('.repeat(1_000_000)}\np1z@list.example,x`],
    ['a name of nothing but apostrophes', `Al, A${"'".repeat(1_000_000)}"- <p1z@list.example>`],
    ['25,000 cells without a row', `<table>${'<td>p1z@list.example'.repeat(25_000)}</table>`],
  ])('%s', async (_, text) => {
    const { page } = await read(text);
    expect(page.size).toBeGreaterThan(0);
  });
});

it('a mail message of 100,000 links is read to its end', async () => {
  const places = Array.from({ length: 100_000 }, (_, at) => at);
  const message = [
    'From: Boss <boss@x.example>\nMIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=B\n',
    `--B\nContent-Type: text/plain\n\n${places.map((at) => `Person ${at}`).join('\n')}\nAsk p1z@list.example`,
    `--B\nContent-Type: text/html\n\n${places.map((at) => `<a href="mailto:p${at}z@list.example">Person ${at}</a>`).join('<br>')}`,
    '--B--\n',
  ].join('\n');
  expect((await read(message)).taken.length).toBeGreaterThanOrEqual(places.length);
});
