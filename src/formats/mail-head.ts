/**
 * What programs write into the head of a message, and nobody copies from where a message is read: of its fields, those in
 * which no people stand. Lists call their columns like a few of them, which are told by what they say.
 */
export const technicalField =
  /^(?:(?:[\w-]*(?:message-id|(?:message|dkim|domainkey)-signature|arc-seal|authentication-results|received-spf)|in-reply-to|return-path|delivered-to|envelope-(?:from|to)|mime-version|content-(?:type|transfer-encoding|disposition|id|language|description|location)|list-(?:id|unsubscribe-post)|thread-(?:topic|index)|resent-date|auto-submitted|user-agent|feedback-id|precedence):|received:\s*(?:from|by|\()|references:\s*<|list-(?:unsubscribe|subscribe|post|help|archive|owner):\s*<\w+:)/i;
const shown = /^(?:from|to|cc|bcc|subject|date|sent|sender|reply-to|importance|priority):/i;
const ofOnePrograms = /^x-/i;
/**
 * The first line of a message in a mailbox file, `From ana@x.example Mon Nov 30 17:00:00 2026`, with a field of its head below:
 * a text may begin a line like it.
 */
export const mailboxLine =
  /^From \S+ +[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d{1,2}:\d\d\S*(?: \S+)? \d{4}\b.*(?:\r\n|\r|\n)(?=[\w-]+:|>From )/;

/**
 * Whether a text begins with the head of a mail message (RFC 5322): `whole` as it was sent, with identifiers that look like
 * addresses, or `shown` with no more than what a mail program shows of it.
 */
export function mailHeadOf(beginning: string): 'whole' | 'shown' | undefined {
  const isOfMailbox = mailboxLine.test(beginning);
  const fields: string[] = [];
  for (const line of beginning.replace(mailboxLine, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') break;
    if (fields.length > 0 && /^[ \t]/.test(line)) continue;
    if (!/^[\w-]+:/.test(line)) return undefined;
    fields.push(line);
  }
  const numberOf = (kind: RegExp) => fields.filter((field) => kind.test(field)).length;
  const ofAll = numberOf(technicalField);
  const ofPeople = numberOf(shown);
  const known = ofAll + ofPeople + numberOf(ofOnePrograms);
  if (known < 2 || known * 2 <= fields.length) return undefined;
  if (isOfMailbox || ofAll > 0 || (ofPeople > 1 && known > ofPeople)) return 'whole';
  return ofPeople === fields.length ? 'shown' : undefined;
}
