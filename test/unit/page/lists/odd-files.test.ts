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
    ['elements a hundred thousand deep', () => `${'<a>'.repeat(100_000)}<e>${ana}</e>`, [ana]],
    [
      'a name followed by five million colons',
      () => `Name : Ana\nMail : ${ana}\nName : ${':'.repeat(5_000_000)}\nMail : ${ana}`,
      [ana],
    ],
    [
      'a parameter of a calendar that never closes',
      () => `BEGIN:VCALENDAR\nATTENDEE:mailto:${ana}\nATTENDEE;CN="${'x;'.repeat(1_000_000)}`,
      [ana],
    ],
    ['headings five million blanks apart', () => `Name  Email${' '.repeat(5_000_000)}\nAna   ${ana}`, [ana]],
    [
      'a status of five million characters',
      () => `Email,Status,End date\n${ana},active${'<('.repeat(2_500_000)},${'1'.repeat(5_000_000)}`,
      [ana],
    ],
  ])('%s', async (_, content, people) => {
    expect((await readFile(content())).people).toEqual(people);
  });
});
