import TextField from '@atlaskit/textfield';
import type { FindingView } from '../../../../../../src/contract/watch';
import { Field } from '../../../components/form/field';
import { Small, Stack } from '../../../components/frame/layout';
import { joinWords } from '../../../words/format';
import { findingWords, words } from '../../../words/words';
import { BulkDialog } from '../bulk-dialog';
import styles from '../watch.module.css';
import { howOf, nameOf } from './finding-words';
import { peopleAtMost, useRemoval } from './use-removal';
import type { Purpose } from './use-removal';

interface RemoveDialogProps {
  findings: FindingView[];
  onClose: () => void;
}

/** Who is about to lose what, and who is left out and why, before a list is made of them. */
export function RemoveDialog({ findings, onClose }: RemoveDialogProps) {
  const removal = useRemoval(findings);
  const { going, left, removable } = removal;
  const isNone = going.length === 0;
  return (
    <BulkDialog
      title={isNone ? findingWords.removeNone : findingWords.removeTitle(going.length)}
      go={isNone ? undefined : findingWords.removeGo}
      ids={going.map(({ findingId }) => findingId)}
      most={peopleAtMost}
      send={removal.send}
      onSent={([answer]) => removal.open(answer)}
      onClose={onClose}
      mayGo={removal.mayGo}
    >
      {!isNone && <p>{findingWords.removeBody}</p>}
      {removable.length > going.length && <p>{findingWords.removeMost(peopleAtMost, removable.length)}</p>}
      {!isNone && <Going findings={going} />}
      {left.length > 0 && <LeftOut findings={left} isAlone={isNone} />}
      {!isNone && <PurposeFields removal={removal} />}
    </BulkDialog>
  );
}

function PurposeFields({ removal }: { removal: ReturnType<typeof useRemoval> }) {
  const { purpose, setPurpose, required, wrong } = removal;
  const lengths: Record<keyof Purpose, number> = { reason: 500, ticket: 100 };
  return (['reason', 'ticket'] as const).map((name) => (
    <Field key={name} label={findingWords[name]} problem={wrong[name]} isRequired={required[name]}>
      {(ids) => (
        <TextField
          {...ids}
          {...(name === 'ticket' && { width: 'medium' })}
          maxLength={lengths[name]}
          isInvalid={Boolean(wrong[name])}
          value={purpose[name]}
          onChange={(event) => setPurpose({ ...purpose, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  ));
}

function Going({ findings }: { findings: FindingView[] }) {
  return (
    <ul className={styles.list}>
      {findings.map((finding) => (
        <li key={finding.findingId}>
          <strong>{nameOf(finding)}</strong> {finding.name && finding.email}
          <Small>
            {findingWords.removeLoses(joinWords(finding.removable.map(({ groupName }) => groupName)))}
          </Small>
        </li>
      ))}
    </ul>
  );
}

/** Those whom the app can take nothing from, each with why and where it can be changed. */
function LeftOut({ findings, isAlone }: { findings: FindingView[]; isAlone: boolean }) {
  return (
    <Stack space="tight">
      {!isAlone && <p>{findingWords.removeLeft(findings.length) + words.common.colon.trimEnd()}</p>}
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={finding.findingId}>
            <strong>{nameOf(finding)}</strong>
            <Small>{howOf(finding)}.</Small>
          </li>
        ))}
      </ul>
    </Stack>
  );
}
