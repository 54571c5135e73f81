import type { Answered } from '../../../../src/adapters/call-atlassian';
import { refusal, scriptedOrganization } from './scripted-organization.ts';

async function adding(answer: Answered) {
  const { directory, when } = scriptedOrganization();
  when(/^POST groups\/g1\/memberships$/, answer);
  return directory.addToGroup('ada', 'g1');
}

it.each([
  ['The user is already in the group.', 'done', 'MEMBER_ALREADY'],
  ['You’ve exceeded your user limit for Jira.', 'refused', 'GROUP_REFUSED'],
  [
    'The user is already in the group or you’ve exceeded your user limit for an app that the group grants access to.',
    'unclear',
    'MEMBER_OR_NO_SEAT',
  ],
  ['Conflict', 'unclear', 'MEMBER_OR_NO_SEAT'],
])('reads what a conflict says: %s', async (words, answer, code) => {
  expect(await adding(refusal(409, words))).toMatchObject({ answer, code });
});

it('says in Atlassian’s words that the group or the person is gone', async () => {
  expect(await adding(refusal(404, 'No such group'))).toMatchObject({
    answer: 'no-such-group',
    status: 404,
    message: 'No such group',
  });
});
