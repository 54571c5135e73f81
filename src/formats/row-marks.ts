/** What stands above each row where a database client prints rows below each other: MySQL's `\G`, psql's `\x`. */
const rowMark = /^(?:\*{5,} \d+\. row \*{5,}|-\[ [\p{L} ]+ \d+ \][-+]*)[ \t]*$/mu;
const firstBar = /^([^|:=]*[^|:=\s])\s*\| ?/;

/** Whether a text has such marks. */
export const hasRowMarks = (text: string): boolean => rowMark.test(text);

/**
 * A text with such marks as pairs, `name: Ana`, and blank lines between its rows, each line in its place: the names are set to
 * the right, so that no line stands deeper than another one.
 */
export const withoutRowMarks = (text: string): string =>
  hasRowMarks(text)
    ? text
        .split(/\r\n|\r|\n/)
        .map((line) => (rowMark.test(line) ? '' : line.trimStart().replace(firstBar, '$1: ')))
        .join('\n')
    : text;
