import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Code in files of a project, by path, and what each is told. */
const early = 'is read as the file is loaded';
const cases: [path: string, code: string, message: string | undefined][] = [
  // Words are read where they are said.
  ['static/a.tsx', `import { words } from '../words/words'; const { columns } = words.batch;`, early],
  ['static/b.tsx', `import { panelWords as said } from '../words/panel'; const all = [said.check];`, early],
  [
    'static/c.tsx',
    `import { words } from '../words/words'; export const labels = { save: words.common.save };`,
    early,
  ],
  [
    'static/d.tsx',
    `import { words } from '../words/words'; const save = () => words.common.save;`,
    undefined,
  ],
  [
    'static/e.tsx',
    `import { words } from '../words/words'; const column = { get header() { return words.batch.line; } };`,
    undefined,
  ],
  [
    'static/f.tsx',
    `import { words } from '../words/words'; const order: (keyof typeof words.batch)[] = [];`,
    undefined,
  ],
  ['static/g.tsx', `import type { PanelWords } from '../words/panel'; let kept: PanelWords;`, undefined],
  [
    'static/h.tsx',
    `import { speakPanel, panelWords } from '../words/panel'; draw(speakPanel); function Panel() { return panelWords.check; }`,
    undefined,
  ],
  ['static/i.tsx', `import { countWords } from './counts'; const counted = countWords({});`, undefined],
  // Time comes from the clock.
  ['src/ports/now.ts', `export const now = () => new Date();`, 'time comes from the clock'],
  ['src/ports/then.ts', `export const then = () => new Date(0);`, undefined],
  // The direction of imports, in each form they have.
  ['src/domain/a.ts', `import { app } from '../app';`, 'domain imports nothing but itself'],
  ['src/domain/b.ts', `export * from '../ports/store';`, 'domain imports nothing but itself'],
  ['src/domain/c.ts', `export { store } from '../ports/store';`, 'domain imports nothing but itself'],
  [
    'src/domain/d.ts',
    `export type Store = import('../ports/store').Store;`,
    'domain imports nothing but itself',
  ],
  ['src/domain/e.ts', `import { z } from 'zod';`, 'domain imports nothing but itself'],
  ['src/domain/f.ts', `import { createHash } from 'node:crypto';`, 'domain imports nothing but itself'],
  ['src/domain/g.ts', `import { one } from './list/one';`, undefined],
  ['src/formats/a.ts', `import { unzip } from 'fflate'; import { one } from '../domain/one';`, undefined],
  ['src/formats/b.ts', `import { z } from 'zod';`, 'formats import the domain and the libraries of formats'],
  ['src/operations/a.ts', `const load = () => import('../adapters/forge/store');`, 'operations know ports'],
  ['src/operations/b.ts', `import { app } from '../app';`, 'operations know ports'],
  ['src/operations/c.ts', `import { appended } from '../appended';`, undefined],
  ['src/handlers/a.ts', `import { createHost } from '../../local/host';`, 'what ships knows nothing'],
  [
    'local/jira/a.ts',
    `import { kvs } from '../kvs/create-kvs.ts';`,
    'platform services do not know each other',
  ],
  ['static/native/src/a.ts', `import { words } from '../../admin/src/words/words';`, undefined],
  ['static/native/src/b.ts', `import { call } from '../../admin/src/backend/call';`, 'native surfaces share'],
  ['static/admin/src/a.ts', `import { store } from '../../../src/adapters/store';`, 'the page takes types'],
  ['static/admin/src/b.ts', `import type { Defs } from '../../../src/contract/defs';`, undefined],
  ['src/operations/d.ts', `import { kvs } from '@forge/kvs';`, 'operations reach Forge through ports only'],
  ['src/ports/a.ts', `export * from '@forge/api';`, 'operations reach Forge through ports only'],
  ['src/operations/e.ts', `import { z } from 'zod';`, undefined],
  ['static/admin/src/c.ts', `import { view } from '@forge/bridge';`, 'only backend.ts talks to the bridge'],
  [
    'static/admin/src/d.ts',
    `import { view } from '@forge/bridge/view';`,
    'only backend.ts talks to the bridge',
  ],
  ['static/admin/src/backend/backend.ts', `import { invoke } from '@forge/bridge';`, undefined],
];

interface Diagnostics {
  diagnostics: { filename: string; message: string }[];
}

/** Oxlint with nothing but the project's own rules, in a folder that holds these files. */
async function diagnose(): Promise<Diagnostics['diagnostics']> {
  const folder = mkdtempSync(join(tmpdir(), 'own-rules-'));
  try {
    for (const [path, code] of cases) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const rules = {
      'own/layers': 'error',
      'own/time-from-the-clock': 'error',
      'own/words-when-said': 'error',
    };
    const plugin = join(process.cwd(), 'tools/lint/plugin.ts');
    const settings = { jsPlugins: [plugin], categories: { correctness: 'off' }, rules };
    writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(settings));
    const oxlint = join(process.cwd(), 'node_modules/oxlint/bin/oxlint');
    const output = await new Promise<string>((done) => {
      execFile(
        process.execPath,
        [oxlint, '--format', 'json', 'src', 'local', 'static'],
        { cwd: folder },
        (_, out) => done(out),
      );
    });
    return (JSON.parse(output) as Diagnostics).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

let found: Diagnostics['diagnostics'];
beforeAll(async () => {
  found = await diagnose();
});

it.each(cases)('the own rules of lint look at %s: %s', (path, _code, message) => {
  const messages = found.filter(({ filename }) => filename === path).map((one) => one.message);
  expect(messages).toEqual(message === undefined ? [] : [expect.stringContaining(message)]);
});
