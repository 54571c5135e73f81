import { List, ListItem, SectionMessage } from '@forge/react';
import type { FoundSource } from '../../../../src/contract/panel';
import { panelWords } from '../words/panel';

/** What of the issue is not read or not taken, each with its reason. */
export function SourceNotes({ sources }: { sources: readonly FoundSource[] }) {
  const notes = sources.flatMap(notesOn);
  if (notes.length === 0) return null;
  return (
    <SectionMessage title={panelWords.unreadTitle}>
      <List type="unordered">
        {notes.map((note) => (
          <ListItem key={note}>{note}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}

export const sourceName = ({ kind, name = '' }: FoundSource): string => panelWords.sourceNames[kind](name);

function notesOn(source: FoundSource): string[] {
  const { kind, unread, hiddenRows = 0, hiddenSheets = [], aside = 0, left = 0, encodingDoubt } = source;
  const name = sourceName(source);
  if (unread !== undefined) return [panelWords.unread[unread](name)];
  const isEmpty = kind === 'attachment' && source.addresses + source.leftOut === 0;
  return [
    ...(isEmpty ? [panelWords.nobodyIn(name)] : []),
    ...(encodingDoubt ? [panelWords.encodingDoubts[encodingDoubt](name)] : []),
    ...(hiddenRows > 0 ? [panelWords.hiddenRows(name, hiddenRows)] : []),
    ...(hiddenSheets.length > 0 ? [panelWords.hiddenSheets(name, hiddenSheets)] : []),
    ...(aside > 0 ? [panelWords.aside(name, aside)] : []),
    ...commentsLeft(left),
  ];
}

function commentsLeft(left: number | 'some'): string[] {
  if (left === 'some') return [panelWords.someCommentsLeft];
  return left > 0 ? [panelWords.commentsLeft(left)] : [];
}
