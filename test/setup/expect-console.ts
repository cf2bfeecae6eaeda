// Lets a test say which words on the console it expects. Each is expected once, within that test; one that does
// not come fails the test as an unexpected one does.

export type ConsoleLevel = 'warn' | 'error';

interface Expectation {
  readonly level: ConsoleLevel;
  readonly pattern: RegExp;
  met: boolean;
}

let expected: Expectation[] = [];

/** The test expects one `console.warn` whose text matches. */
export function expectWarning(pattern: RegExp): void {
  expected.push({ level: 'warn', pattern, met: false });
}

/** The test expects one `console.error` whose text matches. */
export function expectError(pattern: RegExp): void {
  expected.push({ level: 'error', pattern, met: false });
}

/** Whether the text was expected, and now no longer is. */
export function matches(level: ConsoleLevel, text: string): boolean {
  const match = expected.find((each) => !each.met && each.level === level && each.pattern.test(text));
  if (match) match.met = true;
  return match !== undefined;
}

export const expectations = {
  /** What was expected and did not come; forgets all. */
  takeUnmet(): string[] {
    const unmet = expected.filter((each) => !each.met);
    expected = [];
    return unmet.map(({ level, pattern }) => `expected console.${level} ${String(pattern)}, none came`);
  },
};
