// Catches what the kit throws to nobody: the error of a host's listener, which it hands to the page's error handling
// by a microtask of its own.

const real = globalThis.queueMicrotask;

/** For each test of the suite around: what was thrown in microtasks. */
export function useUncaught(): unknown[] {
  const errors: unknown[] = [];
  beforeEach(() => {
    errors.length = 0;
    globalThis.queueMicrotask = (run) =>
      real(() => {
        try {
          run();
        } catch (error) {
          errors.push(error);
        }
      });
  });
  afterEach(() => {
    globalThis.queueMicrotask = real;
  });
  return errors;
}
