import { Button, DynamicTable, Inline, LoadingButton, Lozenge, ProgressBar, Stack, Text } from '@forge/react';
import { useState } from 'react';
import { formatDay } from '../../../admin/src/words/format';
import type { PanelBatch } from '../../../../src/contract/panel';
import type { RecipientPage, RecipientView } from '../../../../src/contract/recipients';
import { AppPageLink } from '../app-page';
import { ask, Refused } from '../invoke';
import { panelWords } from '../words/panel';
import { noticeSentence } from '../words/spoken';
import type { Panel } from './use-panel';

const bars = ['checking', 'running', 'pausing', 'cancelling', 'paused'];

/** One batch of the issue: where it stands in numbers for everybody, and for an admin who is in it and its start. */
export function BatchCard({ batch, panel, isAdmin }: { batch: PanelBatch; panel: Panel; isAdmin: boolean }) {
  const { batchId, state, total, checked, done } = batch;
  const { absent = 0, unknown = 0 } = batch.standings;
  const { busy, act } = panel;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center">
        <Lozenge appearance={state === 'finished' ? 'success' : state === 'ready' ? 'new' : 'inprogress'}>
          {panelWords.states[state]}
        </Lozenge>
        <Text>{panelWords.batch(total, formatDay(batch.createdAt))}</Text>
        {isAdmin && <AppPageLink path={`/batches?batch=${batchId}`}>{panelWords.openBatch}</AppPageLink>}
      </Inline>
      {bars.includes(state) && (
        <ProgressBar
          ariaLabel={panelWords.states[state]}
          value={total > 0 ? (state === 'checking' ? checked : done) / total : 0}
        />
      )}
      <Text>{countsOf(batch)}</Text>
      {batch.notice && <Text>{noticeSentence(batch.notice)}</Text>}
      {isAdmin && state === 'ready' && (
        <>
          {unknown > 0 && <Text>{panelWords.lookedUpAgain(unknown)}</Text>}
          {batch.leavesStart && <Text>{panelWords.fourEyes}</Text>}
          <Inline space="space.100">
            <LoadingButton
              appearance="primary"
              isDisabled={batch.leavesStart}
              isLoading={busy === `start ${batchId}`}
              onClick={() => void act('startFromIssue', { batchId }, `start ${batchId}`)}
            >
              {panelWords.start({ invites: absent, unknown })}
            </LoadingButton>
            <LoadingButton
              appearance="subtle"
              isLoading={busy === `cancel ${batchId}`}
              onClick={() => void act('cancelFromIssue', { batchId }, `cancel ${batchId}`)}
            >
              {panelWords.discard}
            </LoadingButton>
          </Inline>
        </>
      )}
      {isAdmin && <People key={`${state} ${done}`} batchId={batchId} />}
    </Stack>
  );
}

function countsOf({ state, counts, standings }: PanelBatch): string {
  const isPreview = state === 'ready' || state === 'checking' || state === 'draft';
  const parts = isPreview
    ? countedBy(standings, panelWords.standings)
    : countedBy(counts, panelWords.outcomes);
  return parts.length > 0 ? panelWords.counts(parts) : panelWords.nothingYet;
}

const countedBy = <Name extends string>(
  counts: Partial<Record<Name, number>>,
  names: Record<Name, (count: number) => string>,
): string[] =>
  (Object.entries(counts) as [Name, number][]).map(([name, count]) =>
    panelWords.counted(count, names[name](count)),
  );

/** Everybody in a batch, read when an admin asks for it. */
function People({ batchId }: { batchId: string }) {
  const [people, setPeople] = useState<RecipientView[]>();
  const [more, setMore] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const read = async (cursor?: string) => {
    try {
      const page = await ask<RecipientPage>('listFromIssue', {
        batchId,
        ...(cursor !== undefined && { cursor }),
      });
      setPeople([...(cursor === undefined ? [] : (people ?? [])), ...page.recipients]);
      setMore(page.cursor);
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : panelWords.noAnswer);
    }
  };
  if (problem !== undefined) return <Text>{problem}</Text>;
  if (!people) return <Button onClick={() => void read()}>{panelWords.showPeople}</Button>;
  return (
    <Stack space="space.100">
      <DynamicTable
        caption={panelWords.peopleTable}
        head={{
          cells: [
            { key: 'address', content: panelWords.address },
            { key: 'standing', content: panelWords.standing },
          ],
        }}
        rows={people.map(({ email, standing, outcome, message }) => ({
          key: email,
          cells: [
            { key: 'address', content: email },
            { key: 'standing', content: standingWords(standing, outcome, message) },
          ],
        }))}
        rowsPerPage={25}
      />
      {more !== undefined && <Button onClick={() => void read(more)}>{panelWords.more}</Button>}
    </Stack>
  );
}

function standingWords(
  standing: RecipientView['standing'],
  outcome: RecipientView['outcome'],
  message: string | undefined,
): string {
  const known =
    outcome !== undefined ? panelWords.outcomes[outcome](1) : standing && panelWords.standings[standing](1);
  const shown = known ?? panelWords.nothingYet;
  return message === undefined || message === '' ? shown : panelWords.withMessage(shown, message);
}
