import { headingOf } from './heading-row';

/** How programs write the characters that part lines and cells, and any other one by its number: `\n`, `\t`, `\u000a`. */
const written = /^\\(?:[nrtvf]|u[\da-fA-F]{4}|x[\da-fA-F]{2})/;
const parting = /(?<!\\)\\+(?:r\\+n|[nrt])/g;
const ofBoth = /^\\+r\\/;
/** Nobody parts so many people by backslashes of whom each begins with an n. */
const sureFrom = 3;
const ending = /\\n["'\]},;\s]*$/;
const wholeAddress = /@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+[\s"'>)\]},;]*$/u;
const opening = /^[\s"'<([{]+/;
const longestEnding = 50;
const longestBefore = 300;

/** Whether what begins here may be a break that is written out, rather than a backslash with a word behind it. */
export const beginsWithWrittenBreak = (text: string): boolean => written.test(text);

/**
 * A line with breaks that are written out as separators, in the same places, where that is sure: behind addresses and
 * headings, if one ends the line or many are there. `a@x.example\nina@x.example` alone may be Ina or Nina, and
 * `ACME\nina@x.example` is Nina.
 */
export function withoutWrittenBreaks(line: string): string {
  if (!line.includes('\\')) return line;
  const tail = line.slice(-longestEnding);
  const last = tail.search(ending);
  const end = last < 0 ? line.length : line.length - tail.length + last;
  let from = 0;
  let sure = last < 0 ? 0 : sureFrom;
  const parted = line.replace(parting, (found: string, at: number) => {
    const isPair = ofBoth.test(found);
    if (!isPair && at + found.length <= end && !endsBefore(line, from, at)) return found;
    from = at + found.length;
    if (isPair) sure = sureFrom;
    else if (found.endsWith('n')) sure += 1;
    return (found.endsWith('t') ? '\t' : ';').padStart(found.length);
  });
  return sure < sureFrom ? line : parted;
}

/** Whether what stands before a break is whole, so that the letter of the break can be no part of a name. */
function endsBefore(line: string, from: number, at: number): boolean {
  const before = line.slice(Math.max(from, at - longestBefore), at).replace(opening, '');
  return (
    before === '' || wholeAddress.test(before) || (at < longestBefore && headingOf(before) !== undefined)
  );
}
