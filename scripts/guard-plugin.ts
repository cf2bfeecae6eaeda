// Puts the guard's import in front of each test file, so that none can forget it, and on the same line, so that
// line numbers stay true.
import type { TestRunnerPlugin } from '@web/test-runner';

export function guardPlugin(): TestRunnerPlugin {
  return {
    name: 'guard',
    transform(context) {
      if (!context.path.endsWith('.test.ts')) return undefined;
      return { body: `import '/test/setup/guard.ts';${String(context.body)}` };
    },
  };
}
