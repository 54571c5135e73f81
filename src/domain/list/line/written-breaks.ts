/** How programs write the characters that part lines and cells, and any other one by its number: `\n`, `\t`, `\u000a`. */
const written = /^\\(?:[nrtvf]|u[\da-fA-F]{4}|x[\da-fA-F]{2})/;
const partingLines = /(?<!\\)\\+([nrt])/g;
/** Nobody parts so many people by backslashes of whom each begins with an n. */
const sureFrom = 3;
const ending = /\\n["'\]},;\s]*$/;
const longestEnding = 50;

/** Whether what begins here may be a break that is written out, rather than a backslash with a word behind it. */
export const beginsWithWrittenBreak = (text: string): boolean => written.test(text);

/**
 * A line with breaks that are written out as separators, in the same places, where that is sure: behind the last word, or
 * often. `a@x.example\nina@x.example` alone may be Ina or Nina.
 */
export function withoutWrittenBreaks(line: string): string {
  if (!line.includes('\\') || !isSure(line)) return line;
  return line.replace(partingLines, ({ length }, letter: string) =>
    (letter === 't' ? '\t' : ';').padStart(length),
  );
}

const isSure = (line: string): boolean =>
  /\\r\\+n/.test(line) || ending.test(line.slice(-longestEnding)) || line.split('\\n').length > sureFrom;
