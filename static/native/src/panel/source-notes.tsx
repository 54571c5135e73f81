import { List, ListItem, SectionMessage } from '@forge/react';
import type { FoundSource } from '../../../../src/contract/panel';
import { words } from '../words';

const { panel: said } = words;

/** What of the issue is not read or not taken, each with its reason. */
export function SourceNotes({ sources }: { sources: readonly FoundSource[] }) {
  const notes = sources.flatMap(notesOn);
  if (notes.length === 0) return null;
  return (
    <SectionMessage title={said.unreadTitle}>
      <List type="unordered">
        {notes.map((note) => (
          <ListItem key={note}>{note}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}

export const sourceName = ({ kind, name = '' }: FoundSource): string => said.sourceNames[kind](name);

function notesOn(source: FoundSource): string[] {
  const { kind, unread, hiddenRows = 0, hiddenSheets = [], aside = 0, left = 0 } = source;
  const name = sourceName(source);
  if (unread !== undefined) return [said.unread[unread](name)];
  const isEmpty = kind === 'attachment' && source.addresses + source.leftOut === 0;
  return [
    ...(isEmpty ? [said.nobodyIn(name)] : []),
    ...(hiddenRows > 0 ? [said.hiddenRows(name, hiddenRows)] : []),
    ...(hiddenSheets.length > 0 ? [said.hiddenSheets(name, hiddenSheets.join(', '))] : []),
    ...(aside > 0 ? [said.aside(name, aside)] : []),
    ...(left > 0 ? [said.commentsLeft(left)] : []),
  ];
}
