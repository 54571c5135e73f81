import { findAddressColumn, rowsToList } from '../../../../src/domain/list/column.ts';

describe('findAddressColumn', () => {
  it('finds the column with the most addresses', () => {
    const rows = [
      ['id', 'boss', 'contact'],
      ['1', 'boss@x.com', 'a@x.com'],
      ['2', '', 'b@x.com'],
    ];
    expect(findAddressColumn(rows)).toBe(2);
  });

  it('prefers the column headed like one among equals', () => {
    const rows = [
      ['manager', 'E-mail'],
      ['boss@x.com', 'a@x.com'],
    ];
    expect(findAddressColumn(rows)).toBe(1);
  });

  it('takes the leftmost among equals without a heading', () => {
    expect(findAddressColumn([['1', 'a@x.com', 'b@x.com']])).toBe(1);
  });

  it('reads addresses with names, brackets and full-width signs', () => {
    expect(
      findAddressColumn([
        ['x', 'Jane <a@x.com>'],
        ['y', 'mailto:b@x.com'],
        ['z', 'c＠x．com'],
      ]),
    ).toBe(1);
  });

  it('is content with a heading when no address is right', () => {
    expect(
      findAddressColumn([
        ['Name', 'Email address'],
        ['Jane', 'jane(at)x.com'],
      ]),
    ).toBe(1);
  });

  it.each([
    [[]],
    [[[]]],
    [
      [
        ['Jane', 'Sales'],
        ['@jane', 'a@b'],
      ],
    ],
  ])('finds none in %j', (rows: string[][]) => {
    expect(findAddressColumn(rows)).toBeUndefined();
  });
});

describe('rowsToList', () => {
  it('makes row n line n', () => {
    expect(rowsToList([['Name', 'Email'], ['Jane', ' a@x.com '], ['Bob'], ['Al', 'b@x.com']], 1)).toBe(
      'Email\na@x.com\n\nb@x.com',
    );
  });

  it('keeps several addresses of a cell on its line', () => {
    expect(rowsToList([['a@x.com\r\nb@x.com'], ['c@x.com']], 0)).toBe('a@x.com; b@x.com\nc@x.com');
  });
});
