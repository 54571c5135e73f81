import { parseRecipientListInPieces } from '../../../../src/domain/list/recipient-list.ts';
import { domainRule } from '../../../../static/admin/src/lists/allowed-domains.ts';
import { judgeList, type Correction } from '../../../../static/admin/src/lists/corrections.ts';
import { createPieces, readListOf } from '../../../../static/admin/src/lists/list-pieces.ts';

/** The list in pieces of a line or two. */
const readList = (text: string, allowedDomains: string[] = []) =>
  readListOf([...parseRecipientListInPieces(text, 20)].map(createPieces(domainRule(allowedDomains))));

/** The list judged with corrections by the text of the row. */
function judged(text: string, corrections: Record<string, Correction> = {}, allowedDomains: string[] = []) {
  const list = readList(text, allowedDomains);
  const { problems } = judgeList(list, new Map(), allowedDomains);
  const byKey = new Map(
    Object.entries(corrections).map(([typed, correction]) => {
      const problem = problems.find(({ row }) => row.text === typed);
      if (!problem) throw new Error(`${typed} is no row to correct`);
      return [problem.key, correction];
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
  it('has the names beside the addresses, plain, corrected or not there', () => {
    const typed = 'Ada Byron <ada@example.org>\nbob@example.org\n"Cy, Dr." <cy@gmial.com>\n=dee@example.org';
    const { recipients } = judged(typed, {});
    expect(recipients.slice(0, 3)).toEqual([
      { email: 'ada@example.org', line: 1, name: 'Ada Byron' },
      { email: 'bob@example.org', line: 2 },
      { email: 'cy@gmial.com', line: 3, name: 'Cy, Dr.' },
    ]);
  });

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

  it('counts what nobody has settled, and apart what is not invited as it is', () => {
    const counts = (corrections: Record<string, Correction>) => {
      const { unsettled, open } = judged(list, corrections);
      return { unsettled, open };
    };
    expect(counts({})).toEqual({ unsettled: 2, open: 1 });
    expect(counts({ 'bob@gmial.com': address('bob@gmail.com') })).toEqual({ unsettled: 1, open: 1 });
    expect(counts({ 'broken@@example.org': { kind: 'left-out' } })).toEqual({ unsettled: 1, open: 0 });
  });

  it('has a decision that cannot be kept to as unsettled', () => {
    const { problems, unsettled, open } = judged(
      'broken@@example.org\ncy@other.example',
      { 'broken@@example.org': address('a@other.example'), 'cy@other.example': { kind: 'left-out' } },
      ['example.org'],
    );
    expect(problems.map(({ problem, isUnsettled }) => [problem, isUnsettled])).toEqual([
      ['domain', true],
      ['domain', false],
    ]);
    expect({ unsettled, open }).toEqual({ unsettled: 1, open: 1 });
  });
});

describe('a decision', () => {
  /** The decisions on a list, seen in another list: the text of each problem with what became of it. */
  function carriedOver(before: string, after: string, decide: (place: number) => Correction) {
    const { problems } = judgeList(readList(before), new Map(), []);
    const corrections = new Map(problems.map(({ key }, place) => [key, decide(place)]));
    return judgeList(readList(after), corrections, []).problems.map(({ row, correction }) => [
      row.text,
      correction,
    ]);
  }

  it('stays with its row when lines come above it and go again', () => {
    const before = 'broken@@example.org\nodd one';
    const after = 'new@example.org\n\nother@@example.org\nbroken@@example.org\nada@example.org\nodd one';
    const decide = (place: number) => address(`mended${place}@example.org`);
    expect(carriedOver(before, after, decide)).toEqual([
      ['other@@example.org', undefined],
      ['broken@@example.org', address('mended0@example.org')],
      ['odd one', address('mended1@example.org')],
    ]);
    expect(carriedOver(after, before, decide)).toEqual([
      ['broken@@example.org', address('mended1@example.org')],
      ['odd one', address('mended2@example.org')],
    ]);
  });

  it('is about one row of several with the same text', () => {
    const twice = 'broken@@example.org\nbroken@@example.org';
    const decide = (place: number) => address(`mended${place}@example.org`);
    expect(carriedOver(twice, `ada@example.org\n${twice}`, decide)).toEqual([
      ['broken@@example.org', address('mended0@example.org')],
      ['broken@@example.org', address('mended1@example.org')],
    ]);
  });

  it('does not bring back a row that has come to repeat another', () => {
    const list = readList('Bob <bob@gmial.com>\nbob@gmial.com');
    const corrections = new Map([['1\nbob@gmial.com', address('bob@gmail.com')]]);
    const { ready, leftOut } = judgeList(list, corrections, []);
    expect(ready).toBe(1);
    expect(leftOut.map(({ row }) => row.text)).toEqual(['bob@gmial.com']);
  });
});
