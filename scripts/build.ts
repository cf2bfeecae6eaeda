// Builds the kit into dist/: modules, the one file for a script tag, and declarations.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { run } from './run.ts';

rmSync('dist', { recursive: true, force: true });
await build({ logLevel: 'warn' });
await build({ mode: 'cdn', logLevel: 'warn' });
process.exitCode = (await run('tsc', ['-p', 'tsconfig.build.json'])).code;
