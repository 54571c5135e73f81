import { changeLines, findingIdOf } from '../../../../static/admin/src/pages/audit/entries/change-lines';
import { words } from '../../../../static/admin/src/words/words';
import { adminActions } from '../../../../src/domain/audit/audit-actions';
import '../../../support/words/speak-english.ts';

describe('the log in words', () => {
  it('has a name for every act', () => {
    expect(adminActions.filter((action) => words.audit.actions[action] === undefined)).toEqual([]);
  });

  it('tells what a finding saw as sentences, and names the finding by a link alone', () => {
    const changes = {
      findingId: 'f1',
      through: [
        {
          groupId: 'g1',
          groupName: 'okta-engineering',
          products: ['jira-software'],
          removable: false,
          keptBecause: 'synchronised',
          way: 'synchronised-group',
        },
      ],
      firstSeenAt: '2026-11-04T12:00:00.000Z',
      until: '2026-12-31',
    };
    const lines = changeLines(changes, 'nine@example.org');
    expect(lines[0]).toBe(
      'Jira: Through the synchronised group okta-engineering: change it at your identity provider',
    );
    expect(lines[1]).toMatch(/^Seen first: 4 Nov 2026, /);
    expect(lines.slice(2)).toEqual(['Allowed until: 31 Dec 2026']);
    expect(findingIdOf(changes)).toBe('f1');
  });

  it('shows what it does not know as it is stored', () => {
    expect(changeLines({ allowedDomains: ['acme.com'], through: 4, format: 'csv' }, '')).toEqual([
      'allowedDomains: ["acme.com"]',
      'through: 4',
      'Format: CSV',
    ]);
    expect(findingIdOf(undefined)).toBeUndefined();
  });
});
