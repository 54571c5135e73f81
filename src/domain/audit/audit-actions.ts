import type { Outcome } from '../words';

/** How the log names what happened to a recipient. */
export const recipientActions = {
  invited: 'user.invited',
  'invited-access-removed': 'user.invited',
  'already-without-access': 'user.left-unchanged',
  'already-has-access': 'user.left-unchanged',
  'access-removed': 'user.access-removed',
  deactivated: 'user.left-unchanged',
  'needs-attention': 'user.needs-attention',
  failed: 'user.invitation-failed',
  cancelled: 'user.invitation-cancelled',
} as const satisfies Record<Outcome, string>;

export const adminActions = [
  'batch.created',
  'batch.checked',
  'batch.started',
  'batch.paused',
  'batch.resumed',
  'batch.cancelled',
  'batch.retried',
  'settings.changed',
  'organization-key.saved',
  'organization-key.forgotten',
  'provisioning-key.saved',
  'provisioning-key.forgotten',
  'access.restored',
  'user.provisioning-undone',
  'finding.opened',
  'finding.reopened',
  'finding.gone',
  'finding.removed',
  'finding.allowed',
  'watch.people-added',
  'watch.person-left',
  'watch.review-exported',
  'user.kept',
  'user.removal-proposed',
  'user.invited-again',
  'api.called',
  'log.exported',
  'log.trimmed',
  'personal-data.erased',
  'personal-data.refreshed',
] as const;

export type AdminAction = (typeof adminActions)[number];
export type AuditAction = AdminAction | (typeof recipientActions)[Outcome];

/**
 * What an entry is found by: its outcome, or its action where it has none. An action of recipients stands for
 * the outcomes that it covers. Empty where the two contradict each other.
 */
export function kindsOf(filter: { outcome?: Outcome | undefined; action?: string | undefined }): string[] {
  const covered = (Object.entries(recipientActions) as [Outcome, string][])
    .filter(([, action]) => action === filter.action)
    .map(([outcome]) => outcome);
  if (filter.outcome === undefined) {
    if (filter.action === undefined) return [];
    return covered.length > 0 ? covered : [filter.action];
  }
  return filter.action === undefined || covered.includes(filter.outcome) ? [filter.outcome] : [];
}
