// Reports what goes wrong in a page: errors nobody caught, rejections nobody handled, words on the console.
import { addFault, describeValue, watchConsole, withdrawFault } from './faults.js';

/** Notices of the browser that a page is told about and can do nothing against. */
const notices = /ResizeObserver loop/;

/** Without the runner's own frames, and with paths as they are in the tree. */
function shortStack(stack: string): string {
  const lines = stack.split('\n').filter((line) => !line.includes('/__web-'));
  return lines
    .join('\n')
    .replaceAll(`${location.origin}/`, '')
    .replace(/\?wtr-session-id=[\w-]+/g, '')
    .trim();
}

const describe = (value: unknown) => describeValue(value, shortStack);

/** The runner, too, listens for uncaught errors, and writes them to the console: before us or after us. */
let uncaught: string | undefined;

// Capturing, and before mocha listens: a notice must not reach it.
window.addEventListener(
  'error',
  (event) => {
    uncaught = describe(event.error);
    withdrawFault(`console.error: ${uncaught}`);
    if (notices.test(event.message)) event.stopImmediatePropagation();
    else addFault(`uncaught error: ${describe(event.error ?? event.message)}`);
  },
  true,
);
window.addEventListener('unhandledrejection', (event) => {
  addFault(`unhandled rejection: ${describe(event.reason)}`);
});

/** The runner writes this before it writes the reason of an unhandled rejection, which is a fault already. */
const announcement = /^An error was thrown in a Promise outside a test/;
let announced = false;

function isEcho(text: string): boolean {
  const echo = announced || text === uncaught;
  announced = announcement.test(text);
  uncaught = undefined;
  return echo || announced;
}

watchConsole(describe, isEcho);
