import { keyExpiryFault, keyExpiryRange } from '../../../../src/domain/settings/key-expiry';

describe('the days on which a key can expire', () => {
  it.each([
    ['2026-11-25', '2027-11-26'],
    ['2026-12-31', '2028-01-01'],
    ['2027-02-28', '2028-02-29'],
    ['2028-02-29', '2029-03-02'],
  ])('begin on %s and end a year and a day later, on %s', (today, latest) => {
    expect(keyExpiryRange(today)).toEqual({ earliest: today, latest });
  });

  it.each([
    ['2020-01-01', 'past'],
    ['2026-11-24', 'past'],
    ['2026-11-25', undefined],
    ['2027-11-26', undefined],
    ['2027-11-27', 'too-far'],
    ['2099-01-01', 'too-far'],
    ['20266-12-01', 'too-far'],
  ])('hold %s or not: %s', (date, fault) => {
    expect(keyExpiryFault(date, keyExpiryRange('2026-11-25'))).toBe(fault);
  });
});
