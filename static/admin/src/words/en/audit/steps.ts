import type { GroupAnswer, InviteAnswer, ReadThrough } from '../../../../../../src/domain/people/person';

/** How a step was answered, and what a verification went by. */
export const stepWords = {
  answers: {
    accepted: 'accepted',
    refused: 'refused',
    unclear: 'not clear',
    done: 'done',
    'not-a-member': 'was no member',
    'no-such-group': 'no such group',
  } satisfies Record<(InviteAnswer | GroupAnswer)['answer'], string> as Record<string, string>,
  methods: {
    organization: 'Organizations API: groups and product roles',
    jira: 'Jira API: groups and application roles; Jira’s products only',
    'service-desk': 'Service desk API: portal-only customers of the desk, who hold no product',
  } satisfies Record<ReadThrough, string>,
};
