import { dirname, relative, resolve, sep } from 'node:path';
import type { ESTree, Rule } from '@oxlint/plugins';
import { packages, zones } from './zones.ts';

const isBelow = (path: string, place: string): boolean =>
  path === place || `${path}.ts` === place || path.startsWith(`${place}/`);

/** Why `file` may not import that; both from the folder of the project, `imported` as it is written where it is a package. */
function problemOf(file: string, imported: string, isPackage: boolean): string | undefined {
  const broken = isPackage
    ? packages.find(
        ({ target, except, refused }) => isBelow(file, target) && file !== except && refused.test(imported),
      )
    : zones.find(
        ({ target, from, except = [] }) =>
          isBelow(file, target) &&
          from.some((one) => isBelow(imported, one)) &&
          !except.some((one) => isBelow(imported, one)),
      );
  return broken?.message;
}

/** What a folder may import of others and of packages, by `zones.ts`. */
export const layers: Rule = {
  meta: { type: 'problem', schema: [], messages: { against: '{{imported}}: {{message}}' } },
  create(context) {
    const fromRoot = (path: string) => relative(context.cwd, path).split(sep).join('/');
    const file = fromRoot(context.filename);
    const check = (node: ESTree.Node) => {
      const source = 'source' in node ? node.source : null;
      if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
      const isPackage = !source.value.startsWith('.');
      const imported = isPackage ? source.value : fromRoot(resolve(dirname(context.filename), source.value));
      const message = problemOf(file, imported, isPackage);
      if (message !== undefined)
        context.report({ node: source, messageId: 'against', data: { imported, message } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
      TSImportType: check,
    };
  },
};
