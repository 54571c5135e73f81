import { lint, parseSourceFile, type tsParser } from '@forge/lint';
import {
  globSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { compilingSchemasOnce } from './compile-schema-once.ts';

/** The Jira operations the app calls, with the scopes Atlassian documents for them. */
const jiraOperations = 'test/support/documents/jira.openapi.json';

/** Its type knows what the linter asks for alone. */
const withoutMeaning = { errorOnTypeScriptSyntacticAndSemanticIssues: false } as unknown as Parameters<
  typeof tsParser
>[2];
/** Without the linter's own check of what each file means by itself, which is part of the check of types. */
const parseAlone = (path: string, parse: typeof tsParser) =>
  parseSourceFile(path, (code, from) => parse(code, from, withoutMeaning));

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} };

/**
 * What `forge lint` says of the app, from its client-side rules, without network or login. `change` may alter the
 * manifest first, to see a rule at work. Types are left to `npm run lint`: where the linter finds a `tsconfig.json`
 * it checks them once more, which is most of its time.
 */
export async function lintApp(appDirectory: string, change?: (manifest: unknown) => void): Promise<string[]> {
  const manifest: unknown = load(readFileSync(join(appDirectory, 'manifest.yml'), 'utf8'));
  change?.(manifest);
  const files = globSync(['src/**/*.ts', 'static/native/src/**/*.tsx'], { cwd: appDirectory });
  return withoutTypes(appDirectory, (folder) =>
    withLocalOperations(appDirectory, folder, async () => {
      const results = await compilingSchemasOnce(() =>
        lint(
          files,
          manifest as never,
          'development',
          silent,
          { getDeprecatedRuntimes: async () => [] } as never,
          { linter: { mode: 'client-side' }, parseFunction: parseAlone },
        ),
      );
      return results.flatMap(({ errors, warnings }) =>
        [...errors, ...warnings].map(({ message }) => message),
      );
    }),
  );
}

/** The linter leaves out files it cannot find below the folder it runs in: here one that has all but the types' settings. */
async function withoutTypes<T>(appDirectory: string, work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  for (const name of readdirSync(appDirectory))
    if (name !== 'tsconfig.json') symlinkSync(join(appDirectory, name), join(folder, name));
  const before = process.cwd();
  process.chdir(folder);
  try {
    return await work(folder);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rules read Atlassian's API documents from files named by the environment. */
async function withLocalOperations<T>(
  appDirectory: string,
  folder: string,
  work: () => Promise<T>,
): Promise<T> {
  const none = join(folder, 'none.json');
  writeFileSync(none, '{"paths":{}}');
  const unused = ['JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'].map((product) => [`LOCAL_${product}_SWAGGER`, none]);
  const settings = Object.fromEntries([
    ...unused,
    ['USE_LOCAL_SWAGGER', '1'],
    ['LOCAL_JIRA_SWAGGER', join(appDirectory, jiraOperations)],
  ]) as Record<string, string>;
  const before = { ...process.env };
  Object.assign(process.env, settings);
  try {
    return await work();
  } finally {
    for (const name of Object.keys(settings)) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
