import ForgeReconciler, {
  DynamicTable,
  Heading,
  Lozenge,
  SectionMessage,
  Spinner,
  Stack,
  Text,
} from '@forge/react';
import { useEffect, useState } from 'react';
import type { GadgetView } from '../../../src/contract/gadget';
import { ask, Refused } from './invoke';
import { words } from './words';

const { gadget: said } = words;

/** The gadget "Access watch": figures for everybody, the latest findings for admins. */
function WatchGadget() {
  const [view, setView] = useState<GadgetView>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    ask<GadgetView>('getGadget').then(setView, (error: unknown) =>
      setProblem(error instanceof Refused ? error.message : words.panel.noAnswer),
    );
  }, []);
  if (problem !== undefined) {
    return (
      <SectionMessage appearance="error">
        <Text>{problem}</Text>
      </SectionMessage>
    );
  }
  if (!view) return <Spinner label={words.loading} />;
  if (!view.isOn) return <Text>{said.off}</Text>;
  return (
    <Stack space="space.150">
      <Lozenge appearance={view.openFindings > 0 ? 'removed' : 'success'}>
        {said.open(view.openFindings)}
      </Lozenge>
      <DynamicTable
        caption={said.figures}
        head={{
          cells: [
            { key: 'what', content: said.what },
            { key: 'count', content: said.count },
          ],
        }}
        rows={said.rows.map(([name, label]) => ({
          key: name,
          cells: [
            { key: 'what', content: label },
            { key: 'count', content: String(view[name]) },
          ],
        }))}
      />
      <Text>{view.lastLookAt === undefined ? said.neverLooked : said.looked(view.lastLookAt)}</Text>
      <Findings findings={view.findings ?? []} />
    </Stack>
  );
}

function Findings({ findings }: { findings: NonNullable<GadgetView['findings']> }) {
  if (findings.length === 0) return null;
  return (
    <>
      <Heading as="h3">{said.latest}</Heading>
      <DynamicTable
        caption={said.latest}
        head={{
          cells: [
            { key: 'address', content: words.panel.address },
            { key: 'products', content: said.products },
            { key: 'since', content: said.since },
          ],
        }}
        rows={findings.map(({ findingId, email, products, firstSeenAt }) => ({
          key: findingId,
          cells: [
            { key: 'address', content: email },
            { key: 'products', content: products.join(', ') },
            { key: 'since', content: firstSeenAt.slice(0, 10) },
          ],
        }))}
      />
    </>
  );
}

ForgeReconciler.render(<WatchGadget />);
