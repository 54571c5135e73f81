import fc from 'fast-check';
import { checkAddress, domainOf } from '../../../../src/domain/people/address';
import { readAllowedDomain, readAllowedDomains } from '../../../../src/domain/settings/allowed-domain';
import { anyCharacter } from '../../../support/any-character.ts';

describe('an allowed domain', () => {
  it.each([
    ['acme.com', 'acme.com'],
    [' Acme.COM ', 'acme.com'],
    ['@acme.com', 'acme.com'],
    ['acme.com.', 'acme.com'],
    ['https://acme.com', 'acme.com'],
    ['https://acme.com:443/people?of=us#top', 'acme.com'],
    ['acme.com/', 'acme.com'],
    ['mail.acme.co.uk', 'mail.acme.co.uk'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['@BÜCHER.example', 'xn--bcher-kva.example'],
  ])('is read from %j', (text, domain) => {
    expect(readAllowedDomain(text)).toEqual({ ok: true, domain });
  });

  it.each([
    ['*.acme.com', 'wildcard', 'acme.com'],
    ['@*.acme.com', 'wildcard', 'acme.com'],
    ['*@acme.com', 'wildcard', undefined],
    ['.acme.com', 'wildcard', 'acme.com'],
    ['*', 'wildcard', undefined],
    ['ada@acme.com', 'address', 'acme.com'],
    ['www.acme.com', 'website', 'acme.com'],
    ['https://www.acme.com/about', 'website', 'acme.com'],
    ['acme', 'not-a-domain', undefined],
    ['acme..com', 'not-a-domain', undefined],
    ['-acme.com', 'not-a-domain', undefined],
    ['ac me.com', 'not-a-domain', undefined],
    ['acme_corp.com', 'not-a-domain', undefined],
    ['10.0.0.1', 'not-a-domain', undefined],
    ['https://', 'not-a-domain', undefined],
    ['@', 'not-a-domain', undefined],
    ['', 'not-a-domain', undefined],
  ])('is not read from %j: %s', (text, fault, suggestion) => {
    expect(readAllowedDomain(text)).toEqual({ ok: false, text, fault, suggestion });
  });

  it('is always one that an address can have, and reads the same again', () => {
    const texts = fc.oneof(fc.domain(), fc.webUrl(), fc.emailAddress(), fc.string({ unit: anyCharacter }));
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readAllowedDomain(text);
        const domain = reading.ok ? reading.domain : reading.suggestion;
        if (domain === undefined) return;
        expect(checkAddress(`ada@${domain}`).ok).toBe(true);
        expect(domainOf(`ada@${domain}`)).toBe(domain);
      }),
    );
  });
});

describe('a list of allowed domains', () => {
  it('holds each once', () => {
    expect(readAllowedDomains(['acme.com', '@ACME.com', 'example.org'])).toEqual({
      ok: true,
      domains: ['acme.com', 'example.org'],
    });
    expect(readAllowedDomains([])).toEqual({ ok: true, domains: [] });
  });

  it('is told with its first wrong one', () => {
    expect(readAllowedDomains(['acme.com', '*.acme.com', 'nonsense'])).toMatchObject({ text: '*.acme.com' });
  });
});
