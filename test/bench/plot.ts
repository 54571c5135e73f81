import { writeFileSync } from 'node:fs';
import type { Figure } from './figure.ts';

const width = 760;
const labelWidth = 300;
const rowHeight = 26;
const top = 46;

interface Plot {
  file: string;
  title: string;
  /** Which figures are drawn, and what each bar is called. */
  labelOf: (figure: Figure) => string | undefined;
}

const settled = '1,000 at 150 ms, default groups granted: ';

/** By the measurement they are drawn from. */
export const plots: Record<string, Plot> = {
  baselines: {
    file: 'docs/plots/time-of-1000-people.svg',
    title: '1,000 people, default groups granted, 150 ms a call: seconds (logarithmic)',
    labelOf: ({ name, unit }) =>
      name.startsWith(settled) && unit === 's' ? name.slice(settled.length) : undefined,
  },
  cost: {
    file: 'docs/plots/gb-seconds-of-1000-invitations.svg',
    title: '1,000 invitations on Forge: GB-seconds of functions (logarithmic)',
    labelOf: ({ name, unit }) => (unit === 'GB-seconds' ? name.replace(/: functions$/, '') : undefined),
  },
};

/** Draws the bars of a measurement, where it has a plot. */
export function writePlot(measurement: string, figures: readonly Figure[]): void {
  const plot = plots[measurement];
  if (!plot) return;
  const bars = figures.flatMap((figure) => {
    const label = plot.labelOf(figure);
    return label === undefined ? [] : [{ label, value: figure.value }];
  });
  writeFileSync(plot.file, barChart(plot.title, bars));
}

function barChart(title: string, bars: readonly { label: string; value: number }[]): string {
  const most = Math.log10(1 + Math.max(...bars.map(({ value }) => value)));
  const lengthOf = (value: number): number =>
    Math.max(1, (Math.log10(1 + value) / most) * (width - labelWidth - 90));
  const rows = bars.map(({ label, value }, place) => {
    const y = top + place * rowHeight;
    const length = lengthOf(value);
    const isOurs = !label.startsWith('(');
    return [
      `<text x="${labelWidth - 8}" y="${y + 13}" text-anchor="end">${escaped(label)}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length.toFixed(1)}" height="18" fill="${isOurs ? '#1868db' : '#8590a2'}"/>`,
      `<text x="${(labelWidth + length + 6).toFixed(1)}" y="${y + 13}">${value >= 10 ? value.toFixed(0) : value.toFixed(1)}</text>`,
    ].join('\n');
  });
  const height = top + bars.length * rowHeight + 10;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="12" y="24" font-size="14" font-weight="bold">${escaped(title)}</text>`,
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
