import { List, ListItem, SectionMessage, Text } from '@forge/react';
import type { FoundInIssue } from '../../../../src/contract/panel';
import { panelWords } from '../words/panel';

const shownAtMost = 10;

/** What a person has to look at. */
export function LeftOut({ leftOut }: Pick<FoundInIssue, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={panelWords.leftOut(leftOut.length)}>
      <Text>{panelWords.leftOutHelp(leftOut.length)}</Text>
      <List type="unordered">
        {leftOut.slice(0, shownAtMost).map(({ text, why }, place) => (
          <ListItem key={`${place}`}>{panelWords.leftOutEntry(text, panelWords.why[why])}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}
