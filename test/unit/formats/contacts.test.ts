import { readFile as read } from '../../support/lists/read-list-file.ts';

const ana = 'ana@x.example';
const ben = 'ben@x.example';
const card = (...lines: string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('of several addresses of a contact', () => {
  it.each([
    ['the lower number', `EMAIL;PREF=2:${ben}`, `EMAIL;PREF=1:${ana}`],
    ['the lower number of two digits', `EMAIL;PREF=10:${ben}`, `EMAIL;TYPE=home;PREF=9:${ana}`],
    ['a number in quotes', `EMAIL;TYPE=work;PREF="50":${ben}`, `EMAIL;PREF="1":${ana}`],
    ['the preferred type', `EMAIL;PREF=2:${ben}`, `EMAIL;TYPE=INTERNET,pref:${ana}`],
    ['the preferred one of version 2.1', `EMAIL;WORK:${ben}`, `EMAIL;HOME;PREF:${ana}`],
    ['any preference before none', `EMAIL;TYPE=work:${ben}`, `EMAIL;PREF=100:${ana}`],
    ['the first of the same', `EMAIL;PREF=1:${ana}`, `EMAIL;PREF=1:${ben}`],
  ])('%s is taken', async (_, ...lines) => {
    expect((await read(card('FN:Ana', ...lines))).people).toEqual([ana]);
  });
});

describe('a name in quoted-printable', () => {
  it.each([
    ['in the encoding that it says', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=FCrgen', 'Jürgen'],
    ['in quotes', 'FN;ENCODING=QUOTED-PRINTABLE;CHARSET="windows-1250":Pawe=B3', 'Paweł'],
    ['of Japan', 'FN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=8ER=93c=91=BE=98Y', '山田太郎'],
    ['in UTF-8', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen', 'Jürgen'],
    ['that says nothing', 'FN;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen', 'Jürgen'],
    ['that says nothing, and is older', 'FN;ENCODING=QUOTED-PRINTABLE:J=FCrgen', 'Jürgen'],
    ['that says what it is not', 'FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=FCrgen', 'Jürgen'],
    ['that says what nobody knows', 'FN;CHARSET=nonsense;ENCODING=QUOTED-PRINTABLE:J=C3=BCrgen', 'Jürgen'],
    ['beside letters as they are', 'FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jü=FCrgen', 'Jüürgen'],
  ])('%s is read', async (_, line, name) => {
    expect((await read(card(line, `EMAIL:${ana}`))).names).toEqual([name]);
  });
});
