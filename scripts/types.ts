// Type-checks every part of the tree under the compiler settings it runs with.
import { run } from './run.ts';

const projects = ['tsconfig.json', 'tsconfig.app.json', 'tsconfig.stories.json', 'tsconfig.node.json'];
for (const project of projects) {
  const { code } = await run('tsc', ['-p', project, '--pretty', 'false']);
  if (code !== 0) process.exitCode = 1;
}
