/** What a batch says under the rule of four eyes. */
export const fourEyesWords = {
  waits: 'Waits for a second admin',
  yours:
    'You prepared this list, and your settings ask for four eyes: another admin of Jira opens this batch and starts it.',
  theirs: (name: string) =>
    `${name} prepared this list, and your settings ask for four eyes. Look it through; it starts with you, and the log names both of you.`,
  retry: 'You prepared this list, so another admin tries again for those who failed.',
};

/** Where a batch came from that was not made on the page. */
export const requestWords = {
  rule: 'Rule of Automation',
  issue: (key: string) => `Issue ${key}`,
};
