// For work on the demo: the pages by Vite, reloaded as they change, before the server, restarted as it changes.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');

const children = [
  spawn(process.execPath, ['--watch', '--watch-preserve-output', 'demo/server/main.ts'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(join(bin, 'vite'), ['demo/app'], { cwd: root, stdio: 'inherit' }),
];

const stop = () => children.forEach((child) => child.kill('SIGTERM'));
for (const child of children) child.once('exit', stop);
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
