import type { BatchView } from '../../../../../../src/contract/batches';
import { useOverview } from '../../../backend/overview';
import { Card, SectionHeading, Stack, Subtle } from '../../../components/frame/layout';
import { CopyButton } from '../../../components/text/copy-button';
import { words } from '../../../words/words';
import { peopleIn, wasTold } from './who-was-told';

/** What an admin does after a run: who was told, what to write to the others, where access is given later. */
export function WhatNext({ batch }: { batch: BatchView }) {
  const { overview } = useOverview();
  const people = peopleIn(batch);
  if (people === 0) return null;
  const { whatNext } = words.batch;
  const told = wasTold(batch);
  return (
    <Card label={whatNext.title}>
      <SectionHeading>{whatNext.title}</SectionHeading>
      <Stack space="tight">
        <p>{whatNext.told[told](people)}</p>
        {told !== 'by-atlassian' && (
          <div>
            <CopyButton label={whatNext.copy} text={() => whatNext.mail(overview.site)} />
          </div>
        )}
        {told === 'nobody' && batch.route === 'organization' && (
          <Subtle>{overview.watch.isOn ? whatNext.againFromWatch : whatNext.again}</Subtle>
        )}
        <Subtle>{batch.options.purpose === 'customers' ? whatNext.customers : whatNext.access}</Subtle>
      </Stack>
    </Card>
  );
}
