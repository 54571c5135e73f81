import {
  checkAddress,
  comparableAddress,
  comparableDomain,
  domainOf,
} from '../../../../src/domain/people/address.ts';

const repeated = (length: number): string => 'a'.repeat(length);

describe('checkAddress', () => {
  it.each([
    'jane@example.com',
    'Jane.Doe+jira@mail.example.co.uk',
    "o'brien@example.com",
    '_@example.com',
    '!#$%&*/=?^`{|}~-@example.com',
    'jane_contoso.com#EXT#@fabrikam.onmicrosoft.com',
    'a@1.example',
    `${repeated(64)}@example.com`,
    `a@${repeated(63)}.com`,
    'jane@münchen.de',
    'jane@xn--mnchen-3ya.de',
    'jane@例え.テスト',
  ])('accepts %s as it stands', (address) => {
    expect(checkAddress(address)).toMatchObject({ ok: true, address });
  });

  it.each([
    ['', 'empty'],
    ['jane', 'no-at-sign'],
    ['a@b@example.com', 'several-at-signs'],
    ['@example.com', 'no-local-part'],
    ['jane@', 'no-domain'],
    ['"jane doe"@example.com', 'quoted-local-part'],
    ['jürgen@example.com', 'local-part-not-ascii'],
    ['jane doe@example.com', 'local-part-characters'],
    ['jane\u200b@example.com', 'local-part-not-ascii'],
    [' jane@example.com', 'local-part-characters'],
    ['.jane@example.com', 'local-part-dots'],
    ['jane.@example.com', 'local-part-dots'],
    ['ja..ne@example.com', 'local-part-dots'],
    [`${repeated(65)}@example.com`, 'local-part-too-long'],
    ['jane@exa_mple.com', 'domain-characters'],
    ['jane@example.com\n', 'domain-characters'],
    ['jane@münchen/.de', 'domain-characters'],
    ['jane@mün\u200bchen.de', 'domain-characters'],
    ['jane@xn--ü.com', 'domain-characters'],
    ['jane@example..com', 'domain-dots'],
    ['jane@example.com.', 'domain-dots'],
    ['jane@.example.com', 'domain-dots'],
    ['jane@localhost', 'domain-not-dotted'],
    ['jane@-example.com', 'domain-hyphens'],
    ['jane@example-.com', 'domain-hyphens'],
    ['jane@10.0.0.1', 'domain-numeric'],
    [`a@${repeated(64)}.com`, 'domain-label-too-long'],
    [`a@${`${repeated(49)}.`.repeat(5)}com`, 'too-long'],
  ])('refuses %j: %s', (text, reason) => {
    expect(checkAddress(text)).toEqual({ ok: false, reason });
  });
});

describe('comparableAddress', () => {
  it.each([
    ['Jane@Example.COM', 'jane@example.com'],
    ['Jane@MÜNCHEN.de', 'jane@xn--mnchen-3ya.de'],
    ['jane@mu\u0308nchen.de', 'jane@xn--mnchen-3ya.de'],
    ['JU\u0308RGEN', 'jürgen'],
  ])('of %s is %s', (address, comparable) => {
    expect(comparableAddress(address)).toBe(comparable);
  });
});

describe('domainOf', () => {
  it.each([
    ['jane@Example.com', 'example.com'],
    ['jane@München.de', 'xn--mnchen-3ya.de'],
    ['a#EXT#@b@Example.com', 'example.com'],
    ['jane', ''],
  ])('of %s is %j', (address, domain) => {
    expect(domainOf(address)).toBe(domain);
  });

  it('is the same for every spelling of a domain', () => {
    expect(comparableDomain('XN--MNCHEN-3YA.de')).toBe(comparableDomain('münchen.de'));
  });
});
