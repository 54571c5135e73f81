import { readFile } from '../../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';

describe('input that is odd on purpose is read in time that grows with its length alone', () => {
  it.each<[string, () => string | Uint8Array, string[]]>([
    [
      'a group of a hundred thousand members in LDIF',
      () => `dn: cn=all\n${'member: cn=x\n'.repeat(100_000)}\ndn: cn=ana\nmail: ${ana}\n`,
      [ana],
    ],
    [
      'a card whose name goes on for fifty thousand lines',
      () => `BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:${'a=\n'.repeat(50_000)}b\nEMAIL:${ana}\nEND:VCARD\n`,
      [ana],
    ],
    [
      'a sheet with two hundred thousand rows of nobody',
      () => `<table>${'<tr><td>x</td></tr>'.repeat(200_000)}<tr><td>Ana</td><td>${ana}</td></tr></table>`,
      [ana],
    ],
    [
      'links and tables that never end',
      () => `<html>${'<table><tr><td><a href="x">'.repeat(5_000)}${ana}`,
      [ana],
    ],
    [
      'brackets a hundred thousand deep',
      () => `[{"mail":"${ana}","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`,
      [ana],
    ],
  ])('%s', async (_, content, people) => {
    expect((await readFile(content())).people).toEqual(people);
  });
});
