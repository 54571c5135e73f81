export interface PlotValue {
  at: string;
  value: number;
}

export interface PlotPoint extends PlotValue {
  x: number;
  y: number;
}

export interface PlotFrame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Values in their places: time from left to right, numbers from 0 up to `most`. */
export function placed(values: readonly PlotValue[], most: number, frame: PlotFrame): PlotPoint[] {
  const times = values.map(({ at }) => Date.parse(at));
  const first = times[0] ?? 0;
  const span = Math.max(1, (times.at(-1) ?? 0) - first);
  return values.map((one, place) => ({
    ...one,
    x: frame.left + (((times[place] ?? first) - first) / span) * (frame.right - frame.left),
    y: frame.bottom - (one.value / most) * (frame.bottom - frame.top),
  }));
}

/** A value is true from its look until the next one. */
export const pathOf = (points: readonly PlotPoint[]): string =>
  points.map(({ x, y }, place) => (place === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('');

/** Pixels between two numbers, so that neither covers the other. */
const roomOfNumber = 34;

/** Points whose numbers are written: the last, the first, the greatest, then where the value changes, as far as there is room. */
export function numbered(points: readonly PlotPoint[]): PlotPoint[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const greatest = points.reduce((most, point) => (point.value > most.value ? point : most), first);
  const changes = points.filter(({ value }, place) => value !== points[place - 1]?.value);
  const chosen: PlotPoint[] = [];
  for (const point of [last, first, greatest, ...changes.reverse()])
    if (chosen.every(({ x }) => Math.abs(x - point.x) >= roomOfNumber)) chosen.push(point);
  return chosen;
}
