import {
  DynamicTable,
  Heading,
  Lozenge,
  SectionMessage,
  Spinner,
  Stack,
  Text,
  useProductContext,
} from '@forge/react';
import { useEffect, useState } from 'react';
import type { GadgetView } from '../../../src/contract/gadget';
import { formatDay, formatNumber } from '../../admin/src/words/format';
import { draw } from './draw';
import { configurationOf, type GadgetConfiguration } from './gadget/configuration';
import { Findings } from './gadget/findings';
import { ask, Refused } from './invoke';
import { gadgetWords, speakGadget } from './words/gadget';

const figures = ['watched', 'withoutAccess', 'withAccess', 'unknown', 'pending'] as const;

/** The gadget "Access watch": figures for everybody, and for admins as many of the latest findings as it is set up for. */
function WatchGadget() {
  const context = useProductContext();
  if (!context) return <Spinner label={gadgetWords.loading} />;
  return <Shown configuration={configurationOf(context.extension['gadgetConfiguration'])} />;
}

function Shown({ configuration }: { configuration: GadgetConfiguration }) {
  const said = gadgetWords;
  const { title, findings } = configuration;
  const [view, setView] = useState<GadgetView>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    ask<GadgetView>('getGadget', { findings }).then(setView, (error: unknown) =>
      setProblem(error instanceof Refused ? error.message : gadgetWords.noAnswer),
    );
  }, [findings]);
  if (problem !== undefined) {
    return (
      <SectionMessage appearance="error">
        <Text>{problem}</Text>
      </SectionMessage>
    );
  }
  if (!view) return <Spinner label={said.loading} />;
  if (!view.isOn) return <Text>{said.off}</Text>;
  return (
    <Stack space="space.150">
      {title !== '' && <Heading as="h2">{title}</Heading>}
      <Lozenge appearance={view.openFindings > 0 ? 'removed' : 'success'}>
        {said.holders(view.openFindings)}
      </Lozenge>
      <DynamicTable
        caption={said.figures}
        head={{
          cells: [
            { key: 'what', content: said.what },
            { key: 'count', content: said.count },
          ],
        }}
        rows={figures.map((name) => ({
          key: name,
          cells: [
            { key: 'what', content: said.rows[name] },
            { key: 'count', content: formatNumber(view[name]) },
          ],
        }))}
      />
      <Text>
        {view.lastLookAt === undefined ? said.neverLooked : said.looked(formatDay(view.lastLookAt))}
      </Text>
      <Findings findings={view.findings ?? []} />
    </Stack>
  );
}

void draw(speakGadget, <WatchGadget />);
