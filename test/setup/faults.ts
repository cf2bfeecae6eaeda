// Collects what goes wrong beside a test's own assertions: uncaught errors, and words on the console that no test
// expects. Knows neither the page nor Node: page-faults.ts and node-faults.ts report to it.
import { expectations, matches, type ConsoleLevel } from './expect-console.js';

const faults: string[] = [];

export function addFault(fault: string): void {
  faults.push(fault);
}

/** Takes the last fault back if it is this one. */
export function withdrawFault(fault: string): void {
  if (faults.at(-1) === fault) faults.pop();
}

/** What went wrong since the last call. */
export function takeFaults(): string | undefined {
  const all = [...faults.splice(0), ...expectations.takeUnmet()];
  return all.length > 0 ? all.join('\n') : undefined;
}

/** @param shortStack keeps of a stack what a reader needs */
export function describeValue(value: unknown, shortStack = (stack: string) => stack): string {
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

/**
 * Keeps the words instead of printing them: they stand in the failure of the test.
 * @param isEcho whether the test runner wrote this error, which is a fault already
 */
export function watchConsole(
  describe: (value: unknown) => string,
  isEcho: (text: string) => boolean = () => false,
): void {
  const watch = (level: ConsoleLevel) => {
    console[level] = (...args: unknown[]) => {
      const text = args.map(describe).join(' ');
      if (matches(level, text)) return;
      if (level === 'error' && isEcho(text)) return;
      addFault(`console.${level}: ${text}`);
    };
  };
  watch('error');
  watch('warn');
}
