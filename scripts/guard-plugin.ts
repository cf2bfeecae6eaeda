// Puts the guard's import in front of each test file, so that none can forget it, and on the same line, so that
// line numbers stay true.
import type { TestRunnerPlugin } from '@web/test-runner';

export function guardPlugin(): TestRunnerPlugin {
  return {
    name: 'guard',
    transform(context) {
      // The second kind is run by the guard's own test: its tests must fail.
      if (!/\.(test|faulty)\.ts$/.test(context.path)) return undefined;
      return { body: `import '/test/setup/guard.ts';${String(context.body)}` };
    },
  };
}
