import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import type { FindingView } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { useAct } from '../../../backend/use-act';
import { DayField } from '../../../components/day/day-field';
import { Field } from '../../../components/form/field';
import { Stack } from '../../../components/frame/layout';
import { Dialog } from '../../../components/frame/dialog';
import { Failure } from '../../../components/frame/states';
import { dayText, isDay } from '../../../words/day-text';
import { localDay } from '../../../words/local-day';
import { findingWords, words } from '../../../words/words';
import { inPieces } from '../in-pieces';

const longestReason = 500;
const findingsACall = 25;

interface AllowDialogProps {
  findings: FindingView[];
  onClose: () => void;
  onDecided: (words: string) => Promise<void>;
}

/** Asks why, and until when, people keep the access that was found. */
export function AllowDialog({ findings, onClose, onDecided }: AllowDialogProps) {
  const { act, busy, error } = useAct();
  const [reason, setReason] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const isReasonMissing = !reason.trim();
  const untilProblem = problemOfUntil(until);
  const allow = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isReasonMissing || untilProblem) return;
    void act('allow', async () => {
      for (const findingIds of inPieces(
        findings.map(({ findingId }) => findingId),
        findingsACall,
      ))
        await call('decideFindings', {
          findingIds,
          decision: 'allow',
          reason: reason.trim(),
          ...(until && { until }),
        });
      onClose();
      await onDecided(findingWords.allowed(findings.length));
    });
  };
  return (
    <Dialog
      title={findingWords.allowTitle(findings.length)}
      onClose={onClose}
      actions={
        <>
          <Button appearance="subtle" onClick={onClose}>
            {words.common.cancel}
          </Button>
          <Button appearance="primary" type="submit" form="allow" isLoading={busy !== undefined}>
            {findingWords.allowGo}
          </Button>
        </>
      }
    >
      <p>{findingWords.allowBody}</p>
      <AllowForm
        {...{ reason, setReason, until, setUntil }}
        wrong={{
          reason: isTried && isReasonMissing ? findingWords.reasonMissing : undefined,
          until: isTried ? untilProblem : undefined,
        }}
        onSubmit={allow}
      />
      {error && <Failure error={error} />}
    </Dialog>
  );
}

function problemOfUntil(until: string): string | undefined {
  if (until === '') return undefined;
  const today = localDay(Date.now());
  if (!isDay(until)) return words.common.noDay(dayText(today));
  return until < today ? findingWords.untilPast : undefined;
}

interface AllowFormProps {
  reason: string;
  setReason: (text: string) => void;
  until: string;
  setUntil: (day: string) => void;
  wrong: { reason: string | undefined; until: string | undefined };
  onSubmit: (event: FormEvent) => void;
}

function AllowForm({ reason, setReason, until, setUntil, wrong, onSubmit }: AllowFormProps) {
  return (
    <form id="allow" onSubmit={onSubmit} noValidate>
      <Stack>
        <Field label={findingWords.reason} help={findingWords.reasonHelp} problem={wrong.reason} isRequired>
          {(ids) => (
            <TextArea
              {...ids}
              maxLength={longestReason}
              minimumRows={2}
              isInvalid={Boolean(wrong.reason)}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Field label={findingWords.until} help={findingWords.untilHelp} problem={wrong.until}>
          {(ids) => (
            <DayField
              {...ids}
              isInvalid={Boolean(wrong.until)}
              value={until}
              onChange={(day) => setUntil(day)}
            />
          )}
        </Field>
      </Stack>
    </form>
  );
}
