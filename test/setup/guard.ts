// Fails the test during which something went wrong elsewhere: an unhandled rejection, an error nobody caught, or
// a word on the console that nobody expected. The test runner puts its import in front of each test file.
import { sendMouse } from '@web/test-runner-commands';
import { expectations, matches, type ConsoleLevel } from './expect-console.js';

/** Taken now: a test may put fake timers in their place. */
const realTimeout = window.setTimeout.bind(window);
const faults: string[] = [];

/** Notices of the browser that a page is told about and can do nothing against. */
const notices = /ResizeObserver loop/;

// Lit says once per page that this is its development build, which is why we run it.
const lit = globalThis as { litIssuedWarnings?: Set<string> };
lit.litIssuedWarnings ??= new Set();
lit.litIssuedWarnings.add('dev-mode');

function describe(value: unknown): string {
  if (value instanceof Error)
    return value.stack?.includes(value.message) ? value.stack : `${value.message}\n${value.stack}`;
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
}

// Capturing, and before the runner listens: a notice must not reach it.
window.addEventListener(
  'error',
  (event) => {
    if (notices.test(event.message)) event.stopImmediatePropagation();
    else faults.push(`uncaught error: ${describe(event.error ?? event.message)}`);
  },
  true,
);
window.addEventListener('unhandledrejection', (event) => {
  faults.push(`unhandled rejection: ${describe(event.reason)}`);
});

function watchConsole(level: ConsoleLevel): void {
  const original = console[level].bind(console);
  console[level] = (...args: unknown[]) => {
    const text = args.map(describe).join(' ');
    if (matches(level, text)) return;
    faults.push(`console.${level}: ${text}`);
    original(...args);
  };
}
watchConsole('error');
watchConsole('warn');

/** A rejection is reported in a task of its own, after the test that caused it has ended. */
const afterReports = () => new Promise<void>((done) => realTimeout(done, 0));

function takeFaults(): string | undefined {
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
  if (!fault || !test || test.state === 'failed') return;
  // Throwing here would fail the hook, and with it skip all the tests that follow in the file.
  test.state = 'failed';
  test.err = new Error(fault);
});

after(async () => {
  await afterReports();
  const fault = takeFaults();
  if (fault) throw new Error(`after the last test: ${fault}`);
});
