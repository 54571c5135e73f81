import {
  Checkbox,
  DynamicTable,
  Heading,
  List,
  ListItem,
  LoadingButton,
  SectionMessage,
  Stack,
  Text,
} from '@forge/react';
import { useState } from 'react';
import type { FoundInIssue, FoundSource } from '../../../../src/contract/panel';
import { words } from '../words';
import type { Panel } from './use-panel';

const { panel: said } = words;

/** Whom the issue names, for an admin: from where, and what a person has to look at; checking them is one press. */
export function Found({ found, panel }: { found: FoundInIssue; panel: Panel }) {
  const [off, setOff] = useState<readonly string[]>([]);
  const read = found.sources.filter(({ unread, addresses }) => unread === undefined && addresses > 0);
  const from = read.map(({ id }) => id).filter((id) => !off.includes(id));
  const people = found.people.filter(({ sourceId }) => from.includes(sourceId));
  const check = () => void panel.act('checkIssue', { requestId: crypto.randomUUID(), from }, 'check');
  return (
    <Stack space="space.150">
      <Heading as="h3">{said.found(found.total)}</Heading>
      {read.map((source) => (
        <Checkbox
          key={source.id}
          name={source.id}
          label={sourceLabel(source)}
          isChecked={!off.includes(source.id)}
          onChange={(event) =>
            setOff(event.target.checked === true ? off.filter((id) => id !== source.id) : [...off, source.id])
          }
        />
      ))}
      <Unread sources={found.sources} />
      {people.length > 0 && (
        <DynamicTable
          caption={said.foundTable}
          head={{
            cells: [
              { key: 'address', content: said.address },
              { key: 'name', content: said.name },
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
      )}
      <LeftOut leftOut={found.leftOut} />
      <LoadingButton
        appearance="primary"
        isDisabled={from.length === 0}
        isLoading={panel.busy === 'check'}
        onClick={check}
      >
        {said.check}
      </LoadingButton>
    </Stack>
  );
}

function sourceLabel({ kind, name = '', addresses }: FoundSource): string {
  return `${kind === 'attachment' ? name : said.sources[kind]} (${addresses})`;
}

/** What a person has to look at. */
function LeftOut({ leftOut }: Pick<FoundInIssue, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={said.leftOut(leftOut.length)}>
      <Text>{said.leftOutHelp}</Text>
      <List type="unordered">
        {leftOut.slice(0, 10).map(({ text, why }, place) => (
          <ListItem key={`${place}`}>{`${text}: ${said.why[why]}`}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}

function Unread({ sources }: { sources: FoundSource[] }) {
  const unread = sources.filter((source) => source.unread !== undefined);
  if (unread.length === 0) return null;
  return (
    <List type="unordered">
      {unread.map(({ id, name = '', unread: why = 'format' }) => (
        <ListItem key={id}>{`${name}: ${said.unread[why]}`}</ListItem>
      ))}
    </List>
  );
}
