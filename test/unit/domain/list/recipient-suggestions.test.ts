import { briefly } from '../../../support/lists/brief-rows.ts';

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
    ['jane@M\u0130CROSOFT.COM', ['question look-alike-letters jane@M\u0130CROSOFT.COM → jane@MICROSOFT.COM']],
    ['jane@mi\u0307x.com', ['question look-alike-letters jane@mi\u0307x.com → jane@mix.com']],
    ['\u0130LKER@X.COM', ['question look-alike-letters (\u0130LKER@X.COM) → ILKER@X.COM']],
    ['jane@\u0262mail.com', ['question look-alike-letters jane@\u0262mail.com → jane@gmail.com']],
    ['jane@\u042cank.com', ['question look-alike-letters jane@\u042cank.com → jane@Bank.com']],
    ['jane@\u{1d431}.com', ['question look-alike-letters jane@\u{1d431}.com → jane@x.com']],
    ['jane@paypa\u217c.com', ['question look-alike-letters jane@paypa\u217c.com → jane@paypal.com']],
    ['jane@x.comпривет', ['question look-alike-letters jane@x.comпривет']],
    ['jane@x.com様', ['question glued-text jane@x.com様 → jane@x.com']],
    ['jane@x.com에게', ['question glued-text jane@x.com에게 → jane@x.com']],
    ['jane@x.comค่ะ', ['question glued-text jane@x.comค่ะ → jane@x.com']],
    ['jane@x.com。谢谢', ['question glued-text jane@x.com.谢谢 → jane@x.com']],
    ['{a}-b@x.com', ['question braces {a}-b@x.com']],
    ['\u0430dmin@x.com', ['question look-alike-letters (\u0430dmin@x.com) → admin@x.com']],
  ])('asks about %j', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });

  it.each([
    'jane@почта.рф',
    'jane@日本語.jp',
    'jane@example.中国',
    'jane@Яндекс.com',
    'jane@ドメイン名例.jp',
    'jane@café.fr',
  ])('asks nothing about %s, written in one alphabet', (address) => {
    expect(briefly(address)).toEqual([`ok ${address}`]);
  });
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
    ['-jane@x.com', 'jane@x.com'],
    ['*jane@x.com', 'jane@x.com'],
    ['+jane@gmial.com', 'jane@gmail.com'],
    ['#jane@x.com', 'jane@x.com'],
    ['1.jane@x.com', 'jane@x.com'],
    ['1/jane@x.com', 'jane@x.com'],
    ['//jane@x.com', 'jane@x.com'],
    ['Roe/bob@x.com', 'bob@x.com'],
    ['email=jane@x.com', 'jane@x.com'],
    ['?to=jane@x.com', 'jane@x.com'],
    ["u'jane@x.com", 'jane@x.com'],
    ['Group/cn=Recipients/cn=abc-jane@x.com', 'abc-jane@x.com'],
  ])('offers for %s %s and keeps the address', (address, suggestion) => {
    expect(briefly(address)).toEqual([`ok ${address} → ${suggestion}`]);
  });

  it.each([
    'bounce+jane=x.com@y.com',
    'jane_contoso.com#EXT#@fabrikam.onmicrosoft.com',
    'j@gmail.com',
    'j@mail.com',
    'j@ymail.com',
    'j@live.ca',
    'j@yahoo.ca',
    'j@corp.com',
    'j@gmx.de',
    'j@x.co',
    'j@yahoo.co.id',
    'j@yahoo.com.ar',
    'j@yahoo.be',
    'j@hotmail.fi',
    'j@hotmail.at',
    'j@outlook.kr',
    'j@cloud.com',
    'j@line.com',
    'j@hive.com',
    'j@qmail.com',
    'j@never.com',
    'j@saver.com',
    'j@photon.me',
    'j@grange.fr',
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
    ['请联系jane@x.com', 'local-part-not-ascii', 'jane@x.com'],
    ['请联系jane@x.com。谢谢', 'local-part-not-ascii', 'jane@x.com'],
    ['jane@x.com\u00b9', 'domain-characters', 'jane@x.com'],
    ['jane@x.com?subject=Hi', 'domain-characters', 'jane@x.com'],
    ['jean–luc@x.com', 'local-part-not-ascii', 'jean-luc@x.com'],
    ['jane @ x.com', 'no-address', 'jane@x.com'],
    ['jane (at) x (dot) com', 'no-address', 'jane@x.com'],
    ['jane[at]x.com', 'no-address', 'jane@x.com'],
    ['jane @gmail.com', 'local-part-characters', 'jane@gmail.com'],
    ['jane@ gmail.com', 'domain-characters', 'jane@gmail.com'],
    ['jane@x. com', 'domain-characters', 'jane@x.com'],
    ['jane@x,com', 'domain-characters', 'jane@x.com'],
    ['jane@gmail, com', 'domain-characters', 'jane@gmail.com'],
    ['jane@company.co m', 'domain-characters', 'jane@company.com'],
    ['jane@company.c om', 'domain-characters', 'jane@company.com'],
    ['jane@company.n et', 'domain-characters', 'jane@company.net'],
    ['jane. doe@x.com', 'local-part-characters', 'jane.doe@x.com'],
    ['jane .doe@x.com', 'local-part-characters', 'jane.doe@x.com'],
    ['jane@x[.]com', 'domain-characters', 'jane@x.com'],
    ['jane@x dot com', 'domain-characters', 'jane@x.com'],
    ['jane @ x . com', 'no-address', 'jane@x.com'],
    ['jane.doe at x dot com', 'no-address', 'jane.doe@x.com'],
    ['Jane Doe <jane at x.com>', 'no-address', 'jane@x.com'],
  ])('refuses %j (%s) and offers %s', (text, reason, suggestion) => {
    expect(briefly(text)).toEqual([`invalid ${reason} (${text}) → ${suggestion}`]);
  });

  it.each([
    ['Visit us at acme.com', 'no-address'],
    ['Jane Doe @ acme.com', 'no-address'],
    ['Mitarbeiter at firma.de', 'no-address'],
    ['Mitarbeiter at firma.de gesucht', 'no-address'],
    ['look at acme.com', 'no-address'],
    ['jane @ acme.com please', 'no-address'],
    ['jane @ acme please', 'no-address'],
    ['lunch at 10.30am', 'no-address'],
    ['jürgen@x.com', 'local-part-not-ascii'],
    ['mailto:jane%20doe@x.com', 'local-part-characters'],
  ])('makes no address up from %j', (text, reason) => {
    expect(briefly(text)).toEqual([`invalid ${reason} (${text})`]);
  });

  it.each([
    [
      'jane@gmail,com, bob@x.com',
      ['invalid domain-characters (jane@gmail,com) → jane@gmail.com', 'ok bob@x.com'],
    ],
    ['a@x.com, jane @y.com', ['ok a@x.com', 'invalid local-part-characters (jane @y.com) → jane@y.com']],
    ['bob@intranet. Regards', ['invalid domain-not-dotted (bob@intranet. Regards) = Regards']],
    ['Dr. doe@x.com', ['ok doe@x.com = Dr.']],
    ['jane@x.co me', ['ok jane@x.co', 'invalid no-address (me)']],
    ['a@x.com/b@x.com', ['ok a@x.com', 'ok b@x.com']],
    ['a@x.com/b@x.com & c@x.com', ['ok a@x.com', 'ok b@x.com', 'ok c@x.com']],
    ['jane@x.com, com', ['ok jane@x.com', 'invalid no-address (com)']],
  ])('joins the halves of an address and no more in %j', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });
});
