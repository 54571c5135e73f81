import type { FindingView } from '../../../../src/contract/watch';
import type { Through } from '../../../../src/domain/watch/pieces';
import {
  accessOf,
  decisionOf,
  howOf,
  sinceDay,
  sinceSentence,
  wayOf,
} from '../../../../static/admin/src/pages/watch/findings/finding-words';
import '../../../support/words/speak-english.ts';

const email = 'nine@example.org';
const through = (changes: Partial<Through> = {}): Through => ({
  groupId: 'g1',
  groupName: 'jira-users',
  products: ['jira-software'],
  roles: [{ product: 'jira-software', role: 'user' }],
  removable: true,
  way: 'group',
  ...changes,
});

const finding = (changes: Partial<FindingView> = {}): FindingView => ({
  findingId: 'f1',
  accountId: 'a1',
  email,
  state: 'open',
  products: [],
  through: [through()],
  firstSeenAt: '2026-11-04T12:00:00.000Z',
  lastSeenAt: '2026-11-05T12:00:00.000Z',
  changedAt: '2026-11-06T12:00:00.000Z',
  removable: [],
  ...changes,
});

describe('a finding in words', () => {
  it.each<[string, Partial<Through>, string]>([
    ['a group', {}, 'Through the group jira-users'],
    ['a group on a day', { givenAt: '2026-11-03T12:00:00.000Z' }, 'Added to jira-users on 3 Nov 2026'],
    [
      'a group by an admin',
      { givenAt: '2026-11-03T12:00:00.000Z', givenBy: { accountId: 'a2', name: 'Maya Lind' } },
      'Added to jira-users by Maya Lind on 3 Nov 2026',
    ],
    [
      'a group by somebody without a name',
      { givenAt: '2026-11-03T12:00:00.000Z', givenBy: { accountId: 'a2' } },
      'Added to jira-users on 3 Nov 2026 by the account a2',
    ],
    [
      'a synchronised group',
      { way: 'synchronised-group', removable: false, keptBecause: 'synchronised' },
      'Through the synchronised group jira-users: change it at your identity provider',
    ],
    [
      'a role held directly',
      { way: 'direct-role', groupId: undefined, removable: false, keptBecause: 'direct-role' },
      'Role held directly: take it off in Atlassian Administration',
    ],
    [
      'an approved domain',
      { way: 'approved-domain', groupId: undefined },
      'May have taken it by themselves: people of example.org may',
    ],
    [
      'a group that is never taken off',
      { removable: false, keptBecause: 'administers' },
      'Through the group jira-users (administers, never touched)',
    ],
    ['what nobody knows', { way: 'unknown' }, 'How it came is not known'],
  ])('tells of %s', (_, changes, words) => {
    expect(wayOf(through(changes), email)).toBe(words);
  });

  it('names each product with its role once, and each way once', () => {
    const twice = [
      through(),
      through({ groupId: 'g2' }),
      through({ products: ['confluence'], roles: undefined }),
    ];
    expect(accessOf(twice)).toBe('Confluence, Jira (user)');
    expect(howOf(finding({ through: twice }))).toBe('Through the group jira-users');
  });

  it('says since when as near as it is known', () => {
    const between = finding({ notBefore: '2026-11-03T12:00:00.000Z' });
    expect(sinceDay(between)).toMatch(/^3\s?–\s?4 Nov 2026$/);
    expect(sinceSentence(between)).toMatch(/^Given between 3 Nov 2026, .* and 4 Nov 2026, /);
    expect(sinceDay(finding())).toBe('4 Nov 2026 or earlier');
    const known = finding({ through: [through({ givenAt: '2026-11-02T12:00:00.000Z' })] });
    expect(sinceDay(known)).toBe('2 Nov 2026');
  });

  it('says who decided what, and until when', () => {
    const decidedBy = { accountId: 'a2', name: 'Maya Lind' };
    expect(decisionOf(finding())).toBeUndefined();
    expect(decisionOf(finding({ state: 'allowed', decidedBy }))).toBe(
      'Allowed by Maya Lind on 6 Nov 2026, without an end',
    );
    expect(decisionOf(finding({ state: 'allowed', decidedBy, until: '2026-12-31' }))).toBe(
      'Allowed by Maya Lind on 6 Nov 2026, until 31 Dec 2026',
    );
    expect(decisionOf(finding({ state: 'gone' }))).toBe('Not held any more since 6 Nov 2026');
    expect(decisionOf(finding({ state: 'gone', decidedBy }))).toBe(
      'Not watched any more: Maya Lind, 6 Nov 2026',
    );
  });
});
