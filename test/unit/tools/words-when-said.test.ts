import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { wordsWhenSaid } from '../../../tools/lint/words-when-said';

const linter = new Linter();

function said(code: string): string[] {
  const config = {
    files: ['**/*.tsx'],
    languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
    plugins: { words: { rules: { 'when-said': wordsWhenSaid } } },
    rules: { 'words/when-said': 'error' },
  } as unknown as Linter.Config;
  return linter.verify(code, [config], { filename: 'page.tsx' }).map(({ message }) => message);
}

it.each([
  `import { words } from '../words/words'; const { columns } = words.batch;`,
  `import { panelWords as said } from '../words/panel'; const all = [said.check];`,
  `import { words } from '../words/words'; export const labels = { save: words.common.save };`,
])('words are not read as a file is loaded: %s', (code) => {
  expect(said(code)).toEqual([expect.stringContaining('is read as the file is loaded')]);
});

it.each([
  `import { words } from '../words/words'; const save = () => words.common.save;`,
  `import { words } from '../words/words'; const column = { get header() { return words.batch.line; } };`,
  `import { words } from '../words/words'; const order: (keyof typeof words.batch)[] = [];`,
  `import type { PanelWords } from '../words/panel'; let kept: PanelWords;`,
  `import { speakPanel, panelWords } from '../words/panel'; draw(speakPanel); function Panel() { return panelWords.check; }`,
  `import { countWords } from './counts'; const counted = countWords({});`,
])('words are read where they are said: %s', (code) => {
  expect(said(code)).toEqual([]);
});
