import { hasAt } from '../table/find-sections';
import { shownLink } from './shown-link';

/** Where a cell of Jira's or Confluence's wiki markup shows a text that leads somewhere: `[Ana|mailto:ana@x.example]`. */
const wikiLink = /\[([^[\]|\r\n]*)\|\s*((?:mailto:|https?:)[^[\]|\r\n]*)(?:\|[^[\]|\r\n]*)?\]/gi;
const lineWithBars = /^[^|\r\n\u2028\u2029]*\|.*$/gm;
const sampleLines = 100;
/** A cell may have lines of its own; a row that goes on for longer is none. */
const mostLinesOfRow = 20;
/** What a line break inside of a cell becomes, so that the row stays one line. */
const breakInCell = '\u2028';

/**
 * A text with the tables of wiki markup as tables in single bars: `||` begins a cell of headings there, a link is one cell,
 * and a row goes on until a bar ends it. All rows stay on their lines.
 */
export function withoutWikiMarks(text: string): string {
  if (!text.includes('|')) return text;
  const linked = text.replace(wikiLink, (_, words: string, target: string) => shownLink(words, target));
  return isWikiTable(linked) ? inSingleBars(rowsOnOneLine(linked)).join('\n') : linked;
}

/** Each line of the table begins with a bar; elsewhere two bars are a cell without anything in it. */
function isWikiTable(text: string): boolean {
  if (!/^[ \t]*\|\|/m.test(text)) return false;
  let all = 0;
  let beginning = 0;
  for (const [line] of text.matchAll(lineWithBars)) {
    if (++all > sampleLines) break;
    if (/^\s*\|/.test(line)) beginning += 1;
  }
  return beginning * 2 > all;
}

/**
 * Headings stand between two bars each. Below them a row may begin with one as well, or with a blank cell: it is what has as
 * many cells as there are headings. Below headings in single bars two of them are a blank cell.
 */
function inSingleBars(rows: readonly string[]): string[] {
  let headings: number | undefined;
  let width = 0;
  return rows.map((row) => {
    const isFirst = width === 0;
    if (isFirst && row.includes('|')) width = cellsIn(row);
    if (rule.test(row)) headings = undefined;
    if (!/^[ \t]*\|\|/.test(row)) return row;
    const joined = row.replaceAll('||', '|');
    if (isOfHeadings(row) && (isFirst || (cellsIn(joined) > 1 && cellsIn(row) !== (headings ?? width)))) {
      headings = cellsIn(joined);
      return joined;
    }
    if (headings === undefined) return row;
    const wanted = headings;
    const distance = (one: string) => Math.abs(cellsIn(one) - wanted);
    return [row, row.replace('||', '|'), joined].reduce((best, one) =>
      distance(one) < distance(best) ? one : best,
    );
  });
}

/** The line below the headings of a Markdown table. */
const rule = /^[ \t]*\|[ \t]*:?-/;

/** All between two bars, but for the end. */
const isOfHeadings = (row: string): boolean => !hasAt(row) && !/(?<!\|)\|(?!\|)./.test(row.trimEnd());

/** Without what stands before the first bar of a row that begins with one, and behind the last. */
const cellsIn = (row: string): number => row.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length;

/** The lines of a row in one, and as many blank ones behind it. */
function rowsOnOneLine(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const rows: string[] = [];
  for (let place = 0; place < lines.length; place += 1) {
    const more = linesBehind(lines, place);
    rows.push(lines.slice(place, place + 1 + more).join(breakInCell), ...Array<string>(more).fill(''));
    place += more;
  }
  return rows;
}

/** How many of the lines below belong to the row that a line begins. */
function linesBehind(lines: readonly string[], place: number): number {
  const begins = (line: string) => /^\s*\|/.test(line);
  const ends = (line: string) => line.trimEnd().endsWith('|');
  const first = lines[place] ?? '';
  if (!begins(first) || ends(first)) return 0;
  for (let more = 1; more < mostLinesOfRow; more += 1) {
    const line = lines[place + more];
    if (line === undefined || line.trim() === '' || begins(line)) return 0;
    if (ends(line)) return more;
  }
  return 0;
}
