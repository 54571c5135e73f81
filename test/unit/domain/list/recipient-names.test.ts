import { parseRecipientList } from '../../../../src/domain/list/recipient-list.ts';
import { briefly } from '../../../support/lists/brief-rows.ts';

describe('names beside addresses', () => {
  it.each([
    ['Jane Doe <jane@x.com>', 'Jane Doe'],
    ['jane doe<jane@x.com>', 'jane doe'],
    ['"Doe, Jane" <jane@x.com>', 'Doe, Jane'],
    ['“Doe, Jane” <jane@x.com>', 'Doe, Jane'],
    ["'Doe, Jane' <jane@x.com>", 'Doe, Jane'],
    ['Doe, Jane <jane@x.com>', 'Doe, Jane'],
    ['Doe, Jane, Dr. <jane@x.com>', 'Doe, Jane, Dr.'],
    ['"Jane \\"JD\\" Doe" <jane@x.com>', 'Jane "JD" Doe'],
    ['To: Jane Doe <jane@x.com>', 'Jane Doe'],
    ['Jane Doe (Sales) <jane@x.com>', 'Jane Doe (Sales)'],
    ['"jane@old.com" <jane@x.com>', 'jane@old.com'],
    ["'jane@old.com' <jane@x.com>", 'jane@old.com'],
    ['Jane (jane@x.com) <jane@x.com>', 'Jane'],
    ['1. Jane Doe <jane@x.com>', 'Jane Doe'],
    ['山田 太郎 ＜jane@x.com＞', '山田 太郎'],
    ['Jane Doe jane@x.com', 'Jane Doe'],
    ['jane doe jane@x.com', 'jane doe'],
    ['Jane Doe: jane@x.com', 'Jane Doe'],
    ['jane@x.com (Doe, Jane)', 'Doe, Jane'],
    ['jane@x.com - Jane Doe', 'Jane Doe'],
    ['Jane,Doe,jane@x.com', 'Jane Doe'],
    ['"Doe, Jane","jane@x.com"', 'Doe, Jane'],
    ['Jane;Doe;jane@x.com', 'Jane Doe'],
    ['Jane\tDoe\tjane@x.com\tSales\t2026-01-31', 'Jane Doe'],
    ['17\tactive\tJane\tjane@x.com', 'Jane'],
    ['jane@x.com\tJane Doe', 'Jane Doe'],
    ['"Jane Doe"\t"jane@x.com"', 'Jane Doe'],
    ['| Jane Doe | jane@x.com |', 'Jane Doe'],
    ['Jane Doe|jane@x.com', 'Jane Doe'],
    ['|Jane Doe|jane@x.com|Admin|', 'Jane Doe'],
    ['<mailto:jane@x.com|Jane Doe>', 'Jane Doe'],
    ['Jane Doe:jane@x.com', 'Jane Doe'],
    ['张三：jane@x.com', '张三'],
    ['1. Jane Doe jane@x.com', 'Jane Doe'],
    ['1) Jane Doe, jane@x.com', 'Jane Doe'],
    ['1.Jane Doe - jane@x.com', 'Jane Doe'],
    ['3. Doe, Jane <jane@x.com>', 'Doe, Jane'],
    ['Doe2, Jane <jane@x.com>', 'Doe2, Jane'],
    ['Jane Doe (Room 12) jane@x.com', 'Jane Doe (Room 12)'],
    ['**Jane** jane@x.com', 'Jane'],
    ['_Jane_ jane@x.com', 'Jane'],
    ['•Jane jane@x.com', 'Jane'],
    ['[Jane](mailto:jane@x.com)', 'Jane'],
    ['《张三》 jane@x.com', '张三'],
    ['「山田、太郎」 <jane@x.com>', '山田, 太郎'],
    ['Name: Jane Doe, E-Mail: jane@x.com', 'Jane Doe'],
  ])('reads %j as one recipient', (text, name) => {
    expect(parseRecipientList(text)).toEqual([
      { status: 'ok', line: 1, text, name, address: 'jane@x.com', comparable: 'jane@x.com' },
    ]);
  });

  it.each([
    [
      'Doe, Jane <jane@x.com>; Roe, Bob <bob@x.com>;',
      ['ok jane@x.com = Doe, Jane', 'ok bob@x.com = Roe, Bob'],
    ],
    ['Jane <jane@x.com>, Bob <bob@x.com>', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ['Jane jane@x.com, Bob bob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ['Jane jane@x.com Bob bob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ['jane@x.com Jane bob@x.com Bob', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ['Jane\tjane@x.com\tBob\tbob@x.com', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
    ['jane@x.com\tJane\tbob@x.com\tBob', ['ok jane@x.com = Jane', 'ok bob@x.com = Bob']],
  ])('gives each name of %j to its address', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });

  it.each([
    [
      'Jane Doe; Bob Roe; al@x.com',
      ['invalid no-address (Jane Doe)', 'invalid no-address (Bob Roe)', 'ok al@x.com'],
    ],
    [
      'Jane, Bob, Carol, al@x.com',
      ['invalid no-address (Jane)', 'invalid no-address (Bob)', 'invalid no-address (Carol)', 'ok al@x.com'],
    ],
    ['JDOE; BROE; al@x.com', ['invalid no-address (JDOE)', 'invalid no-address (BROE)', 'ok al@x.com']],
    ['Jane Doe, Bob, bob@x.com', ['invalid no-address (Jane Doe)', 'ok bob@x.com = Bob']],
    ['al@x.com; DL-Engineering-All', ['ok al@x.com', 'invalid no-address (DL-Engineering-All)']],
    ['al@x.com, HR', ['ok al@x.com', 'invalid no-address (HR)']],
    ['Jane Doe, Bob Roe <bob@x.com>', ['invalid no-address (Jane Doe)', 'ok bob@x.com = Bob Roe']],
    ['Jane, Carol, Bob <bob@x.com>', ['invalid no-address (Jane)', 'ok bob@x.com = Carol, Bob']],
  ])('loses nobody of %j to the one address', (text, expected) => {
    expect(briefly(text)).toEqual(expected);
  });

  it.each([
    ['Doe, Jane, jane@x.com', 'jane@x.com', 'Doe Jane'],
    ['Robert Smith, bob@x.com', 'bob@x.com', 'Robert Smith'],
    ['山田太郎, yamada@x.com', 'yamada@x.com', '山田太郎'],
    ['José, jose@x.com', 'jose@x.com', 'José'],
    ['Müller, Hans Peter <h.mueller@x.com>', 'h.mueller@x.com', 'Müller, Hans Peter'],
    ['Doe, Jane M. <jane.doe@x.com>', 'jane.doe@x.com', 'Doe, Jane M.'],
    ['Email, jane@x.com', 'jane@x.com', undefined],
  ])('takes the words of %j to belong together', (text, address, name) => {
    expect(briefly(text)).toEqual([name === undefined ? `ok ${address}` : `ok ${address} = ${name}`]);
  });
});
