import { parseRecipientList } from '../../../../src/domain/list/recipient-list.ts';
import { briefly } from '../../../support/lists/brief-rows.ts';

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
      ['with apostrophes around the local part', "'jane'@x.com"],
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
      ['with itself in brackets', 'jane@x.com [jane@x.com]'],
      ['with itself in quotes for a name', '"jane@x.com" <jane@x.com>'],
      ['as a proxy address', 'SMTP:jane@x.com'],
      ['after a bullet', '• jane@x.com'],
      ['after a bullet without a blank', '•jane@x.com'],
      ['after a hyphen', '- jane@x.com'],
      ['after an asterisk', '* jane@x.com'],
      ['after a number', '1. jane@x.com'],
      ['after a number in parentheses', '(12) jane@x.com'],
      ['after a number and a parenthesis', '3) jane@x.com'],
      ['glued to a label', 'Contact:jane@x.com'],
      ['glued to a label in Japanese', 'メール：jane@x.com'],
      ['glued to a label in Russian', 'почта:jane@x.com'],
      ['glued to a letter and a colon', 'e:jane@x.com'],
      ['in a row of a table with other columns', '| 12 | jane@x.com | dev |'],
      ['as Slack writes a link', '<mailto:jane@x.com|jane@x.com>'],
      ['after a letter', 'b) jane@x.com'],
      ['after a tick box', '[x] jane@x.com'],
      ['after a label', 'E-mail: jane@x.com'],
      ['after the name of a mail header', 'To: jane@x.com'],
      ['after another', 'Reply-To: jane@x.com'],
      ['after one in Japanese', '宛先: jane@x.com'],
      ['after a scheme and a blank', 'mailto: jane@x.com'],
      ['before a dot', 'jane@x.com.'],
      ['before several marks', 'jane@x.com.!?'],
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

    it.each(['{a@x.com,b@x.com}', '{SMTP:a@x.com, smtp:b@x.com}', 'a@x.com|b@x.com', 'To:a@x.com,b@x.com'])(
      'finds both addresses of %s',
      (text) => {
        expect(briefly(text)).toEqual(['ok a@x.com', 'ok b@x.com']);
      },
    );

    it('takes quotes around several addresses for no more than quotes', () => {
      expect(briefly('"a@x.com, b@x.com"')).toEqual(['ok a@x.com', 'ok b@x.com']);
      expect(briefly('<a@x.com; b@x.com>')).toEqual(['ok a@x.com', 'ok b@x.com']);
    });
  });

  it.each([
    'jane@x.co...',
    'jane@x.co…',
    'jane@x.co..',
    'jane@x.co…!',
    'Please invite jane@x.co...',
    '<jane@x.co…>',
    'Jane <jane@x.co...>',
    '"jane@x.co…"',
    '*jane@x.co...*',
    'mailto:jane@x.co…',
    '| jane@x.co… |',
    '…jane@x.co',
    '...jane@x.co',
    'ja…ne@x.co',
    'jane@x...co',
    'jane@x。。。',
  ])('asks about an address of which a part may be left out: %s', (text) => {
    const rows = parseRecipientList(`${text}\njane@x.co`);
    expect(rows).toMatchObject([{ status: 'question', reason: 'cut-off' }, { status: 'ok' }]);
    expect(rows[0]).not.toHaveProperty('address');
    expect(rows[0]).not.toHaveProperty('suggestion');
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
});
