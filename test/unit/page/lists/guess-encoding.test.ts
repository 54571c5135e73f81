import { decodeFile } from '../../../../src/domain/list/text/decode-file.ts';
import { readFile } from '../../../support/lists/read-list-file.ts';

/** As spreadsheets of these countries save them. */
const tables: [encoding: string, base64: string, text: string][] = [
  [
    'Shift_JIS',
    'joGWvCyDgYFbg4ssjd2Q0I/zi7UKjlKTY5G+mFkscDBAeC5leGFtcGxlLI3dkEUKl+mW2InUjnEscDFAeC5leGFtcGxlLJHekEUK',
    '氏名,メール,在籍状況\n山田太郎,p0@x.example,在職\n鈴木花子,p1@x.example,退職\n',
  ],
  [
    'Shift_JIS',
    'joGWvCzSsNkszNi23sUKjlKTY5G+mFkscDBAeC5leGFtcGxlLNTPwN4Kl+mW2InUjnEscDFAeC5leGFtcGxlLL293rcK',
    '氏名,ﾒｰﾙ,ﾌﾘｶﾞﾅ\n山田太郎,p0@x.example,ﾔﾏﾀﾞ\n鈴木花子,p1@x.example,ｽｽﾞｷ\n',
  ],
  [
    'Shift_JIS',
    'TmFtZSxFbWFpbCxTdGF0dXMKg1yDbJVcLHAwQHguZXhhbXBsZSyN3ZBFCpRck2+PXCxwMUB4LmV4YW1wbGUskd6QRQo=',
    'Name,Email,Status\nソネ表,p0@x.example,在職\n能登十,p1@x.example,退職\n',
  ],
  [
    'EUC-JP',
    'u+HMviyl4aG8pessut/A0r71trcKu7PFxMLAz7oscDBAeC5leGFtcGxlLLrfv6YKzuvM2rLWu9IscDFAeC5leGFtcGxlLMLgv6YK',
    '氏名,メール,在籍状況\n山田太郎,p0@x.example,在職\n鈴木花子,p1@x.example,退職\n',
  ],
  [
    'GB18030',
    '0NXD+yzTys/kLNe0zKwK1cXOsCxwMEB4LmV4YW1wbGUs1NrWsArA7sTILHAxQHguZXhhbXBsZSzA69awCg==',
    '姓名,邮箱,状态\n张伟,p0@x.example,在职\n李娜,p1@x.example,离职\n',
  ],
  [
    'GB18030',
    '0NUsw/ss08rP5ArN9SzA9ixwMEB4LmV4YW1wbGUseArA7izEyCxwMUB4LmV4YW1wbGUseAo=',
    '姓,名,邮箱\n王,丽,p0@x.example,x\n李,娜,p1@x.example,x\n',
  ],
  [
    'GB18030',
    'TmFtZSxFbWFpbCxTdGF0dXMKs8K+sixwMEB4LmV4YW1wbGUseArA7r78LHAxQHguZXhhbXBsZSx4CrjVx78scDJAeC5leGFtcGxlLHgK',
    'Name,Email,Status\n陈静,p0@x.example,x\n李军,p1@x.example,x\n刚强,p2@x.example,x\n',
  ],
  [
    'Big5',
    'qW2mVyy5caRstmyl8yyqrLpBCrOvqcmnZyxwMEB4LmV4YW1wbGUspmLCvgqqTKfTu6gscDFAeC5leGFtcGxlLML3wr4K',
    '姓名,電子郵件,狀態\n陳怡君,p0@x.example,在職\n林志豪,p1@x.example,離職\n',
  ],
  [
    'EUC-KR',
    'wMy4pyzAzLjewM8su/PFwgqx6LnOvPYscDBAeC5leGFtcGxlLMDnwfcKwMy/tcjxLHAxQHguZXhhbXBsZSzF8LvnCg==',
    '이름,이메일,상태\n김민수,p0@x.example,재직\n이영희,p1@x.example,퇴사\n',
  ],
  [
    'EUC-KR',
    'TmFtZSxFbWFpbCxTdGF0dXMKudrB9sjGLHAwQHguZXhhbXBsZSx4CsPWvPbB+CxwMUB4LmV4YW1wbGUseAo=',
    'Name,Email,Status\n박지훈,p0@x.example,x\n최수진,p1@x.example,x\n',
  ],
  [
    'Windows-1251',
    'yOz/LM/u9/LgLNHy4PLz8QrI4uDtIMji4O3u4ixwMEB4LmV4YW1wbGUs4Ory6OLl7Qre6+j/INHu6+7i/Lji4CxwMUB4LmV4YW1wbGUs8+Lu6+XtCg==',
    'Имя,Почта,Статус\nИван Иванов,p0@x.example,активен\nЮлия Соловьёва,p1@x.example,уволен\n',
  ],
  [
    'Windows-1251',
    'TmFtZSxFbWFpbArIwsDNzsIgyMLAzSxwMEB4LmV4YW1wbGUseAo=',
    'Name,Email\nИВАНОВ ИВАН,p0@x.example,x\n',
  ],
  [
    'Windows-1250',
    'SW1p6iBpIG5hendpc2tvLEUtbWFpbCxTdGF0dXMKo3VrYXN6IFdpnG5pZXdza2kscDBAeC5leGFtcGxlLG5pZWFrdHl3bnkKUGF3ZbMgr2FrLHAxQHguZXhhbXBsZSxuaWVha3R5d255Cg==',
    'Imię i nazwisko,E-mail,Status\nŁukasz Wiśniewski,p0@x.example,nieaktywny\nPaweł Żak,p1@x.example,nieaktywny\n',
  ],
  [
    'Windows-1250',
    'TmFtZSxFbWFpbApNaWNoYbMgTm93YWsscDBAeC5leGFtcGxlLHgK',
    'Name,Email\nMichał Nowak,p0@x.example,x\n',
  ],
  [
    'Windows-1250',
    'Sm3pbm8sRS1tYWlsCkpp+O0gRHZv+OFrLHAwQHguZXhhbXBsZSx4ClBldHIgyGVybv0scDFAeC5leGFtcGxlLHgK',
    'Jméno,E-mail\nJiří Dvořák,p0@x.example,x\nPetr Černý,p1@x.example,x\n',
  ],
  [
    'Windows-1254',
    'QWQsRS1wb3N0YQrHYfBy/SDeYWhpbixwMEB4LmV4YW1wbGUseAo=',
    'Ad,E-posta\nÇağrı Şahin,p0@x.example,x\n',
  ],
];

