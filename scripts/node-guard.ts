// The guard of the tests that run in Node (test/setup/guard.ts is that of a page): reports what goes wrong in the process.
// Mocha loads it before the test files.
import type {} from 'mocha';
import { addFault, describeValue, watchConsole } from '../test/setup/faults.ts';
import '../test/setup/fault-hooks.ts';
import '../test/setup/quiet-diagnostics.ts';

const describe = (value: unknown) => describeValue(value);
const seen = new WeakSet<Promise<unknown>>();

// Lit's development build says once per page that it is one.
(globalThis as { litIssuedWarnings?: Set<string> }).litIssuedWarnings = new Set(['dev-mode']);

// Takes the error from mocha, which would fail the hook that runs by then and skip the rest of the suite.
process.setUncaughtExceptionCaptureCallback((error) => addFault(`uncaught error: ${describe(error)}`));

process.on('unhandledRejection', (reason, promise) => {
  // Mocha emits each once more.
  if (seen.has(promise)) return;
  seen.add(promise);
  addFault(`unhandled rejection: ${describe(reason)}`);
});

watchConsole(describe);
