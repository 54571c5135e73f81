/** How files begin that hold addresses of other things than people to invite, or one person's address several times. */
const beginnings: RegExp[] = [
  /** A mail message: its identifiers look like addresses. */
  /^(?:received|return-path|delivered-to|message-id|mime-version|dkim-signature|x-[a-z-]+|from|to|cc|subject|date):.*(?:\r?\n[ \t].*)*\r?\n(?:[a-z-]+:|[ \t])/i,
  /** vCard. */
  /^begin:vcard\b/i,
  /** LDIF. */
  /^(?:version:\s*\d+\s+)?(?:#.*\s+)*dn::?\s/i,
  /** HTML and XML, also under the name of a workbook. */
  /^<(?:!doctype|html|\?xml|table|head|body|meta)\b/i,
  /** JSON. */
  /^(?:\{\s*"|\[\s*[[{"])/,
];

/** What is looked at of a file to tell its format, in characters. */
const beginningLength = 4_096;

/** Whether a text file is of a format that is not read: as running text it would give addresses of nobody. */
export function isForeignFormat(text: string): boolean {
  const beginning = text
    .slice(0, beginningLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  return beginnings.some((begins) => begins.test(beginning));
}
