import type * as z from 'zod/mini';
import type { BatchView } from '../../contract/batches';
import { readUnattended, type UnattendedList } from '../../domain/list/unattended-list';
import { openText } from '../../formats/open-content';
import { removalsOf } from '../../domain/batches/plan';
import { isIssueKey } from '../../domain/issues/issue-key';
import { getBatch } from '../../operations/batches/batch-view';
import type { Caller, Deps } from '../../operations/deps';
import { derivedId } from '../../operations/derived-id';
import { isoNow } from '../../operations/iso-now';
import { OperationError } from '../../operations/operation-error';
import { functionLimits } from '../../operations/requests/read-attachments';
import { requestBatch } from '../../operations/requests/request-batch';
import type { PanelParts } from '../panel/define-panel';
import { DirectoryError } from '../../ports/directory-error';
import type { ApiParts } from '../rest/define-route';
import { recipientsAtMost } from '../rest/route-schemas';
import { inviteInputs, stateInputs } from './action-schemas';
import { defineAction, type ActionHandler } from './define-action';

type InviteInputs = z.output<typeof inviteInputs>;

export type ActionParts = ApiParts & Pick<PanelParts, 'issueBook' | 'openIssues'>;

/** The app's actions of Automation rules, each an operation of the page. */
export function createActions(parts: ActionParts): { invite: ActionHandler; state: ActionHandler } {
  const { deps } = parts;
  return {
    invite: defineAction(parts, 'rule-invite', inviteInputs, (inputs, caller) =>
      invite(parts, inputs, caller),
    ),
    state: defineAction(parts, 'rule-state', stateInputs, async ({ batchId }) =>
      outputsOf(deps, await getBatch(deps, batchId)),
    ),
  };
}

async function invite(
  parts: ActionParts,
  inputs: InviteInputs,
  caller: Caller,
): Promise<Record<string, unknown>> {
  const { deps } = parts;
  const content = await openText(inputs.addresses, functionLimits);
  const list = readUnattended(content, isoNow(deps).slice(0, 10));
  requireSomebody(list);
  const { reason, ticket, sendMail, existingAccess = 'leave', confirmRemovals } = inputs;
  const issue = await issueNamed(parts, ticket);
  const batch = await requestBatch(deps, caller, {
    batchId: batchIdFor(deps, caller, inputs, list),
    recipients: list.recipients,
    ...{ reason, ticket, confirmRemovals },
    options: { existingAccess, ...(sendMail !== undefined && { sendNotification: sendMail }) },
    source: { kind: 'rule' },
    requesterId: issue?.reporterId,
    starts: true,
  });
  if (issue) await parts.issueBook.note(issue.id, batch.batchId);
  return { ...(await outputsOf(deps, batch)), leftOut: list.leftOut.length };
}

/**
 * The issue that the ticket is the key of, if the user of the connection may see it: its panel shows how the batch goes on,
 * and its reporter is who asked for it.
 */
async function issueNamed(
  { openIssues }: ActionParts,
  ticket: string | undefined,
): Promise<{ id: string; reporterId?: string } | undefined> {
  if (ticket === undefined || !isIssueKey(ticket)) return undefined;
  try {
    return await openIssues().head(ticket);
  } catch (error) {
    // A rule may have no user signed in for it, who could see the issue.
    if (error instanceof DirectoryError && error.code === 'refused') return undefined;
    throw error;
  }
}

function requireSomebody({ recipients, leftOut }: UnattendedList): void {
  if (recipients.length > recipientsAtMost) {
    throw new OperationError(
      'BATCH_FULL',
      `Addresses: ${recipients.length} are more than one step of a rule takes (${recipientsAtMost}).`,
    );
  }
  if (recipients.length > 0) return;
  const odd = leftOut.length === 1 ? 'One entry has' : `${leftOut.length} entries have`;
  throw new OperationError(
    'NO_VALID_RECIPIENTS',
    leftOut.length === 0
      ? 'Addresses: there is no e-mail address in what the rule gave.'
      : `Addresses: none can be taken as it stands. ${odd} to be looked at by a person, on the app’s page.`,
  );
}

/**
 * Forge names neither the run of a rule nor its issue, so that the request itself says whether it was made before: by the
 * input `once` where the rule fills it, else by the ticket, the reason, the choices and whom the list names.
 */
function batchIdFor(deps: Deps, { actor }: Caller, inputs: InviteInputs, list: UnattendedList): string {
  const { once, ticket, reason, sendMail, existingAccess, confirmRemovals } = inputs;
  const addresses = list.recipients.map(({ email }) => email.toLowerCase()).sort();
  const request =
    once === undefined
      ? [ticket, reason, sendMail, existingAccess, confirmRemovals, ...addresses]
      : ['once', once, ticket];
  const text = JSON.stringify([
    'rule',
    actor.accountId,
    ...request.map((part) => (part === undefined ? null : part)),
  ]);
  return derivedId(deps.ids, text);
}

/** As the manifest declares them, for both actions. */
async function outputsOf(deps: Deps, batch: BatchView): Promise<Record<string, unknown>> {
  const { batchId, state, total, counts, removals, notice } = batch;
  const { invited = 0, failed = 0 } = counts;
  return {
    batchId,
    state,
    total,
    invited: invited + (counts['invited-access-removed'] ?? 0),
    needsAttention: counts['needs-attention'] ?? 0,
    failed,
    notice: notice?.message ?? (await waitsFor(deps, batch)),
    removals: removals?.people ?? 0,
    removalsDigest: removals?.digest ?? null,
  };
}

/** What a batch at its preview waits for; null where nothing is awaited. */
async function waitsFor({ store }: Deps, batch: BatchView): Promise<string | null> {
  if (batch.state !== 'ready' || batch.startsWhenReady) return null;
  const { fourEyes } = await store.settings();
  if (fourEyes) return 'Waits for a second admin: the settings ask for four eyes.';
  if (removalsOf(batch) > 0) return 'Waits for an admin to confirm whose access it takes.';
  return 'Waits for an admin to start it.';
}
