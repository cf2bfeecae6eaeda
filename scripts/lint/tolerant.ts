// Lets the rules for templates run on ESLint 10. Behind an expression of several lines they reckon a place that is
// not in the file; earlier versions took that for a number, this one throws and ends the run.
import type { ESLint, Rule, SourceCode } from 'eslint';

function tolerantSource(source: SourceCode): SourceCode {
  return new Proxy(source, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      const method = value.bind(target) as (...args: unknown[]) => unknown;
      if (name !== 'getIndexFromLoc') return method;
      return (...args: unknown[]) => {
        try {
          return method(...args);
        } catch {
          return NaN;
        }
      };
    },
  });
}

function tolerantRule(rule: Rule.RuleModule): Rule.RuleModule {
  return {
    ...rule,
    create(context) {
      const sourceCode = tolerantSource(context.sourceCode);
      return rule.create(Object.create(context, { sourceCode: { value: sourceCode } }) as Rule.RuleContext);
    },
  };
}

export function tolerant(plugin: ESLint.Plugin): ESLint.Plugin {
  const rules = Object.entries(plugin.rules ?? {}) as [string, Rule.RuleModule][];
  return { ...plugin, rules: Object.fromEntries(rules.map(([name, rule]) => [name, tolerantRule(rule)])) };
}
