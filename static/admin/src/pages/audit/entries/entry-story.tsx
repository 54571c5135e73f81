import type { AuditEntryView, AuditStep } from '../../../../../../src/contract/audit';
import { AppLink } from '../../../components/text/app-link';
import { Small, Stack } from '../../../components/frame/layout';
import { Lozenge } from '../../../components/text/lozenge';
import { formatExactTime } from '../../../words/format';
import { changeWords, words } from '../../../words/words';
import { adviceFor } from '../../../words/advice';
import { outcomeTones } from '../../batch/tones';
import styles from './entry-dialog.module.css';
import { changeLines, findingIdOf } from './change-lines';
import { openingLines, resultLines } from './story-lines';

/** Who did what to whom, why, by which right, step by step, and how it was verified. */
export function EntryStory({ entry }: { entry: AuditEntryView }) {
  const { story } = words.audit;
  const advice = adviceFor(entry.code);
  const findingId = findingIdOf(entry.changes);
  return (
    <Stack>
      {entry.outcome && (
        <div>
          <Lozenge tone={outcomeTones[entry.outcome]}>{words.outcomes[entry.outcome]}</Lozenge>
        </div>
      )}
      {openingLines(entry).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.steps.length > 0 && <Steps steps={entry.steps} />}
      {resultLines(entry).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.message && (
        <p>
          {story.said}: “<bdi>{entry.message}</bdi>”
        </p>
      )}
      {advice && (
        <p>
          {story.next}: {advice}
        </p>
      )}
      {entry.changes && <Changes changes={entry.changes} email={entry.target?.email ?? ''} />}
      {findingId !== undefined && (
        <p>
          <AppLink page="watch" query={{ finding: findingId }}>
            {changeWords.openFinding}
          </AppLink>
        </p>
      )}
      {entry.batchId && (
        <p>
          <AppLink page="batches" query={{ batch: entry.batchId }}>
            {story.batch}
          </AppLink>
        </p>
      )}
      <Small>{story.recorded(entry.appVersion)}</Small>
    </Stack>
  );
}

function Steps({ steps }: { steps: AuditStep[] }) {
  const { story } = words.audit;
  return (
    <section aria-label={story.steps}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>
            {[story.stepNames[step.step] ?? step.step, step.groupName].filter(Boolean).join(': ')}
            {step.message && ` – “${step.message}”`}
            <Small>
              {[
                formatExactTime(step.at),
                step.status === undefined ? '' : story.status(step.status),
                stepCodeWords(step.code),
                step.traceId && story.trace(step.traceId),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Small>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Changes({ changes, email }: { changes: Record<string, unknown>; email: string }) {
  return (
    <section aria-label={words.audit.story.changes}>
      <ul className={styles.steps}>
        {changeLines(changes, email).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** A look-up's code is the standing it found. */
const stepCodeWords = (code: string | undefined) =>
  code && code in words.standings ? words.standings[code as keyof typeof words.standings] : code;
