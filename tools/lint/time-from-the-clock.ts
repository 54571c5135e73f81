import type { Rule } from '@oxlint/plugins';

/** `new Date()` reads the machine's clock, which no test can move. */
export const timeFromTheClock: Rule = {
  meta: { type: 'problem', schema: [], messages: { machine: 'time comes from the clock' } },
  create: (context) => ({
    NewExpression(node) {
      const isNow =
        node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0;
      if (isNow) context.report({ node, messageId: 'machine' });
    },
  }),
};
