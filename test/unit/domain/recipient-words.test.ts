import { parseRecipientList } from '../../../src/domain/recipient-list.ts';
import { briefly } from '../../support/brief-rows.ts';

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
