const issueKey = /^[A-Z][A-Z0-9_]{1,30}-\d{1,10}$/;

/** Whether a ticket reads as the key of an issue, such as `HR-12`; whether there is one, Jira knows. */
export const isIssueKey = (ticket: string): boolean => issueKey.test(ticket);
