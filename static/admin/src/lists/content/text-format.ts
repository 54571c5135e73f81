/** Formats of text that are neither a table with separators nor running text. */
export type TextFormat = 'vcard' | 'ldif' | 'html' | 'json';

/** How files begin that hold addresses of other things than people to invite, or one person's address several times. */
const beginnings: [TextFormat | 'mail', RegExp][] = [
  /** A mail message: its identifiers look like addresses. */
  [
    'mail',
    /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[a-z-]+|from|to|cc|subject|date):.*(?:\r?\n[ \t].*)*\r?\n(?:[a-z-]+:|[ \t])/i,
  ],
  ['vcard', /^begin:vcard\b/i],
  ['ldif', /^(?:version:\s*\d+\s+)?(?:#.*\s+)*dn::?\s/i],
  /** Also under the name of a workbook. */
  ['html', /^<(?:!doctype|html|\?xml|table|head|body|meta)\b/i],
  ['json', /^(?:\{\s*"|\[\s*[[{"])/],
];

/** What is looked at of a file to tell its format, in characters. */
const beginningLength = 4_096;

/** The format of a text; undefined for tables with separators and running text. */
export function textFormatOf(text: string): TextFormat | 'mail' | undefined {
  const beginning = text
    .slice(0, beginningLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return beginnings.find(([, begins]) => begins.test(beginning))?.[0];
}
