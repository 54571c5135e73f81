import type { Rule } from '@oxlint/plugins';

/** The files whose names are bound to a language once one is chosen. */
const bound = /(?:^\.|\/words)\/(?:words|panel|gadget|rule)$/;
const isWords = /^(?:words|[a-z]\w*Words)$/;

/**
 * Words are read where they are said, in a function. As a file is loaded no language may be chosen yet, and what is taken
 * from the words then stays in the language of that time.
 */
export const wordsWhenSaid: Rule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      early: '{{name}} is read as the file is loaded: read it in a function, in the language of then',
    },
  },
  create: (context) => ({
    ImportDeclaration(node) {
      if (!bound.test(String(node.source.value))) return;
      const names = node.specifiers.filter(
        (one) => one.type === 'ImportSpecifier' && 'name' in one.imported && isWords.test(one.imported.name),
      );
      for (const { references } of names.flatMap((one) => context.sourceCode.getDeclaredVariables(one)))
        for (const { from, identifier } of references) {
          const isType = /^TS(?:TypeQuery|QualifiedName|TypeReference)$/.test(identifier.parent.type);
          if (from.variableScope.type === 'module' && !isType)
            context.report({ node: identifier, messageId: 'early', data: { name: identifier.name } });
        }
    },
  }),
};
