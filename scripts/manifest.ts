// Makes custom-elements.json from the source. With `--write` it replaces the one at the root; without, it fails
// when that one is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format } from 'prettier';

const file = 'custom-elements.json';

const manifest = await cli({ argv: ['analyze', '--quiet'], noWrite: true });
const fresh = await format(JSON.stringify(manifest), { parser: 'json', printWidth: 110 });
const current = existsSync(file) ? readFileSync(file, 'utf8') : '';

if (process.argv.includes('--write')) writeFileSync(file, fresh);
else if (fresh !== current) {
  console.error(`${file} is stale. Write it anew: npm run manifest`);
  process.exitCode = 1;
}
