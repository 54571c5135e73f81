import { parseRecipientList, type RecipientRow } from '../../../src/domain/recipient-list.ts';

/** A row without what every row repeats, for tables of examples. */
function brief({ status, text, ...row }: RecipientRow): string {
  const address = 'address' in row && row.address !== undefined ? row.address : `(${text})`;
  const reason = 'reason' in row ? ` ${row.reason}` : '';
  const suggestion = row.suggestion === undefined ? '' : ` → ${row.suggestion}`;
  const name = row.name === undefined ? '' : ` = ${row.name}`;
  return `${status}${reason} ${address}${name}${suggestion}`;
}

const briefly = (text: string): string[] => parseRecipientList(text).map(brief);

describe('parseRecipientList', () => {
  describe('separators', () => {
    it.each([
      ['comma', 'a@x.com,b@x.com'],
      ['semicolon', 'a@x.com;b@x.com'],
      ['tab', 'a@x.com\tb@x.com'],
      ['space', 'a@x.com b@x.com'],
      ['no-break space', 'a@x.com\u00a0b@x.com'],
      ['newline', 'a@x.com\nb@x.com'],
      ['carriage return and newline', 'a@x.com\r\nb@x.com\r\n'],
      ['carriage return', 'a@x.com\rb@x.com'],
      ['line separator', 'a@x.com\u2028b@x.com'],
      ['several at once', ' ,;\t a@x.com ,, ;\n\n b@x.com;;'],
      ['full-width comma', 'a@x.com，b@x.com'],
      ['ideographic comma', 'a@x.com、b@x.com'],
      ['full-width semicolon', 'a@x.com；b@x.com'],
      ['arabic comma', 'a@x.com، b@x.com'],
    ])('takes addresses apart at a %s', (_, text) => {
      expect(briefly(text)).toEqual(['ok a@x.com', 'ok b@x.com']);
    });
  });

  describe('one address in what people paste', () => {
    it.each([
      ['in angle brackets', '<jane@x.com>'],
      ['in quotes', '"jane@x.com"'],
      ['in apostrophes', "'jane@x.com'"],
      ['in typographic quotes', '“jane@x.com”'],
      ['in guillemets', '«jane@x.com»'],
      ['in square brackets', '[jane@x.com]'],
      ['in parentheses', '(jane@x.com)'],
      ['in braces', '{jane@x.com}'],
      ['in full-width brackets', '＜jane@x.com＞'],
      ['in corner brackets', '「jane@x.com」'],
      ['with an emphasis', '**jane@x.com**'],
      ['as a mailto link', 'mailto:jane@x.com'],
      ['as a mailto link with headers', 'MAILTO:jane@x.com?subject=Hello'],
      ['as a link in angle brackets', '<mailto:jane@x.com>'],
      ['as Outlook copies a link', 'jane@x.com<mailto:jane@x.com>'],
      ['as a link of Markdown', '[jane@x.com](mailto:jane@x.com)'],
      ['with itself for a name', "'jane@x.com' <jane@x.com>"],
      ['as a proxy address', 'SMTP:jane@x.com'],
      ['after a bullet', '• jane@x.com'],
      ['after a bullet without a blank', '•jane@x.com'],
      ['after a hyphen', '- jane@x.com'],
      ['after an asterisk', '* jane@x.com'],
      ['after a number', '1. jane@x.com'],
      ['after a number in parentheses', '(12) jane@x.com'],
      ['after a number and a parenthesis', '3) jane@x.com'],
      ['after a letter', 'b) jane@x.com'],
      ['after a tick box', '[x] jane@x.com'],
      ['after a label', 'E-mail: jane@x.com'],
      ['before a dot', 'jane@x.com.'],
      ['before several marks', 'jane@x.com…!'],
      ['behind a byte-order mark', '\ufeffjane@x.com'],
      ['with a zero-width space inside', 'ja\u200bne@x.\u200bcom'],
      ['with a soft hyphen inside', 'jane@x.\u00adcom'],
      ['between direction marks', '\u202ajane@x.com\u202c'],
      ['with a NUL inside', 'ja\0ne@x.com'],
      ['with full-width signs', 'jane＠x．com'],
      ['with an ideographic full stop', 'jane@x。com'],
      ['in a row of a Markdown table', '| jane@x.com |'],
    ])('reads it %s', (_, text) => {
      expect(parseRecipientList(text)).toEqual([
        { status: 'ok', line: 1, text, address: 'jane@x.com', comparable: 'jane@x.com' },
      ]);
    });

    it('decodes the address of a mailto link', () => {
      expect(briefly('mailto:jane%2Bjira@x.com')).toEqual(['ok jane+jira@x.com']);
    });

    it('takes quotes around several addresses for no more than quotes', () => {
      expect(briefly('"a@x.com, b@x.com"')).toEqual(['ok a@x.com', 'ok b@x.com']);
      expect(briefly('<a@x.com; b@x.com>')).toEqual(['ok a@x.com', 'ok b@x.com']);
    });
  });

  describe('names', () => {
    it.each([
      ['Jane Doe <jane@x.com>', 'Jane Doe'],
      ['jane doe<jane@x.com>', 'jane doe'],
      ['"Doe, Jane" <jane@x.com>', 'Doe, Jane'],
      ['“Doe, Jane” <jane@x.com>', 'Doe, Jane'],
      ["'Doe, Jane' <jane@x.com>", 'Doe, Jane'],
      ['Doe, Jane <jane@x.com>', 'Doe, Jane'],
      ['Doe, Jane, Dr. <jane@x.com>', 'Doe, Jane, Dr.'],
      ['"Jane \\"JD\\" Doe" <jane@x.com>', 'Jane "JD" Doe'],
      ['To: Jane Doe <jane@x.com>', 'Jane Doe'],
      ['Jane Doe (Sales) <jane@x.com>', 'Jane Doe (Sales)'],
      ['"jane@old.com" <jane@x.com>', 'jane@old.com'],
      ['1. Jane Doe <jane@x.com>', 'Jane Doe'],
      ['山田 太郎 ＜jane@x.com＞', '山田 太郎'],
      ['Jane Doe jane@x.com', 'Jane Doe'],
      ['jane doe jane@x.com', 'jane doe'],
      ['Jane Doe: jane@x.com', 'Jane Doe'],
      ['jane@x.com (Doe, Jane)', 'Doe, Jane'],
      ['jane@x.com - Jane Doe', 'Jane Doe'],
      ['Jane,Doe,jane@x.com', 'Jane Doe'],
      ['"Doe, Jane","jane@x.com"', 'Doe, Jane'],
      ['Jane;Doe;jane@x.com', 'Jane Doe'],
      ['Jane\tDoe\tjane@x.com\tSales\t2026-01-31', 'Jane Doe'],
      ['17\tactive\tJane\tjane@x.com', 'Jane'],
      ['jane@x.com\tJane Doe', 'Jane Doe'],
      ['"Jane Doe"\t"jane@x.com"', 'Jane Doe'],
      ['| Jane Doe | jane@x.com |', 'Jane Doe'],
    ])('reads %j as one recipient', (text, name) => {
      expect(parseRecipientList(text)).toEqual([
        { status: 'ok', line: 1, text, name, address: 'jane@x.com', comparable: 'jane@x.com' },
      ]);
    });

    it.each([
      [
        'Doe, Jane <jane@x.com>; Roe, Bob <bob@x.com>;',
        ['ok jane@x.com = Doe, Jane', 'ok bob@x.com = Roe, Bob'],
      ],
      ['Jane <jane@x.com>, Bob <bob@x.com>', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
      ['Jane jane@x.com, Bob bob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
      ['Jane jane@x.com Bob bob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
      ['jane@x.com Jane bob@x.com Bob', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
      ['Jane\tjane@x.com\tBob\tbob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
      ['jane@x.com\tJane\tbob@x.com\tBob', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ])('gives each name of %j to its address', (text, expected) => {
      expect(briefly(text)).toEqual(expected);
    });
  });

  describe('pieces that are no address', () => {
    it.each([
      ['nope', ['invalid no-address (nope)']],
      ['a@x.com, nope, b@x.com', ['ok a@x.com', 'invalid no-address (nope)', 'ok b@x.com']],
      ['a@x.com jane.doe b@x.com', ['ok a@x.com', 'invalid no-address (jane.doe)', 'ok b@x.com']],
      ['a@x.com, jane.doe', ['ok a@x.com', 'invalid no-address (jane.doe)']],
      ['a, b@x.com', ['invalid no-address (a)', 'ok b@x.com']],
      [
        'one, two; three',
        ['invalid no-address (one)', 'invalid no-address (two)', 'invalid no-address (three)'],
      ],
      ['Jane\tDoe\tSales', ['invalid no-address (Jane\tDoe\tSales)']],
      ['---', ['invalid no-address (---)']],
      ['@', ['invalid no-address (@)']],
      ['@jane', ['invalid no-local-part (@jane)']],
      ['jane@', ['invalid no-domain (jane@)']],
      ['a@b@x.com', ['invalid several-at-signs (a@b@x.com)']],
      ['jane@intranet', ['invalid domain-not-dotted (jane@intranet)']],
      ['Email', ['invalid heading (Email)']],
      ['E-Mail-Adresse', ['invalid heading (E-Mail-Adresse)']],
      ['First name,Last name,Email', ['invalid heading (First name,Last name,Email)']],
      ['Name\tメールアドレス', ['invalid heading (Name\tメールアドレス)']],
    ])('says so of %j', (text, expected) => {
      expect(briefly(text)).toEqual(expected);
    });

    it.each(['', ' ', '\n\n', ' ,;\t', '\ufeff', '\u200b\n\u2060'])('finds no row in %j', (text) => {
      expect(parseRecipientList(text)).toEqual([]);
    });
  });

  it('names the line of each row', () => {
    expect(parseRecipientList('a@x.com\n\r\n\nb@x.com, c@x.com\rd@x.com').map((row) => row.line)).toEqual([
      1, 4, 4, 5,
    ]);
  });

  it('keeps the text as typed', () => {
    const text = ' “Doe，\u200bJane”  ＜JANE＠x．com＞ ';
    expect(parseRecipientList(text)).toMatchObject([
      { text: text.trim(), name: 'Doe,Jane', address: 'JANE@x.com' },
    ]);
  });

  describe('repeated addresses', () => {
    it('points to the line of the first, whatever the case', () => {
      expect(parseRecipientList('x@x.com\nJane@X.com\nJANE <jane@x.COM>')).toMatchObject([
        { status: 'ok' },
        { status: 'ok', address: 'Jane@X.com', comparable: 'jane@x.com' },
        { status: 'duplicate', address: 'jane@x.COM', comparable: 'jane@x.com', duplicateOf: 2 },
      ]);
    });

    it('compares international domains in ASCII form and shows them as typed', () => {
      expect(
        parseRecipientList('a@münchen.de, A@MÜNCHEN.de, a@xn--mnchen-3ya.de, a@mu\u0308nchen.de'),
      ).toMatchObject([
        { status: 'ok', address: 'a@münchen.de', comparable: 'a@xn--mnchen-3ya.de' },
        { status: 'duplicate', address: 'A@MÜNCHEN.de' },
        { status: 'duplicate', address: 'a@xn--mnchen-3ya.de' },
        { status: 'duplicate' },
      ]);
    });

    it('takes addresses with and without a tag for two', () => {
      expect(briefly('a@x.com a+b@x.com')).toEqual(['ok a@x.com', 'ok a+b@x.com']);
    });
  });

  it('accepts guests of Entra', () => {
    const guest = 'jane_contoso.com#EXT#@fabrikam.onmicrosoft.com';
    expect(briefly(guest)).toEqual([`ok ${guest}`]);
  });

  describe('questions to the admin', () => {
    it.each([
      ['"john doe"@x.com', ['question quoted-local-part ("john doe"@x.com)']],
      ['"john, doe"@x.com', ['question quoted-local-part ("john, doe"@x.com)']],
      ['"john.doe"@x.com', ['question quoted-local-part ("john.doe"@x.com) → john.doe@x.com']],
      [
        'jane@g\u043e\u043egle.com',
        ['question look-alike-letters jane@g\u043e\u043egle.com → jane@google.com'],
      ],
      [
        'jane@\u0430\u0440\u0440\u04cf\u0435.com',
        ['question look-alike-letters jane@\u0430\u0440\u0440\u04cf\u0435.com → jane@apple.com'],
      ],
      ['\u0430dmin@x.com', ['question look-alike-letters (\u0430dmin@x.com) → admin@x.com']],
    ])('asks about %j', (text, expected) => {
      expect(briefly(text)).toEqual(expected);
    });

    it.each(['jane@почта.рф', 'jane@日本語.jp', 'jane@Яндекс.com', 'jane@ドメイン名例.jp', 'jane@café.fr'])(
      'asks nothing about %s, written in one alphabet',
      (address) => {
        expect(briefly(address)).toEqual([`ok ${address}`]);
      },
    );
  });

  describe('suggestions', () => {
    it.each([
      ['j@gmial.com', 'j@gmail.com'],
      ['j@gmal.com', 'j@gmail.com'],
      ['j@gmaill.com', 'j@gmail.com'],
      ['J@GMAIL.CON', 'J@gmail.com'],
      ['j@hotmial.com', 'j@hotmail.com'],
      ['j@outlok.com', 'j@outlook.com'],
      ['j@yahooo.com', 'j@yahoo.com'],
      ['j@gmail.co', 'j@gmail.com'],
      ['j@corp.con', 'j@corp.com'],
      ['j@corp.ogr', 'j@corp.org'],
      ['j@gmial.con', 'j@gmail.com'],
    ])('offers for %s %s and keeps the address', (address, suggestion) => {
      expect(briefly(address)).toEqual([`ok ${address} → ${suggestion}`]);
    });

    it.each([
      'j@gmail.com',
      'j@mail.com',
      'j@ymail.com',
      'j@live.ca',
      'j@yahoo.ca',
      'j@corp.com',
      'j@gmx.de',
      'j@x.co',
    ])('offers nothing for %s', (address) => {
      expect(briefly(address)).toEqual([`ok ${address}`]);
    });

    it.each([
      ['j@gmail', 'domain-not-dotted', 'j@gmail.com'],
      ['j@gmailcom', 'domain-not-dotted', 'j@gmail.com'],
      ['jane..doe@x.com', 'local-part-dots', 'jane.doe@x.com'],
      ['jane.@x.com', 'local-part-dots', 'jane@x.com'],
      ['jane@@x.com', 'several-at-signs', 'jane@x.com'],
      ['jane@x..com', 'domain-dots', 'jane@x.com'],
      ['o’brien@x.com', 'local-part-not-ascii', "o'brien@x.com"],
      ['jean–luc@x.com', 'local-part-not-ascii', 'jean-luc@x.com'],
      ['jane @ x.com', 'no-address', 'jane@x.com'],
      ['jane (at) x (dot) com', 'no-address', 'jane@x.com'],
      ['jane[at]x.com', 'no-address', 'jane@x.com'],
    ])('refuses %j (%s) and offers %s', (text, reason, suggestion) => {
      expect(briefly(text)).toEqual([`invalid ${reason} (${text}) → ${suggestion}`]);
    });
  });
});
