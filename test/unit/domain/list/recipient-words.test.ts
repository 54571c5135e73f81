import { parseRecipientList } from '../../../../src/domain/list/recipient-list.ts';
import { briefly } from '../../../support/lists/brief-rows.ts';

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
    ['Jane Doe, Email:', ['invalid no-address (Jane Doe)', 'invalid no-address (Email:)']],
    ['Jane Doe; mail', ['invalid no-address (Jane Doe)', 'invalid no-address (mail)']],
    ['UPN, jdoe', ['invalid no-address (UPN)', 'invalid no-address (jdoe)']],
    ['Name: Jane Doe, E-Mail:', ['invalid no-address (Name: Jane Doe)', 'invalid no-address (E-Mail:)']],
    [
      'email, Jane Doe, Bob Roe',
      ['invalid no-address (email)', 'invalid no-address (Jane Doe)', 'invalid no-address (Bob Roe)'],
    ],
    ['a@x.com\nSales Team, Mail', ['ok a@x.com', 'invalid no-address (Sales Team, Mail)']],
    ['a@x.com\nEmail\nb@x.com', ['ok a@x.com', 'invalid heading (Email)', 'ok b@x.com']],
    ['Name\tメールアドレス', ['invalid heading (Name\tメールアドレス)']],
  ])('says so of %j', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });

  it.each(['', ' ', '\n\n', ' ,;\t', '\ufeff', '\u200b\n\u2060'])('finds no row in %j', (text) => {
    expect(parseRecipientList(text)).toEqual([]);
  });

  it.each([
    'First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required]',
    'userPrincipalName,displayName,surname,mail,givenName,userType,jobTitle,department',
    'User id,User name,email,User status',
    'Email - Primary Work',
    'Work Email Address',
    'Email (work)',
    'Correo electrónico',
    'E-posta',
    '邮箱地址',
    '이메일 주소',
  ])('knows %s for headings', (text) => {
    expect(briefly(text)).toEqual([`invalid heading (${text})`]);
  });
});
