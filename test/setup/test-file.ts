// Gives each test file of a shared page a suite named by its path, so that a failure names its file, and hooks at the top
// of a file are hooks of that file alone. scripts/test-pages.ts puts the two calls around each file.
import { sendMouse } from '@web/test-runner-commands';

type Hook = 'before' | 'beforeEach' | 'afterEach' | 'after';
type Define = (title: string, run?: (this: Mocha.Suite) => void) => Mocha.Suite | void;

const suite = globalThis.describe;
/** Hooks at the top of the file that loads now; none while its imports load. */
let current: { readonly path: string; readonly hooks: (() => void)[] } | undefined;

export function startFile(path: string): void {
  current = { path, hooks: [] };
}

export function endFile(): void {
  current = undefined;
}

function inFile(define: Define): Define {
  return (title, run) => {
    const file = current;
    if (!file) return define(title, run);
    // What is within is no top of a file.
    current = undefined;
    suite(file.path, () => {
      // The page's last file may have left the pointer anywhere.
      before(() => sendMouse({ type: 'move', position: [0, 0] }));
      for (const hook of file.hooks) hook();
      define(title, run);
    });
    current = file;
  };
}

function atTop(name: Hook): void {
  const real = globalThis[name];
  const hook = (...args: Parameters<typeof real>) => {
    if (current) current.hooks.push(() => real(...args));
    else real(...args);
  };
  globalThis[name] = hook as typeof real;
}

globalThis.describe = Object.assign(inFile(suite as Define), {
  only: inFile(suite.only as Define),
  skip: inFile(suite.skip as Define),
}) as typeof suite;
for (const name of ['before', 'beforeEach', 'afterEach', 'after'] as const) atTop(name);
