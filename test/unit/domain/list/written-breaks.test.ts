import { briefly } from '../../../support/lists/brief-rows.ts';
import { readBriefly } from '../../../support/lists/read-unattended.ts';

const jane = 'jane@x.com';
const ben = 'ben@x.com';

describe('breaks that are written out', () => {
  it.each([
    String.raw`${jane}\n${ben}`,
    String.raw`${jane}\t${ben}`,
    String.raw`${jane}\r${ben}`,
    String.raw`"${jane}\n${ben}"`,
    String.raw`${jane}\\n${ben}`,
    String.raw`${jane}\u000a${ben}`,
    String.raw`${jane}\x0A${ben}`,
    String.raw`${jane} \n${ben}`,
    String.raw`${jane},\t${ben}`,
    String.raw`\n${ben}`,
    String.raw`${jane}/\n${ben}`,
  ])('give their letter to no address: %s', (text) => {
    const rows = briefly(text);
    expect(rows.join(' ')).toContain(ben);
    expect(rows.filter((row) => row.startsWith('ok') && !row.includes(jane))).toEqual([]);
  });

  it('give it to no name', () => {
    expect(briefly(String.raw`Jane <${jane}>\nBen <${ben}>`)).toEqual([`ok ${jane} = Jane`, `ok ${ben}`]);
  });

  it.each([
    String.raw`${jane}\r\n${ben}`,
    String.raw`${jane}\n${ben}\n`,
    String.raw`"${jane}\n${ben}\n"`,
    String.raw`${jane}\n\n\n${ben}`,
    String.raw`${jane}\t${ben}\r\n`,
    String.raw`${jane}\\r\\n${ben}`,
  ])('part people where nothing else can be meant: %s', (text) => {
    expect(briefly(text).filter((row) => row.includes('@'))).toEqual([`ok ${jane}`, `ok ${ben}`]);
  });

  it.each([
    String.raw`ACME\nina@x.com; ACME\nora@x.com; ACME\nick@x.com; ACME\tom@x.com; ACME\rita@x.com`,
    String.raw`ACME\nina@x.com\nACME\nora@x.com\n`,
    String.raw`"ACME\\nina@x.com\nACME\\nora@x.com\nACME\\nick@x.com\n"`,
    String.raw`ACME\nina@x.com\r\nACME\tom@x.com\r\n`,
  ])('are none between a domain and a name: %s', (text) => {
    expect(briefly(text).filter((row) => row.startsWith('ok'))).toEqual([]);
  });

  it('are none in an account beside a name', () => {
    const text = String.raw`Nina ACME\nina nina@x.com; Nora ACME\nora nora@x.com; Nick ACME\nick nick@x.com`;
    expect(briefly(text)).toEqual(['ok nina@x.com', 'ok nora@x.com', 'ok nick@x.com']);
  });

  it.each([
    String.raw`${jane}\nnina@x.com\n${ben}\nnora@x.com`,
    String.raw`Email\n${jane}\nnina@x.com\n${ben}\nnora@x.com\n`,
    String.raw`"Name,Email\nJane,${jane}\nNina,nina@x.com\nBen,${ben}\nNora,nora@x.com"`,
  ])('part people where whole addresses and headings stand before them: %s', (text) => {
    const people = [jane, 'nina@x.com', ben, 'nora@x.com'];
    expect(briefly(text).filter((row) => row.startsWith('ok'))).toEqual(people.map((one) => `ok ${one}`));
  });

  it('keep the text as it stands', () => {
    expect(readBriefly(String.raw`Jane <${jane}>\r\nan@\r\n${ben}`)).toMatchObject({
      people: [`Jane ${jane}`, ben],
      asked: ['not-an-address an@'],
    });
  });

  it('are told apart from a backslash between people', () => {
    expect(briefly(String.raw`${jane}\ben@x.com`)).toEqual([`ok ${jane}`, `ok ${ben}`]);
  });
});
