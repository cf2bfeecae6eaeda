// Fails the test during which something went wrong elsewhere: an unhandled rejection, an error nobody caught, or
// a word on the console that nobody expected. The test runner puts its import in front of each test file.
import { sendMouse } from '@web/test-runner-commands';
import { expectations, matches, type ConsoleLevel } from './expect-console.js';

const faults: string[] = [];

/** Notices of the browser that a page is told about and can do nothing against. */
const notices = /ResizeObserver loop/;

// Lit says once per page that this is its development build, which is why we run it.
const lit = globalThis as { litIssuedWarnings?: Set<string> };
lit.litIssuedWarnings ??= new Set();
lit.litIssuedWarnings.add('dev-mode');

/** Without the runner's own frames, and with paths as they are in the tree. */
function shortStack(stack: string): string {
  const lines = stack.split('\n').filter((line) => !line.includes('/__web-'));
  return lines
    .join('\n')
    .replaceAll(`${location.origin}/`, '')
    .replace(/\?wtr-session-id=[\w-]+/g, '')
    .trim();
}

function describe(value: unknown): string {
  if (value instanceof Error) {
    const stack = shortStack(value.stack ?? '');
    // Firefox and WebKit leave the message out of the stack.
    return stack.includes(value.message) ? stack : `${value.name}: ${value.message}\n${stack}`;
  }
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

/** The runner, too, listens for uncaught errors, and writes them to the console: before us or after us. */
let uncaught: string | undefined;

// Capturing, and before mocha listens: a notice must not reach it.
window.addEventListener(
  'error',
  (event) => {
    uncaught = describe(event.error);
    if (faults.at(-1) === `console.error: ${uncaught}`) faults.pop();
    if (notices.test(event.message)) event.stopImmediatePropagation();
    else faults.push(`uncaught error: ${describe(event.error ?? event.message)}`);
  },
  true,
);
window.addEventListener('unhandledrejection', (event) => {
  faults.push(`unhandled rejection: ${describe(event.reason)}`);
});

/** The runner writes this before it writes the reason of an unhandled rejection, which we report ourselves. */
const announcement = /^An error was thrown in a Promise outside a test/;
let announced = false;

function isEcho(text: string): boolean {
  const echo = announced || text === uncaught;
  announced = announcement.test(text);
  uncaught = undefined;
  return echo || announced;
}

/** What is said is kept, not printed: it stands in the failure of the test that said it. */
function watchConsole(level: ConsoleLevel): void {
  console[level] = (...args: unknown[]) => {
    const text = args.map(describe).join(' ');
    if (matches(level, text)) return;
    if (level === 'error' && isEcho(text)) return;
    faults.push(`console.${level}: ${text}`);
  };
}
watchConsole('error');
watchConsole('warn');

/** A task of its own. A timer would wait longer the more often it is asked, and a test may have put a fake in its place. */
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

/** What went wrong since it was last asked; forgets it. */
export function takeFaults(): string | undefined {
  const all = [...faults.splice(0), ...expectations.takeUnmet()];
  return all.length > 0 ? all.join('\n') : undefined;
}

before(async () => {
  // Pages follow one another in one window: the pointer still rests where the last one left it.
  await sendMouse({ type: 'move', position: [0, 0] });
});

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