describe('a table that says nothing of its encoding', () => {
  it.each(tables)(
    'is read in %s by what its bytes look like, and that is told as a guess',
    (encoding, base64, text) => {
      expect(decodeFile(Buffer.from(base64, 'base64'))).toEqual({ encoding, text, doubt: 'guessed' });
    },
  );

  it('leaves out whom it calls inactive in its own language', async () => {
    const { people, inactive, names } = await readFile(Buffer.from(tables[0]?.[1] ?? '', 'base64'), 'l.csv');
    expect({ people, inactive, names }).toEqual({
      people: ['p0@x.example'],
      inactive: ['p1@x.example'],
      names: ['山田太郎'],
    });
  });
});

/** What windows-1252 has beyond Latin-1. */
const own: Record<string, number> = {
  '€': 0x80,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '™': 0x99,
  Œ: 0x8c,
  œ: 0x9c,
  Ž: 0x8e,
  ž: 0x9e,
  Š: 0x8a,
  š: 0x9a,
};
const western = (text: string) => Buffer.from(Array.from(text, (sign) => own[sign] ?? sign.charCodeAt(0)));

describe('what Windows-1252 holds stays so, however short', () => {
  it.each(
    [
      'Jürgen Müller|Zoë|José|François|Hélène Lefèvre|Ève|Éric|Ñúñez|Peña|MUÑOZ|CONCEIÇÃO|João Gonçalves|Sørensen',
      'Åse Ødegård|Björk Guðmundsdóttir|Þórður Þórsson|Íþrótt|Ýr|Größe|Weiß|Ö|Äijö|Jääskeläinen|Õnne Jõgi|Niccolò',
      'D’Angelo|O’Brien|“Bob” Smith|‘Al’ Gore|Anna – Berlin|50 €|£ 5|100 m³|1º piso|Mª José|¿Qué?|¡Hola!|½ Tag',
      'Acme™|«Été»|d’Été|l’École|Œuvre|sœur|Žan Žagar|Šime Šuker|Tomaž|ÁÉÍÓÚ|ÄÖÜ|äöü|Dùghall|Sìne|Trình|Antònia',
      'Müller¹|Name²|Größe³|naïve|Ça va|Ünal Gül|Çiçek|ÇÃO|ASSUNÇÃO, CONCEIÇÃO, ENCARNAÇÃO, ANUNCIAÇÃO|ÄÖÜ, ÄÖÜ, ÄÖÜ',
      'O’Brien, D’Angelo, O’Neil, O’Connor, d’Arcy|“Al”, “Jo”, “Bo”, “Di”|Žan, Žiga, Šime, Šar, Šuker|Hélène, Sìne',
    ].flatMap((names) => names.split('|')),
  )('%s', (name) => {
    for (const text of [
      name,
      `${name}\n`,
      `${name} <ana@x.example>`,
      `Name;Email\r\n"${name}";ana@x.example\r\n`,
    ])
      expect(decodeFile(western(text))).toEqual({ encoding: 'Windows-1252', text, doubt: 'guessed' });
  });
});

