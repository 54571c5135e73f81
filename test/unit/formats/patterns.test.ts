import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import ts from 'typescript';

/** What a list is read by, of whomever it comes. */
const folders = ['src/formats', 'src/domain', 'static/admin/src/lists'];
/** They are given texts of some hundred characters, or of the beginning of a file. */
const ofShortTexts = new Set([
  'src/domain/list/line/bare-address.ts',
  'src/domain/list/text/declared-encoding.ts',
  'src/domain/list/verdict/address-suggestion.ts',
  'src/domain/list/verdict/glued-text.ts',
  'src/domain/list/words/person-name.ts',
]);

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));

function patternsIn(file: string): RegExp[] {
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      patterns.push(new RegExp(node.text.slice(1, end), node.text.slice(end + 1)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return patterns;
}

/** Whether there are texts for which a pattern takes longer than their length allows; for short ones, whether it never ends. */
function isSlow({ source, flags }: RegExp, isShort: boolean): boolean {
  return analyse({ source, flags }).reports.some(({ exponential }) => exponential || !isShort);
}

it.each([String.raw`^(?:#.*\s+)*dn:`, String.raw`\s+$`])('tells that a pattern is slow: %s', (source) => {
  expect(isSlow(new RegExp(source), false)).toBe(true);
});

it.each(folders)('no text makes a pattern slow that reads lists in %s', (folder) => {
  const files = filesIn(folder);
  const slow = files.flatMap((file) =>
    patternsIn(file)
      .filter((pattern) => isSlow(pattern, ofShortTexts.has(file)))
      .map((pattern) => `${file}: ${pattern.source}`),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(slow).toEqual([]);
});
