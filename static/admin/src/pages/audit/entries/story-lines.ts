import type { AuditEntryView } from '../../../../../../src/contract/audit';
import { verificationMethods } from '../../../../../../src/domain/audit/verification-methods';
import { formatExactTime, joinWords } from '../../../words/format';
import { words } from '../../../words/words';
import { accessWords, freeWords } from '../../batch/recipients/access-words';
const namesOf = (groups: { groupName: string }[]) => joinWords(groups.map(({ groupName }) => groupName));

/** Whether Atlassian was asked to do something to somebody, who is read back then: the watch and its decisions only note. */
const isOfRun = ({ target, outcome, action }: AuditEntryView): boolean =>
  target !== undefined && (outcome !== undefined || action === 'access.restored');

/** Up to the first step: with which right, and how things stood. */
export function openingLines(entry: AuditEntryView): string[] {
  const { credential, standingBefore, accessBefore } = entry;
  return [
    ...(isOfRun(entry) || entry.action === 'user.provisioning-undone' ? [credentialLine(credential)] : []),
    ...(standingBefore ? [words.audit.story.before[standingBefore]] : []),
    ...(accessBefore && accessBefore.length > 0
      ? [words.audit.story.accessBefore(accessWords(accessBefore))]
      : []),
  ];
}

/** After the last step: what was taken off or given back, and what was read back. */
export function resultLines(entry: AuditEntryView): string[] {
  const { groupsRemoved, groupsRestored, verification, erased } = entry;
  return [
    ...(groupsRemoved.length > 0 ? [words.audit.story.removed(namesOf(groupsRemoved))] : []),
    ...(groupsRestored && groupsRestored.length > 0
      ? [words.audit.story.restored(namesOf(groupsRestored))]
      : []),
    ...(isOfRun(entry) ? [verificationLine(verification)] : []),
    ...(entry.action === 'user.provisioning-undone' ? undoneLines(entry.changes ?? {}) : []),
    ...(erased
      ? [words.audit.erased(joinWords(erased.map((piece) => words.audit.erasedPieces[piece])))]
      : []),
  ];
}

function credentialLine({ kind, label }: AuditEntryView['credential']): string {
  return kind === 'organization-key' || kind === 'provisioning-key'
    ? words.audit.story.credential[kind](label)
    : words.audit.story.credential[kind];
}

const undoneLines = ({ record, account }: Record<string, unknown>): string[] =>
  [words.audit.story.undone[String(record)], words.audit.story.undoneAccount[String(account)]].flatMap(
    (line) => line ?? [],
  );

/** The log keeps the method as a sentence in English. */
function methodWords(method: string): string {
  const known = Object.entries(verificationMethods).find(([, kept]) => kept === method);
  return known ? words.audit.story.methods[known[0] as keyof typeof words.audit.story.methods] : method;
}

function verificationLine(verification: AuditEntryView['verification']): string {
  if (!verification) return words.audit.story.notVerified;
  const when = formatExactTime(verification.at);
  const { access, free = [], unrated = [] } = verification;
  const method = methodWords(verification.method);
  return [
    access.length === 0
      ? words.audit.story.verifiedNone(when, method)
      : words.audit.story.verifiedSome(when, method, accessWords(access)),
    ...(free.length > 0 ? [words.batch.freeOnly(freeWords(free))] : []),
    ...(unrated.length > 0 ? [`${words.batch.unrated(namesOf(unrated))}.`] : []),
  ].join(' ');
}
