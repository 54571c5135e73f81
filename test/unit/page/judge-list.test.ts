import { parseRecipientListInPieces } from '../../../src/domain/recipient-list.ts';
import { domainRule } from '../../../static/admin/src/lists/allowed-domains.ts';
import { judgeList, rowKey, type Correction } from '../../../static/admin/src/lists/corrections.ts';
import { pieceOf, readListOf } from '../../../static/admin/src/lists/list-pieces.ts';

/** The list in pieces of a line or two, judged with corrections by the text of the row. */
function judged(text: string, corrections: Record<string, Correction> = {}, allowedDomains: string[] = []) {
  const pieces = [...parseRecipientListInPieces(text, 20)].map((rows) =>
    pieceOf(rows, domainRule(allowedDomains)),
  );
  const list = readListOf(pieces);
  const rows = pieces.flatMap(({ others }) => others.map(({ row }) => row));
  const byKey = new Map(
    Object.entries(corrections).map(([typed, correction]) => {
      const row = rows.find((other) => other.text === typed);
      if (!row) throw new Error(`${typed} is no row to correct`);
      return [rowKey(row), correction];
    }),
  );
  const { ready, recipients, ...rest } = judgeList(list, byKey, allowedDomains);
  expect(recipients()).toHaveLength(ready);
  return { recipients: recipients(), ...rest };
}

const address = (to: string): Correction => ({ kind: 'address', address: to });
const list =
  'ada@example.org\nbroken@@example.org\nbob@gmial.com, cy@example.org\nAda@example.org\ndee@example.org';

describe('a list as it stands', () => {
  it('has what goes to the check in the order of the list, with its line', () => {
    const { recipients, open } = judged(list);
    expect(recipients).toEqual([
      { email: 'ada@example.org', line: 1 },
      { email: 'bob@gmial.com', line: 3 },
      { email: 'cy@example.org', line: 3 },
      { email: 'dee@example.org', line: 5 },
    ]);
    expect(open).toBe(1);
  });

  it('names what needs a look and what was left out by itself', () => {
    const { problems, leftOut } = judged(list);
    expect(problems.map(({ row, problem }) => [row.text, problem])).toEqual([
      ['broken@@example.org', 'invalid'],
      ['bob@gmial.com', 'suggestion'],
    ]);
    expect(leftOut.map(({ row, problem }) => [row.text, problem])).toEqual([
      ['Ada@example.org', 'duplicate'],
    ]);
  });

  it('takes a corrected address in its place', () => {
    const { recipients, open } = judged(list, { 'broken@@example.org': address('mended@example.org') });
    expect(recipients.map(({ email }) => email)).toEqual([
      'ada@example.org',
      'mended@example.org',
      'bob@gmial.com',
      'cy@example.org',
      'dee@example.org',
    ]);
    expect(open).toBe(0);
  });

  it.each(['DEE@example.org', 'ada@example.org', 'bob@gmial.com'])(
    'takes %s once when a correction says it again',
    (again) => {
      const { recipients, problems } = judged(list, { 'broken@@example.org': address(again) });
      const emails = recipients.map(({ email }) => email.toLowerCase());
      expect(emails.filter((email) => email === again.toLowerCase())).toHaveLength(1);
      expect(problems.map(({ row }) => row.text)).toContain('broken@@example.org');
    },
  );

  it('leaves out what the admin leaves out, a good address too', () => {
    const { recipients, open } = judged(list, {
      'bob@gmial.com': { kind: 'left-out' },
      'broken@@example.org': { kind: 'left-out' },
    });
    expect(recipients.map(({ email }) => email)).not.toContain('bob@gmial.com');
    expect(open).toBe(0);
  });

  it('holds every address at another domain back where domains are allowed by name', () => {
    const { recipients, problems, open } = judged(
      'ada@example.org\nbob@Münchén.example\ncy@other.example',
      {},
      ['example.org', 'münchén.example'],
    );
    expect(recipients.map(({ email }) => email)).toEqual(['ada@example.org', 'bob@Münchén.example']);
    expect(problems.map(({ row, problem }) => [row.text, problem])).toEqual([['cy@other.example', 'domain']]);
    expect(open).toBe(1);
  });

  it('takes no correction to a domain that is not allowed', () => {
    const { recipients } = judged(
      'broken@@example.org',
      { 'broken@@example.org': address('a@other.example') },
      ['example.org'],
    );
    expect(recipients).toEqual([]);
  });
});
