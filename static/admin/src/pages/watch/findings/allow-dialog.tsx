import { useState } from 'react';
import TextArea from '@atlaskit/textarea';
import type { FindingView } from '../../../../../../src/contract/watch';
import { call } from '../../../backend/backend';
import { DayField } from '../../../components/day/day-field';
import { Field } from '../../../components/form/field';
import { dayText, isDay } from '../../../words/day-text';
import { localDay } from '../../../words/local-day';
import { findingWords, words } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';

const longestReason = 500;

interface AllowDialogProps {
  findings: FindingView[];
  onClose: () => void;
  /** Says what was done. */
  onDecided: (words: string) => Promise<void>;
}

/** Asks why, and until when, people keep the access that was found. */
export function AllowDialog({ findings, onClose, onDecided }: AllowDialogProps) {
  const [typed, setTyped] = useState('');
  const [until, setUntil] = useState('');
  const [isTried, setTried] = useState(false);
  const reason = typed.trim();
  const wrong = {
    reason: reason ? undefined : findingWords.reasonMissing,
    until: problemOfUntil(until),
  };
  const mayGo = () => {
    setTried(true);
    return !wrong.reason && !wrong.until;
  };
  const said = isTried ? wrong : { reason: undefined, until: undefined };
  return (
    <BulkDialog
      title={findingWords.allowTitle(findings.length)}
      go={findingWords.allowGo}
      ids={findings.map(({ findingId }) => findingId)}
      most={25}
      send={(findingIds) =>
        call('decideFindings', { findingIds, decision: 'allow', reason, ...(until && { until }) })
      }
      onSent={() => {
        onClose();
        return onDecided(findingWords.allowed(findings.length));
      }}
      onClose={onClose}
      mayGo={mayGo}
    >
      <p>{findingWords.allowBody}</p>
      <Field label={findingWords.reason} help={findingWords.reasonHelp} problem={said.reason} isRequired>
        {(ids) => (
          <TextArea
            {...ids}
            maxLength={longestReason}
            minimumRows={2}
            isInvalid={Boolean(said.reason)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label={findingWords.until} help={findingWords.untilHelp} problem={said.until}>
        {(ids) => <DayField {...ids} isInvalid={Boolean(said.until)} value={until} onChange={setUntil} />}
      </Field>
    </BulkDialog>
  );
}

function problemOfUntil(until: string): string | undefined {
  if (until === '') return undefined;
  const today = localDay(Date.now());
  if (!isDay(until)) return words.common.noDay(dayText(today));
  return until < today ? findingWords.untilPast : undefined;
}
