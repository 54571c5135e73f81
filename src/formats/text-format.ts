import { namesAddresses } from '../domain/list/table/column-roles';
import { mailHeadOf } from './mail-head';
import { hasRowMarks, withoutRowMarks } from './row-marks';

/** Formats of text that are neither a table with separators nor running text. */
export type TextFormat = 'vcard' | 'calendar' | 'ldif' | 'html' | 'xml' | 'json' | 'records';

/** How files begin that hold addresses of other things than people to invite, or one person's address several times. */
const beginnings: [TextFormat, RegExp][] = [
  ['vcard', /^begin:vcard\b/i],
  ['calendar', /^begin:vcalendar\b/i],
  ['ldif', /^(?:(?:#[^\r\n]*|version:\s*\d+[ \t]*)[\r\n]\s*)*dn::?\s/i],
  /** Also under the name of a workbook. */
  ['html', /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|table|head|body|meta|div|p|span|ul|ol)\b/i],
  ['xml', /^(?:<\?xml\b|<!doctype\b|<[a-z][\w:-]*(?:\s[^<>@]*)?>\s*<)/i],
  /** Also what a program sets a name to, or is called with. */
  [
    'json',
    /^(?:\/\/.*[\r\n]|\/\*(?:[^*]|\*(?!\/))*\*\/|\s)*(?:export default |[\w$.:<>[\] ]{1,80}[=(]\s*)?(?:\{\s*"|\[\s*(?:[{"]|\[\s*["\d{[-]|\/[/*]))/,
  ],
];

/** What is looked at of a file to tell its format, in characters. */
const beginningLength = 4_096;

/** The first lines of a text: the last of them may go on in what is not looked at. */
function beginningOf(text: string): string {
  const beginning = text
    .slice(0, beginningLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const end = beginning.lastIndexOf('\n');
  return text.length > beginningLength && end > 0 ? beginning.slice(0, end) : beginning;
}

/** The format of a text, of a message whether all of its head is there; undefined for tables with separators and running text. */
export function textFormatOf(text: string): TextFormat | 'mail' | 'shown-mail' | undefined {
  const beginning = beginningOf(text);
  const head = mailHeadOf(beginning);
  if (head) return head === 'whole' ? 'mail' : 'shown-mail';
  return (
    beginnings.find(([, begins]) => begins.test(beginning))?.[0] ??
    (isRecords(beginning) ? 'records' : undefined)
  );
}

/** A line that tells something of somebody: its name, and what it says, if that stands beside it. */
export const recordLine = /^\s*(?:-\s+)?["']?([\p{L}][\p{L}\p{N} _.-]{0,40}?)["']?\s*[:=](?:\s+(.*)|\s*$)/u;
/** `[[users]]`, which the lines below it are about, and `# a remark`. */
const recordHeading = /^\s*(?:\[.*\]\s*$|#)/;
/** Of the lines that say something, how many must be pairs. */
const shareOfPairs = 0.8;

/** Whether a text tells people line by line: names with their values, those of addresses more than once. */
function isRecords(beginning: string): boolean {
  const lines = withoutRowMarks(beginning)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '' && !recordHeading.test(line));
  const names = lines.flatMap((line) => recordLine.exec(line)?.[1] ?? []);
  const ofAddresses = names.filter(namesAddresses);
  if (hasRowMarks(beginning)) return ofAddresses.length > 0;
  return (
    ofAddresses.length > 1 &&
    new Set(names).size > 1 &&
    new Set(ofAddresses).size < ofAddresses.length &&
    names.length >= lines.length * shareOfPairs
  );
}
