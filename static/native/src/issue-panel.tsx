import ForgeReconciler, { SectionMessage, Spinner, Stack, Text } from '@forge/react';
import { BatchCard } from './panel/batch-card';
import { Found } from './panel/found';
import { usePanel } from './panel/use-panel';
import { words } from './words';

/** The panel "Invite without access" on an issue. */
function IssuePanel() {
  const panel = usePanel();
  const { view, problem } = panel;
  if (!view && problem === undefined) return <Spinner label={words.loading} />;
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
        <Text>{view.batches.length > 0 ? words.panel.countsOnly : words.panel.adminsStart}</Text>
      )}
    </Stack>
  );
}

ForgeReconciler.render(<IssuePanel />);
