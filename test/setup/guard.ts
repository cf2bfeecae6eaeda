// Fails the test during which something went wrong elsewhere: an unhandled rejection, an uncaught error, or a word on
// the console that no test expects. Comes before the test files of each page; scripts/node-guard.ts is its like in Node.
import { sendMouse } from '@web/test-runner-commands';
import './page-faults.js';
import './fault-hooks.js';
import './quiet-diagnostics.js';

before(async () => {
  // Pages follow one another in one window: the pointer still rests where the last one left it.
  await sendMouse({ type: 'move', position: [0, 0] });
});
