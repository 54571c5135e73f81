import { Checkbox, DynamicTable, Heading, LoadingButton, Stack, Text } from '@forge/react';
import { useState } from 'react';
import type { FoundInIssue } from '../../../../src/contract/panel';
import { panelWords } from '../words/panel';
import { LeftOut } from './left-out';
import { SourceNotes, sourceName } from './source-notes';
import type { Panel } from './use-panel';

/** Whom the issue names, for an admin: from where, and what a person has to look at; checking them is one press. */
export function Found({ found, panel }: { found: FoundInIssue; panel: Panel }) {
  const [off, setOff] = useState<readonly string[]>([]);
  const read = found.sources.filter(({ unread, addresses }) => unread === undefined && addresses > 0);
  const from = read.map(({ id }) => id).filter((id) => !off.includes(id));
  const isFrom = (sourceId: string) => !off.includes(sourceId);
  const people = found.people.filter(({ sourceIds }) => sourceIds.some(isFrom));
  const check = () =>
    void panel.act('checkIssue', { requestId: crypto.randomUUID(), from, digest: found.digest }, 'check');
  return (
    <Stack space="space.150">
      {found.total > 0 ? (
        <Heading as="h3">{panelWords.found(found.total)}</Heading>
      ) : (
        <Text>{panelWords.nobodyFound}</Text>
      )}
      {read.map((source) => (
        <Checkbox
          key={source.id}
          name={source.id}
          label={panelWords.source(sourceName(source), source.addresses)}
          isChecked={isFrom(source.id)}
          onChange={(event) =>
            setOff(event.target.checked === true ? off.filter((id) => id !== source.id) : [...off, source.id])
          }
        />
      ))}
      <SourceNotes sources={found.sources} />
      <People people={people} />
      {found.total > found.people.length && <Text>{panelWords.foundMore(found.people.length)}</Text>}
      <LeftOut leftOut={found.leftOut.filter(({ sourceId }) => isFrom(sourceId))} />
      {found.total > 0 && (
        <LoadingButton
          appearance="primary"
          isDisabled={from.length === 0}
          isLoading={panel.busy === 'check'}
          onClick={check}
        >
          {panelWords.check}
        </LoadingButton>
      )}
    </Stack>
  );
}

function People({ people }: Pick<FoundInIssue, 'people'>) {
  if (people.length === 0) return null;
  return (
    <DynamicTable
      caption={panelWords.foundTable}
      head={{
        cells: [
          { key: 'address', content: panelWords.address },
          { key: 'name', content: panelWords.name },
        ],
      }}
      rows={people.map(({ email, name }) => ({
        key: email,
        cells: [
          { key: 'address', content: email },
          { key: 'name', content: name ?? '' },
        ],
      }))}
      rowsPerPage={10}
    />
  );
}
