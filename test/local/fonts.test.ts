import { existsSync } from 'node:fs';
import { fontFaces, fontPath } from '../../local/server/page-files/fonts.ts';

const filesOf = (css: string) =>
  [...css.matchAll(/url\(\/bridge\/fonts\/([^)]+)\)/g)].map(([, name]) => name ?? '');

describe('the fonts of the host', () => {
  it.each(['Atlassian Sans', 'Atlassian Mono'])('have faces under the name %s', (family) => {
    expect(fontFaces()).toContain(`font-family: '${family}'`);
  });

  it('are there, each file that a face names', () => {
    const names = filesOf(fontFaces());
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !existsSync(fontPath(name) ?? ''))).toEqual([]);
  });

  it('are the packages’ own files alone', () => {
    expect(fontPath('manifest.yml')).toBeUndefined();
    expect(existsSync(fontPath('inter-../../package.json') ?? '')).toBe(false);
  });
});
