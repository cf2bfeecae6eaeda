// What `npm test` runs, in order: quick checks first, so that a slip shows early. A step without `counts` is a
// check, and counts as one test.
import type { Engine } from './browsers.ts';

export interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** It is a test runner, which writes its sums to the file that `TEST_COUNTS` names. */
  readonly counts?: boolean;
}

const script = (file: string, ...args: readonly string[]) => ({
  command: 'node',
  args: [`scripts/${file}`, ...args],
});

/** @param all also what takes minutes more: all stories in every look, and an app of each framework */
export function stepsFor(engines: readonly Engine[], all: boolean): Step[] {
  return [
    { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
    { name: 'lint', command: 'eslint', args: ['.', '--max-warnings', '0'] },
    { name: 'structure', command: 'npm', args: ['run', '--silent', 'lint:structure'] },
    { name: 'dead code', command: 'npm', args: ['run', '--silent', 'lint:dead-code'] },
    { name: 'templates', ...script('templates.ts') },
    { name: 'types', ...script('types.ts') },
    // The quick loop's way with pure tests, which run in the engines as well.
    { name: 'tests in Node', ...script('unit-tests.ts', '--quick'), counts: true },
    { name: 'browser tests', ...script('unit-tests.ts', ...engines), counts: true },
    { name: 'server tests', ...script('node-tests.ts', 'test/server'), counts: true },
    { name: 'script tests', ...script('node-tests.ts', 'test/scripts'), counts: true },
    { name: 'build', ...script('build.ts') },
    { name: 'package', ...script('check-package.ts') },
    { name: 'manifest', ...script('manifest.ts') },
    { name: 'docs', ...script('docs.ts') },
    { name: 'size', ...script('size.ts') },
    ...(all
      ? [
          { name: 'stories', ...script('stories.ts'), counts: true },
          { name: 'story runner tests', ...script('node-tests.ts', 'test/stories'), counts: true },
        ]
      : [{ name: 'stories in light', ...script('stories.ts', '(light)'), counts: true }]),
    // They build the pages and start the host themselves.
    { name: 'end-to-end tests', ...script('node-tests.ts', 'test/e2e'), counts: true },
    // They install each host's own tools.
    ...(all ? [{ name: 'smoke hosts', ...script('node-tests.ts', 'smoke'), counts: true }] : []),
  ];
}
