import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Fonts of the proportions of Atlassian's, under the names by which the design tokens ask for them: Atlassian Sans comes from
 * Inter and Atlassian Mono from JetBrains Mono. Jira serves its own; these are the host's, never the app's.
 */
const packages = [
  { family: 'Atlassian Sans', stylesheet: '@fontsource-variable/inter/wght.css' },
  { family: 'Atlassian Mono', stylesheet: '@fontsource-variable/jetbrains-mono/wght.css' },
];

const stylesheetPath = (stylesheet: string) => resolve('node_modules', stylesheet);

/** The faces of every family, each with the letters it is for, so that a browser fetches only what a page shows. */
export const fontFaces = (): string =>
  packages
    .map(({ family, stylesheet }) =>
      readFileSync(stylesheetPath(stylesheet), 'utf8')
        .replace(/font-family: '[^']*'/g, `font-family: '${family}'`)
        .replace(/url\(\.\/files\//g, 'url(/bridge/fonts/'),
    )
    .join('\n');

/** Where the file of a face is that `fontFaces` names; undefined where no face is in such a file. */
export function fontPath(name: string): string | undefined {
  const source = packages.find(({ stylesheet }) => name.startsWith(`${basename(dirname(stylesheet))}-`));
  return source && join(dirname(stylesheetPath(source.stylesheet)), 'files', basename(name));
}
