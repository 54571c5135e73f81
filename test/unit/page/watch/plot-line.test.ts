import { roundedUp } from '../../../../static/admin/src/components/chart/rounded-up';
import { numbered, pathOf, placed } from '../../../../static/admin/src/pages/watch/summary/plot-line';

const frame = { left: 0, right: 100, top: 0, bottom: 50 };
const looks = (...values: number[]) =>
  values.map((value, place) => ({ at: `2026-11-${String(10 + place)}T09:00:00.000Z`, value }));

describe('a plot of looks', () => {
  it('has an axis that ends with a round number', () => {
    expect([0, 1, 3, 10, 11, 21, 400, 501].map(roundedUp)).toEqual([1, 1, 5, 10, 20, 50, 500, 1000]);
  });

  it('puts times from left to right and numbers from 0 up', () => {
    expect(placed(looks(0, 5, 10), 10, frame).map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [50, 25],
      [100, 0],
    ]);
  });

  it('keeps a value until the next look', () => {
    expect(pathOf(placed(looks(0, 10), 10, frame))).toBe('M0 50H100V0');
  });

  it('is flat where nobody was ever found, and drawn where all looks were at one time', () => {
    const same = [
      { at: '2026-11-10T09:00:00.000Z', value: 0 },
      { at: '2026-11-10T09:00:00.000Z', value: 0 },
    ];
    expect(placed(same, 1, frame).map(({ x, y }) => [x, y])).toEqual([
      [0, 50],
      [0, 50],
    ]);
  });

  it('writes the last, the first and the greatest value, then changes, where there is room', () => {
    const wide = { ...frame, right: 400 };
    const values = (points: { value: number }[]) => points.map(({ value }) => value).sort((a, b) => a - b);
    expect(values(numbered(placed(looks(1, 1, 1, 7, 2), 10, wide)))).toEqual([1, 2, 7]);
    expect(values(numbered(placed(looks(3, 4), 5, { ...frame, right: 20 })))).toEqual([4]);
    expect(numbered([])).toEqual([]);
  });
});
