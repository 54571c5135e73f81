import { words } from '../../words/words';

/** To Atlassian's own administration, in a tab of its own. */
export const AdministrationLink = ({ children }: { children?: string }) => (
  <a href={words.common.administration} target="_blank" rel="noreferrer">
    {children ?? words.common.administrationName}
  </a>
);
