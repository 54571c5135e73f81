import { List, ListItem, SectionMessage, Text } from '@forge/react';
import type { FoundInIssue } from '../../../../src/contract/panel';
import { words } from '../words';

const { panel: said } = words;
const shownAtMost = 10;

/** What a person has to look at. */
export function LeftOut({ leftOut }: Pick<FoundInIssue, 'leftOut'>) {
  if (leftOut.length === 0) return null;
  return (
    <SectionMessage appearance="warning" title={said.leftOut(leftOut.length)}>
      <Text>{said.leftOutHelp}</Text>
      <List type="unordered">
        {leftOut.slice(0, shownAtMost).map(({ text, why }, place) => (
          <ListItem key={`${place}`}>{`${text}: ${said.why[why]}`}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
}
