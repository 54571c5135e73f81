/** Products by their id; a name is the same in every language. */
export const productNames: Record<string, string> = {
  'jira-core': 'Jira',
  'jira-software': 'Jira',
  'jira-servicedesk': 'Jira Service Management',
  'jira-product-discovery': 'Jira Product Discovery',
  confluence: 'Confluence',
};
