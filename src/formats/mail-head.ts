/** What programs write into the head of a message, and nobody copies from where a message is read. */
const technical =
  /^(?:received|references|precedence|(?:received|return|delivered|envelope|message|mime|authentication|in-reply|content|dkim|domainkey|arc|list|thread|x|resent|auto|user|feedback)-[\w-]+)$/;
const shown = /^(?:from|to|cc|bcc|subject|date|sent|sender|reply-to|importance|priority)$/;
/** The first line of a message in a mailbox file. */
const mailboxLine = /^From \S+ .*\d\d:\d\d.*(?:\r\n|\r|\n)/;
const field = /^([\w-]+):/;

/**
 * Whether a text begins with the head of a mail message (RFC 5322): `whole` as it was sent, with identifiers that look like
 * addresses, or `shown` with no more than what a mail program shows of it.
 */
export function mailHeadOf(beginning: string): 'whole' | 'shown' | undefined {
  const isOfMailbox = mailboxLine.test(beginning);
  const names: string[] = [];
  for (const line of beginning.replace(mailboxLine, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') break;
    if (names.length > 0 && /^[ \t]/.test(line)) continue;
    const name = field.exec(line)?.[1]?.toLowerCase();
    if (name === undefined) return undefined;
    names.push(name);
  }
  const ofPrograms = names.filter((name) => technical.test(name)).length;
  const known = ofPrograms + names.filter((name) => shown.test(name)).length;
  if (isOfMailbox || ofPrograms > 0) return known > 1 && known * 2 > names.length ? 'whole' : undefined;
  return known > 1 && known === names.length ? 'shown' : undefined;
}
