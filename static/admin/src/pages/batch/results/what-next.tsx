import type { BatchView } from '../../../../../../src/contract/batches';
import { useOverview } from '../../../backend/overview';
import { Card, SectionHeading, Subtle } from '../../../components/frame/layout';
import { AdministrationLink } from '../../../components/text/administration-link';
import { CopyButton } from '../../../components/text/copy-button';
import { words } from '../../../words/words';
import { WatchEverybody, othersOn } from './watch-everybody';
import styles from './what-next.module.css';
import { Step } from './step';
import { peopleIn, wasTold } from './who-was-told';

/** What an admin does after a run: who was told, what to write to the others, where access is given later. */
export function WhatNext({ batch }: { batch: BatchView }) {
  const people = peopleIn(batch);
  if (people === 0 && othersOn(batch) === 0) return null;
  return (
    <Card label={words.batch.whatNext.title}>
      <SectionHeading>{words.batch.whatNext.title}</SectionHeading>
      <div className={styles.steps}>
        {people > 0 && <Telling batch={batch} people={people} />}
        {people > 0 && <Access batch={batch} />}
        <WatchEverybody batch={batch} />
      </div>
    </Card>
  );
}

function Telling({ batch, people }: { batch: BatchView; people: number }) {
  const { overview } = useOverview();
  const { whatNext } = words.batch;
  const told = wasTold(batch);
  return (
    <Step
      action={
        told !== 'by-atlassian' && (
          <CopyButton label={whatNext.copy} text={() => whatNext.mail(overview.site)} />
        )
      }
    >
      <p>{whatNext.told[told](people)}</p>
      {told === 'nobody' && batch.route === 'organization' && (
        <Subtle>{overview.watch.isOn ? whatNext.againFromWatch : whatNext.again}</Subtle>
      )}
    </Step>
  );
}

function Access({ batch }: { batch: BatchView }) {
  const { whatNext } = words.batch;
  if (batch.options.purpose === 'customers') return <Step>{whatNext.customers}</Step>;
  // A batch does not tell whether there was an organization key to read its people back in every product.
  const seesLess = batch.route === 'app' || batch.route === 'admin';
  return (
    <Step action={<AdministrationLink />}>
      {whatNext.costs[seesLess ? 'nothingInJira' : 'nothing']} {whatNext.access}
    </Step>
  );
}
