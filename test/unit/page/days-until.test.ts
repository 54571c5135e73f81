import { daysUntil } from '../../../static/admin/src/words/days-until.ts';
import { localDay } from '../../../static/admin/src/words/local-day.ts';
import { settingsWords } from '../../../static/admin/src/words/en/settings.ts';

/** A time of the 25th of November 2026 where the test runs. */
const at = (hour: number, minute: number) => new Date(2026, 10, 25, hour, minute).getTime();

describe('the days until a date', () => {
  it.each([
    ['2026-11-24', -1],
    ['2026-11-25', 0],
    ['2026-11-26', 1],
    ['2026-12-25', 30],
    ['2027-11-25', 365],
    ['2026-11-26T23:00:00.000Z', 1],
  ])('are those of the calendar, at any hour: %s', (date, days) => {
    for (const now of [at(0, 0), at(9, 30), at(23, 59)]) expect(daysUntil(date, now)).toBe(days);
  });

  it('count from the day of the admin’s own calendar', () => {
    expect(localDay(at(0, 0))).toBe('2026-11-25');
    expect(localDay(at(23, 59))).toBe('2026-11-25');
    expect(localDay(new Date(2027, 0, 3, 1).getTime())).toBe('2027-01-03');
  });
});

describe('the sentence about a key that ends', () => {
  it.each([
    [-1, 'The key expired on 25 November 2026. Save a new one.'],
    [0, 'The key expires today, 25 November 2026. Save a new one now.'],
    [1, 'The key expires tomorrow, 25 November 2026. Save a new one before then.'],
    [12, 'The key expires on 25 November 2026, in 12 days. Save a new one before then.'],
  ])('%d days before says so as people do', (days, sentence) => {
    expect(settingsWords.keyExpiresSoon('25 November 2026', days)).toBe(sentence);
  });
});
