// Refuses a style attribute in a template: a strict Content-Security-Policy of the host page ignores it.
import type { Rule } from 'eslint';

export const templateStyleRule: Rule.RuleModule = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { style: 'No style attribute in a template: use a class, a part or a custom property.' },
  },
  create: (context) => ({
    TaggedTemplateExpression(node) {
      if (node.tag.type !== 'Identifier' || !['html', 'svg'].includes(node.tag.name)) return;
      for (const quasi of node.quasi.quasis) {
        // `.style` is a property and would pass, but sets the same text.
        if (/\s\.?style\s*=/i.test(quasi.value.raw)) context.report({ node: quasi, messageId: 'style' });
      }
    },
  }),
};
