import eslint from '@eslint/js';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { wordsWhenSaid } from './tools/lint/words-when-said';
import { zones } from './tools/lint/zones';

const pureModules = {
  patterns: [{ regex: '^(?!\\.{1,2}/)', message: 'domain imports nothing but itself' }],
};
const readersOfFormats = {
  patterns: [
    {
      regex: '^(?!\\.{1,2}/|(?:fflate|htmlparser2|postal-mime)$)',
      message: 'formats import the domain and the libraries of formats',
    },
  ],
};
const portsOnly = {
  patterns: [{ group: ['@forge/*'], message: 'operations reach Forge through ports only' }],
};
const bridgeInOnePlace = {
  patterns: [{ group: ['@forge/bridge', '@forge/bridge/*'], message: 'only backend.ts talks to the bridge' }],
};

export default tseslint.config(
  {
    ignores: [
      'node_modules',
      'build',
      '.local',
      'coverage',
      'static/admin/dist',
      '**/*.cjs',
      '**/*.mjs',
      'local/bridge/*.js',
      'test/support/fixture-app',
    ],
  },
  eslint.configs.recommended,
  // Rules that need types are Oxlint's: .oxlintrc.json.
  tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver': { node: { extensions: ['.ts', '.tsx', '.js'] } },
      'import-x/extensions': ['.ts', '.tsx', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'time comes from the clock',
        },
      ],
      'no-console': 'error',
      'max-lines': ['error', { max: 200 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['src/domain/**'], rules: { 'no-restricted-imports': ['error', pureModules] } },
  { files: ['src/formats/**'], rules: { 'no-restricted-imports': ['error', readersOfFormats] } },
  {
    files: ['src/domain/**', 'src/formats/**'],
    rules: { 'no-restricted-globals': ['error', 'setTimeout', 'fetch', 'process'] },
  },
  { files: ['src/operations/**', 'src/ports/**'], rules: { 'no-restricted-imports': ['error', portsOnly] } },
  {
    files: ['src/**'],
    ignores: ['src/adapters/forge/system-clock.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'time comes from the clock' },
      ],
    },
  },
  {
    files: [
      'src/adapters/forge/console-log.ts',
      'local/**',
      'tools/**',
      'test/bench/**',
      'test/simulation/run.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['static/admin/src/**'],
    ignores: ['static/admin/src/backend/backend.ts'],
    rules: { 'no-restricted-imports': ['error', bridgeInOnePlace] },
  },
  {
    files: ['static/**/*.tsx', 'static/**/*.ts'],
    plugins: { 'react-hooks': reactHooks, words: { rules: { 'when-said': wordsWhenSaid } } },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'words/when-said': 'error',
    },
  },
  {
    // French and other typography keep narrow spaces before signs.
    files: ['static/*/src/words/**'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 300 }] } },
);
