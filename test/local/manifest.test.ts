import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ManifestError, parseManifest } from '../../local/manifest.ts';
import { fixtureDirectory } from '../support/open-fixture-host.ts';

const fixture = readFileSync(join(fixtureDirectory, 'manifest.yml'), 'utf8');
const changed = (from: string, to: string) => fixture.replace(from, to);

describe('the manifest', () => {
  const manifest = parseManifest(fixture);

  it('names each function with its file, its export and its time limit', () => {
    expect(manifest.functions.get('worker')).toEqual({
      key: 'worker',
      module: 'index',
      exportName: 'worker',
      timeoutSeconds: 60,
    });
  });

  it('takes the app id from the end of its ARI', () => {
    expect(manifest.appId).toBe('00000000-0000-4000-8000-000000000001');
  });

  it('lists scopes, addresses, memory and entities', () => {
    expect([...manifest.scopes]).toEqual(['read:jira-user', 'storage:app', 'report:personal-data']);
    expect(manifest.egress).toEqual(['https://api.atlassian.com']);
    expect(manifest.memoryMB).toBe(256);
    expect(manifest.entities.map(({ name }) => name)).toEqual(['note']);
  });

  it.each([
    ['a function that is not declared', changed('function: tick', 'function: nobody')],
    ['a resource that is not declared', changed('resource: main', 'resource: nothing')],
    ['a time limit beyond 900 seconds', changed('timeoutSeconds: 60', 'timeoutSeconds: 901')],
    [
      'a function key of more than 23 characters',
      changed('- key: greet\n', '- key: greetgreetgreetgreetgreet\n'),
    ],
    ['an interval Forge does not have', changed('fiveMinute', 'minute')],
    ['a consumer sharing its function with another module', changed('function: tick', 'function: worker')],
  ])('is refused with %s', (_what, text) => {
    expect(() => parseManifest(text)).toThrow(ManifestError);
  });
});
