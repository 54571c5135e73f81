import type { ReadThrough } from '../people/person';

/** What a verification went by, in the words that the log keeps. */
export const verificationMethods: Record<ReadThrough, string> = {
  organization: 'Organizations API: groups and product roles',
  jira: 'Jira API: groups and application roles; Jira’s products only',
  'service-desk': 'Service desk API: portal-only customers of the desk, who hold no product',
};