describe('UTF-8 with bytes that are none', () => {
  const whole = 'Name,Email\nJürgen,j@müller.example\nZoë,z@x.example\n';

  it.each([
    [
      'one of another encoding',
      Buffer.concat([Buffer.from(whole), western('Noël,n@x.example\n')]),
      'No�l,n@x.example\n',
    ],
    ['half a letter at its end', Buffer.concat([Buffer.from(whole), Buffer.from('é').subarray(0, 1)]), '�'],
    [
      'as many as letters, behind a byte-order mark',
      Buffer.concat([Buffer.from('\uFEFF'), western('Ö')]),
      '�',
    ],
  ])('stays UTF-8 and says so: %s', (_, bytes, end) => {
    const text = bytes[0] === 0xef ? end : whole + end;
    expect(decodeFile(bytes)).toEqual({ encoding: 'UTF-8', text, doubt: 'broken' });
  });

  it('gives names and domains as they are', async () => {
    const bytes = Buffer.concat([Buffer.from(whole), western('Noël,n@x.example\n')]);
    const { people, names } = await readFile(bytes, 'l.csv');
    expect(people).toContain('j@müller.example');
    expect(names).toContain('Jürgen');
  });
});

describe('a file that says itself how it is stored', () => {
  const name = Buffer.from('97e996d889d48e71', 'hex');
  const of = (before: string, after: string) =>
    Buffer.concat([Buffer.from(before), name, Buffer.from(after)]);

  it.each([
    ['XML', of('<?xml version="1.0" encoding="Shift_JIS"?><u><e><n>', '</n></e></u>'), 'Shift_JIS'],
    ['a page', of('<html><head><meta charset=shift_jis></head><p>', '</p></html>'), 'shift_jis'],
    [
      'an older page',
      of('<html><meta http-equiv="Content-Type" content="text/html; charset=x-sjis"><p>', '</p></html>'),
      'x-sjis',
    ],
  ])('is believed, and nothing is in doubt: %s', (_, bytes, encoding) => {
    const read = decodeFile(bytes);
    expect(read).toMatchObject({ encoding });
    expect(read?.text).toContain('鈴木花子');
    expect(read?.doubt).toBeUndefined();
  });

  it.each([
    ['a name of nothing', '<?xml version="1.0" encoding="nonsense"?><n>J\u00fcrgen</n>'],
    ['what it cannot be', '<?xml version="1.0" encoding="UTF-16"?><n>J\u00fcrgen</n>'],
  ])('is not, where it says %s', (_, text) => {
    expect(decodeFile(western(text))).toEqual({ encoding: 'Windows-1252', text, doubt: 'guessed' });
  });

  it('is read as UTF-8 where it is that, whatever it says', () => {
    const text = '<?xml version="1.0" encoding="ISO-8859-1"?><n>Jürgen</n>';
    expect(decodeFile(Buffer.from(text))).toEqual({ encoding: 'UTF-8', text });
  });
});

it('takes time that grows with the length alone', () => {
  const text = '\xeca\xe8\xc3\x92x \x8e\xa4'.repeat(1_000_000);
  expect(decodeFile(Buffer.from(text, 'latin1'))?.doubt).toBe('guessed');
});
