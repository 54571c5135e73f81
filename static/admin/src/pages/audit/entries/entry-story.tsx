import type { AuditEntryView, AuditStep } from '../../../../../../src/contract/audit';
import { AppLink } from '../../../components/text/app-link';
import { Small, Stack } from '../../../components/frame/layout';
import { FactList } from '../../../components/text/fact-list';
import { Lozenge } from '../../../components/text/lozenge';
import { TicketLink } from '../../../components/text/ticket-link';
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
  const { colon, quoted } = words.common;
  const advice = adviceFor(entry.code);
  const findingId = findingIdOf(entry.changes);
  return (
    <Stack>
      {entry.outcome && (
        <div>
          <Lozenge tone={outcomeTones[entry.outcome]}>{words.outcomes[entry.outcome]}</Lozenge>
        </div>
      )}
      <Act entry={entry} />
      {openingLines(entry).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.steps.length > 0 && <Steps steps={entry.steps} />}
      {resultLines(entry).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {entry.message && (
        <p>
          {story.said + colon}
          <bdi>{quoted(entry.message)}</bdi>
        </p>
      )}
      {advice && (
        <p>
          {story.next + colon}
          {advice}
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

/** When, who and why, by the names that the table has for them. */
function Act({ entry: { at, actor, reason, ticket } }: { entry: AuditEntryView }) {
  const { columns, fields } = words.audit;
  return (
    <FactList
      facts={[
        [columns.at, formatExactTime(at)],
        [columns.who, actor.name ?? actor.accountId],
        [columns.why, reason],
        [fields.ticket, ticket && <TicketLink ticket={ticket} />],
      ]}
    />
  );
}

function Steps({ steps }: { steps: AuditStep[] }) {
  const { story } = words.audit;
  return (
    <section aria-label={story.steps}>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li key={index}>
            {[story.stepNames[step.step] ?? step.step, step.groupName]
              .filter(Boolean)
              .join(words.common.colon)}
            {step.message && ` – ${words.common.quoted(step.message)}`}
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

/** A look-up's code is the standing it found, and an act's how it was answered. */
const stepCodeWords = (code: string | undefined) =>
  code && ((words.standings as Record<string, string>)[code] ?? words.audit.story.answers[code] ?? code);
