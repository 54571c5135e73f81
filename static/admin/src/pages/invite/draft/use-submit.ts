import { useEffect, useState } from 'react';
import type { CreateBatch, RejectedRecipient } from '../../../../../../src/contract/batches';
import type { SettingsView } from '../../../../../../src/contract/settings';
import type { BatchSource } from '../../../../../../src/domain/batches/batch';
import { useAddress } from '../../../address';
import { call } from '../../../backend/backend';
import type { JudgedList, Recipient } from '../../../lists/corrections';
import type { FileFacts } from '../../../lists/list-messages';
import { useOverview } from '../../../backend/overview';
import { dayText, isDay } from '../../../words/day-text';
import { localDay } from '../../../words/local-day';
import { words } from '../../../words/words';
import type { Progress } from './use-sending';
import { optionsOf } from './batch-options';
import { useDraft } from './draft';
import type { Draft } from './draft-form';
import { piecesOf } from '../list/pieces-of';

/** What keeps the list from being checked, by field. */
export interface Wrong {
  list?: string;
  reason?: string;
  ticket?: string;
  serviceDesk?: string;
  customerOrganization?: string;
  endsOn?: string;
}

/** Makes a batch of the draft: creates it, sends the list in pieces, starts the check and goes to it. */
export function useSubmit(judged: JudgedList, facts: FileFacts | undefined) {
  const { overview, refresh } = useOverview();
  const { draft, settle, sending } = useDraft();
  const { go } = useAddress();
  const { act, isBusy, error, clearError, progress, setProgress, submission, isAtForm } = sending;
  const [refused, setRefused] = useState<{ found: Wrong; of: Draft }>();

  const submit = async () => {
    const found = whatIsWrong(draft, judged, overview.settings);
    const isRefused = Object.keys(found).length > 0;
    setRefused(isRefused ? { found, of: draft } : undefined);
    if (isRefused) return;
    await act('submit', async () => {
      const recipients = judged.recipients();
      const { batchId, isOpen } = await submission.open(batchOf(draft, facts), recipients);
      const rejected = isOpen ? await send(batchId, recipients, setProgress) : [];
      if (isOpen) await call('checkBatch', { batchId });
      submission.done();
      settle({ batchId, rejected, from: draft, isUnseen: !isAtForm.current });
      void refresh();
      if (isAtForm.current) go('invite', { batch: batchId });
    });
    setProgress(undefined);
  };
  useEffect(() => {
    if (refused) focusFirstProblem();
  }, [refused]);
  // What failed is told until its admin leaves, or once they are back.
  useEffect(() => clearError, [clearError]);
  const wrong = refused ? stillWrong(refused.found, refused.of, draft) : {};
  return { submit, wrong, progress, busy: isBusy, error };
}

function whatIsWrong(draft: Draft, judged: JudgedList, settings: SettingsView): Wrong {
  return {
    ...(judged.ready === 0 && { list: words.invite.nothingToCheck }),
    ...(settings.reasonRequired && !draft.reason.trim() && { reason: words.invite.reasonRequired }),
    ...(settings.ticketRequired && !draft.ticket.trim() && { ticket: words.invite.ticketRequired }),
    ...(draft.purpose === 'customers' ? whatIsWrongWithDesk(draft) : whatIsWrongWithEnd(draft)),
  };
}

function whatIsWrongWithDesk({ serviceDesk, customerOrganization }: Draft): Wrong {
  const isDesk = /^[a-zA-Z0-9_-]+$/.test(serviceDesk.trim());
  const isOrganization = /^\d*$/.test(customerOrganization.trim());
  return {
    ...(!isDesk && { serviceDesk: words.invite.deskRequired }),
    ...(!isOrganization && { customerOrganization: words.invite.customerOrganizationWrong }),
  };
}

function whatIsWrongWithEnd({ endsOn }: Draft): Wrong {
  if (endsOn === '') return {};
  if (!isDay(endsOn)) return { endsOn: words.common.noDay(dayText(localDay(Date.now()))) };
  return endsOn < localDay(Date.now()) ? { endsOn: words.invite.endsOnPast } : {};
}

/** What was wrong with fields that nobody has changed since. */
function stillWrong(wrong: Wrong, before: Draft, now: Draft): Wrong {
  const { list, reason, ticket, serviceDesk, customerOrganization, endsOn } = wrong;
  const isSameList =
    before.text === now.text && before.held === now.held && before.corrections === now.corrections;
  return {
    ...(list && isSameList && { list }),
    ...(reason && before.reason === now.reason && { reason }),
    ...(ticket && before.ticket === now.ticket && { ticket }),
    ...(endsOn && before.endsOn === now.endsOn && { endsOn }),
    ...(serviceDesk && before.serviceDesk === now.serviceDesk && { serviceDesk }),
    ...(customerOrganization &&
      before.customerOrganization === now.customerOrganization && { customerOrganization }),
  };
}

/** Fields mark themselves, so that nothing else on the page that is wrong takes the focus. */
const wrongField = '[data-wrong][tabindex], [data-wrong] :is(textarea, select, input)';
const focusFirstProblem = () => document.querySelector<HTMLElement>(wrongField)?.focus();

function batchOf(draft: Draft, facts: FileFacts | undefined): CreateBatch {
  const { held, reason, ticket } = draft;
  const source: BatchSource =
    held?.kind === 'file' && facts
      ? { kind: 'file', name: held.name, sha256: facts.sha256 }
      : { kind: 'paste' };
  return {
    ...(reason.trim() && { reason: reason.trim() }),
    ...(ticket.trim() && { ticket: ticket.trim() }),
    options: optionsOf(draft),
    source,
  };
}

async function send(
  batchId: string,
  recipients: Recipient[],
  tell: (progress: Progress) => void,
): Promise<RejectedRecipient[]> {
  const rejected: RejectedRecipient[] = [];
  let sent = 0;
  for (const piece of piecesOf(recipients)) {
    tell({ sent, total: recipients.length });
    const answer = await call('addRecipients', { batchId, recipients: piece });
    rejected.push(...answer.rejected.filter(({ code }) => code !== 'DUPLICATE'));
    sent += piece.length;
  }
  return rejected;
}
