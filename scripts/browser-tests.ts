// Runs the browser tests in the engines named: `browser-tests.ts chromium firefox webkit [-- options of wtr]`.
import { engines, findBrowsers, howToGet, type Engine } from './browsers.ts';
import { run } from './run.ts';

const split = process.argv.indexOf('--');
const names = process.argv.slice(2, split < 0 ? undefined : split);
const options = split < 0 ? [] : process.argv.slice(split + 1);

const isEngine = (name: string): name is Engine => (engines as readonly string[]).includes(name);
// `npm run test:unit -- --files x` hands its options over without the dashes.
const wanted = names.filter(isEngine);
const rest = names.filter((name) => !isEngine(name));

const found = findBrowsers();
const missing = wanted.filter((engine) => !found[engine]);
for (const engine of missing) console.log(`No ${engine} here. To get it: ${howToGet([engine])}`);

if (missing.length > 0) process.exitCode = 1;
else {
  const env = { ENGINES: wanted.join(',') };
  process.exitCode = (await run('web-test-runner', [...rest, ...options], { env })).code;
}
