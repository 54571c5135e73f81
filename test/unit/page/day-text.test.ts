import { monthAfter, shifted, weeksOf } from '../../../static/admin/src/components/day/calendar-days';
import { dayOfText, dayText } from '../../../static/admin/src/words/day-text';
import { formatIn } from '../../../static/admin/src/words/format';

afterEach(() => formatIn('en-GB'));

describe('a typed day', () => {
  it.each(['2026-11-27', '27 Nov 2026', '27 november 2026', 'Nov 27, 2026', '27/11/2026', ' 27.11.2026 '])(
    'is read from %s',
    (text) => {
      expect(dayOfText(text)).toBe('2026-11-27');
    },
  );

  it('is read in the order of the reader’s language, and as the page writes it there', () => {
    for (const [locale, numbers] of [
      ['en-US', '11/27/2026'],
      ['de-DE', '27.11.2026'],
      ['ja-JP', '2026/11/27'],
    ] as const) {
      formatIn(locale);
      expect(dayOfText(numbers)).toBe('2026-11-27');
      expect(dayOfText(dayText('2026-11-27'))).toBe('2026-11-27');
    }
  });

  it.each(['', 'soon', '27', '31/02/2026', '2026-13-01', '27 Nov'])('is none in “%s”', (text) => {
    expect(dayOfText(text)).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('goes from month to month, and stays in a shorter one', () => {
    expect(monthAfter('2026-01-31', 1)).toBe('2026-02-28');
    expect(monthAfter('2026-01-15', -1)).toBe('2025-12-15');
    expect(shifted('2026-02-28', 1)).toBe('2026-03-01');
  });

  it('has whole weeks from Monday on that hold each day of the month', () => {
    const weeks = weeksOf('2026-11-27');
    expect(weeks.map((week) => week[0])).toEqual([
      '2026-10-26',
      '2026-11-02',
      '2026-11-09',
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });
});
