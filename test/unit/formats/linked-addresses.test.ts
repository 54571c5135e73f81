import { withLinkedAddresses } from '../../../src/formats/linked-addresses';

const link = (address: string, words: string): string => `<a class="x" href="mailto:${address}">${words}</a>`;

it('puts the address behind the words of its link', () => {
  const html = `<p>${link('ana@x.example', 'Ana &amp; Co')}, ${link('ben%2Bx@x.example?subject=Hi', '<b>Ben</b>')}</p>`;
  expect(withLinkedAddresses('Ana & Co, Ben', html)).toBe('Ana & Co <ana@x.example>, Ben <ben+x@x.example>');
});

it('tells two people of one name apart, in their order', () => {
  const html = `${link('ana@x.example', 'Ana')}<br>${link('ana.two@x.example', 'Ana')}`;
  expect(withLinkedAddresses('Ana\nAna', html)).toBe('Ana <ana@x.example>\nAna <ana.two@x.example>');
});

it('adds at the end what the text does not show at all', () => {
  expect(withLinkedAddresses('Hello', link('ana@x.example', '<img>'))).toBe('Hello\nana@x.example');
});

it('tells an address that is only a part of one that is shown', () => {
  const html = `diana@x.example, ${link('ana@x.example', 'Ana')}`;
  expect(withLinkedAddresses('diana@x.example, Ana', html)).toBe('diana@x.example, Ana <ana@x.example>');
});

it('keeps the place of a link behind one whose words are not found', () => {
  const html = `${link('zoe@x.example', 'Zoe')}, ${link('ana@x.example', 'Ana')}`;
  expect(withLinkedAddresses('Ana', html)).toBe('Ana <ana@x.example>\nzoe@x.example');
});

it('tells the address of a link that does not end', () => {
  expect(withLinkedAddresses('Ana', '<a href="mailto:ana@x.example">Ana')).toBe('Ana\nana@x.example');
});

// What is quadratic in such text takes minutes: the tests' own limit ends it.
it.each([
  '<a ',
  '<a href=',
  '<a href="mailto:',
  '<a href="mailto:p@x.example">',
  '<a href="mailto:p@x.example" ',
  '<a href="mailto:p@x.example"><',
  '<a href="mailto:p@x.example">Ana</a>',
])('reads a page of nothing but %s to its end', (piece) => {
  const html = piece.repeat(2_000_000 / piece.length);
  expect(withLinkedAddresses('Ana '.repeat(100_000), html)).toContain('Ana');
});

it.each([
  ['addresses that are shown', 'ANA@x.example', link('ana@x.example', 'ANA@x.example')],
  ['other links', 'Ana', '<a href="https://x.example/@ana">Ana</a>'],
  ['a text without HTML', 'Ana <ana@x.example>', ''],
])('leaves as it is: %s', (_, text, html) => {
  expect(withLinkedAddresses(text, html)).toBe(text);
});

it('finds the words of a link behind one whose words are not shown', () => {
  const html = `${link('boss@x.example', 'Nobody')}${link('ana@x.example', 'Ana')}`;
  expect(withLinkedAddresses('Ana', html)).toBe('Ana <ana@x.example>\nboss@x.example');
});

it.each([
  ['without quotes', '<a href=mailto:ana@x.example>Ana</a>'],
  ['with a > in another attribute', '<a title="A > B" href="mailto:ana@x.example">Ana</a>'],
  ['that is not closed', `<a href="mailto:ana@x.example">Ana${link('ben@x.example', 'Ben')}`],
])('reads a link %s', (_, html) => {
  expect(withLinkedAddresses('Ana, Ben', html)).toContain('Ana <ana@x.example>');
});

// What is quadratic in these takes minutes and more: the tests' own limit ends it.
describe('as many links as there can be are read to their end', () => {
  const many = 200_000;
  const links = Array.from({ length: many }, (_, at) => link(`p${at}@x.example`, `Person ${at}`)).join(
    '<br>',
  );
  it.each([
    ['all shown', Array.from({ length: many }, (_, at) => `Person ${at}`).join('\n')],
    ['none shown', 'x'.repeat(5_000_000)],
    ['all beginning as what is shown', 'Person '.repeat(700_000)],
  ])('%s', (_, text) => {
    expect(withLinkedAddresses(text, links)).toContain(`p${many - 1}@x.example`);
  });

  it.each([
    ['tags that never end', '<a '.repeat(1_000_000)],
    ['quotes that never end', '<a title="'.repeat(500_000)],
    ['links that never end', '<a href="mailto:ben@x.example">'.repeat(200_000)],
    [
      'words of nothing but tags that never end',
      `<a href="mailto:ben@x.example">${'<'.repeat(2_000_000)}</a>`,
    ],
  ])('%s', (_, html) => {
    expect(withLinkedAddresses('Ana', link('ana@x.example', 'Ana') + html)).toContain('<ana@x.example>');
  });
});
