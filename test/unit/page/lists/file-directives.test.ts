import { withoutDirectives } from '../../../../src/domain/list/text/file-directives.ts';

describe('what the first lines tell a program', () => {
  it.each([
    ['sep=;\r\nada@example.org', '\r\nada@example.org'],
    ['version:v1.0\nada@example.org', '\nada@example.org'],
    ['sep=,\nversion:v1.0,,\nada@example.org', '\n\nada@example.org'],
    ['#TYPE System.Management.User\nada@example.org', '\nada@example.org'],
    ['sep=;', ''],
    ['separate=yes\nada@example.org', 'separate=yes\nada@example.org'],
    ['ada@example.org\nsep=;', 'ada@example.org\nsep=;'],
  ])('is taken away and its lines stay: %j', (file, text) => {
    expect(withoutDirectives(file).text).toBe(text);
  });

  it.each([
    ['sep=;\nName;E-Mail', ';'],
    ['"sep=\t"\nName\tE-Mail', '\t'],
    ['Name;E-Mail', undefined],
  ])('names the separator: %j', (file, delimiter) => {
    expect(withoutDirectives(file).delimiter).toBe(delimiter);
  });
});
