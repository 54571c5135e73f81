import { SectionMessage, Spinner, Stack, Text } from '@forge/react';
import { draw } from './draw';
import { BatchCard } from './panel/batch-card';
import { Found } from './panel/found';
import { usePanel } from './panel/use-panel';
import { panelWords, speakPanel } from './words/panel';

/** The panel "Invite without access" on an issue. */
function IssuePanel() {
  const panel = usePanel();
  const { view, problem } = panel;
  if (!view && problem === undefined) return <Spinner label={panelWords.loading} />;
  return (
    <Stack space="space.300">
      {problem !== undefined && (
        <SectionMessage appearance="error">
          <Text>{problem}</Text>
        </SectionMessage>
      )}
      {view?.batches.map((batch) => (
        <BatchCard key={batch.batchId} batch={batch} panel={panel} isAdmin={view.isAdmin} />
      ))}
      {view?.found && <Found key={view.found.digest} found={view.found} panel={panel} />}
      {view && !view.isAdmin && (
        <Text>{view.batches.length > 0 ? panelWords.countsOnly : panelWords.adminsStart}</Text>
      )}
    </Stack>
  );
}

void draw(speakPanel, <IssuePanel />);
