import { lint } from '@forge/lint';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The Jira operations the app calls, with the scopes Atlassian documents for them. */
const jiraOperations = 'test/support/documents/jira.openapi.json';

const silent = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {}, trace: () => {} };

/**
 * What `forge lint` says of the app, from its client-side rules, without network or login. `change` may alter the
 * manifest first, to see a rule at work.
 */
export async function lintApp(appDirectory: string, change?: (manifest: unknown) => void): Promise<string[]> {
  const manifest: unknown = parse(readFileSync(join(appDirectory, 'manifest.yml'), 'utf8'));
  change?.(manifest);
  // Relative: the linter leaves out files it cannot find in the project, and it looks for them below the folder it runs in.
  const files = globSync(['src/**/*.ts', 'static/native/src/**/*.tsx'], { cwd: appDirectory });
  return withLocalOperations(appDirectory, async () => {
    const results = await lint(
      files,
      manifest as never,
      'development',
      silent,
      { getDeprecatedRuntimes: async () => [] } as never,
      { linter: { mode: 'client-side' } },
    );
    return results.flatMap(({ errors, warnings }) => [...errors, ...warnings].map(({ message }) => message));
  });
}

/** The rules read Atlassian's API documents from files named by the environment. */
async function withLocalOperations<T>(appDirectory: string, work: () => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'lint-'));
  const none = join(directory, 'none.json');
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
    rmSync(directory, { recursive: true, force: true });
  }
}
