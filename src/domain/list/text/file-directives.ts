export interface UndirectedText {
  /** The text with the same lines, those that are meant for a program left empty. */
  text: string;
  /** What the file says itself. */
  delimiter?: string;
}

/** Excel's `sep=;`, alone on the first line. */
const separatorLine = /^"?sep=([^\r\n"])"?[^\S\r\n]*$/i;
/** PowerShell's `#TYPE System.Object`, above the headings. */
const typeLine = /^"?#TYPE\s[^\r\n]*$/i;
/** `version:v1.0` above the headings of Microsoft's templates for many users. */
const versionLine = /^"?version:v?[\d.]+"?[,;\t]*$/i;

/** Takes away what the first lines of a file tell the program that reads it: no people are meant. */
export function withoutDirectives(text: string): UndirectedText {
  let rest = text;
  let blank = '';
  let delimiter: string | undefined;
  for (;;) {
    const [line = '', lineBreak = ''] = /^([^\r\n]*)(\r\n|\r|\n)?/.exec(rest)?.slice(1) ?? [];
    const separator = separatorLine.exec(line)?.[1];
    if (separator === undefined && !versionLine.test(line) && !typeLine.test(line)) break;
    delimiter ??= separator;
    blank += lineBreak;
    rest = rest.slice(line.length + lineBreak.length);
  }
  return { text: blank + rest, ...(delimiter !== undefined && { delimiter }) };
}
