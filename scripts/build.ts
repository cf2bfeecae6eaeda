// Builds the kit into dist/: modules, the files for a script tag, declarations, and what frameworks and editors want to
// know of the tags.
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { run } from './run.ts';

rmSync('dist', { recursive: true, force: true });
await build({ logLevel: 'warn' });
await build({ mode: 'cdn', logLevel: 'warn' });
process.exitCode = (await run('tsc', ['-p', 'tsconfig.build.json'])).code;
// They read the manifest, and the kit's own types are there by now.
await import('./framework-types.ts');
await import('./editor-data.ts');
