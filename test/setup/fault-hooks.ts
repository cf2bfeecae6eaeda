// Fails the test during which a fault arose. Root hooks of mocha, in a page and in Node.
import { takeFaults } from './faults.js';

/** A task of its own. A timer would wait longer the more often it is set, and a test may have put a fake in its place. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}

/** A rejection is reported in a task that follows the test which caused it. */
async function afterReports(): Promise<void> {
  for (let task = 0; task < 3; task++) await nextTask();
}

afterEach(async function () {
  await afterReports();
  const test = this.currentTest;
  const fault = takeFaults();
  if (!fault || !test) return;
  if (test.state === 'failed') {
    if (test.err && fault.includes(test.err.message)) return;
    console.log(`${test.fullTitle()}, which failed, also caused:\n${fault}`);
    return;
  }
  // Throwing here would fail the hook, and with it skip all the tests that follow in the file.
  test.state = 'failed';
  const [message, ...stack] = fault.split('\n');
  test.err = Object.assign(new Error(message), { stack: stack.join('\n') });
});

after(async () => {
  await afterReports();
  const fault = takeFaults();
  if (fault) throw new Error(`after the last test: ${fault}`);
});
