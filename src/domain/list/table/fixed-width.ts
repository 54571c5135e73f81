import { isHeaderRow } from './find-sections';
import type { SheetRow } from './sheet';

const linesAboveHeadings = 20;
const beginning = 20_000;
/** Lines whose cells stand below the headings, of all: a few cells may be longer than their column. */
const shareInColumns = 0.9;
const mostColumns = 60;

/**
 * The rows of a text whose columns stand below each other, with blanks between them, as command lines print tables; undefined
 * for any other text.
 */
export function readFixedWidth(text: string): SheetRow[] | undefined {
  const header = linesOf(text.slice(0, beginning)).slice(0, linesAboveHeadings).findIndex(isHeadings);
  if (header < 0) return undefined;
  const lines = linesOf(text);
  const starts = startsOf(lines[header] ?? '');
  const below = lines.slice(header + 1).filter((line) => line.trim() !== '');
  const fitting = below.filter((line) => fits(line, starts)).length;
  if (below.length === 0 || fitting < below.length * shareInColumns) return undefined;
  return lines.map((line, place) => ({
    line: place + 1,
    cells:
      place < header
        ? [line.trim()]
        : fits(line, starts)
          ? cellsAt(line, starts)
          : line.trim().split(/\s{2,}/),
  }));
}

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

function isHeadings(line: string): boolean {
  if (/[,;\t|@]/.test(line)) return false;
  const cells = line.trim().split(/\s{2,}/);
  return cells.length > 1 && cells.length <= mostColumns && isHeaderRow({ line: 0, cells });
}

/** Where the columns begin that headings stand above. */
const startsOf = (headings: string): number[] =>
  [...headings.matchAll(/\S+(?:\s\S+)*/g)].map(({ index }) => index);

/** Whether nothing of a line reaches from one column into the next. */
const fits = (line: string, starts: readonly number[]): boolean =>
  starts.every((start) => start === 0 || (line[start - 1] ?? ' ') === ' ');

const cellsAt = (line: string, starts: readonly number[]): string[] =>
  starts.map((start, place) => line.slice(place === 0 ? 0 : start, starts[place + 1]).trim());
