// Polls until a condition holds. Own code: the one of @open-wc/testing loads in browsers only, and leaves its timer set.

// Taken at load: a test may put a fake clock in their place.
const { setTimeout } = globalThis;
const now = performance.now.bind(performance);

/** @param options.timeout longer than a busy machine takes: three engines share two cores */
export async function waitUntil(
  condition: () => unknown,
  message?: string,
  { timeout = 10_000, interval = 10 }: { timeout?: number; interval?: number } = {},
): Promise<void> {
  const end = now() + timeout;
  const failure = new Error(message ?? `The condition does not hold after ${timeout} ms`);
  while (!(await condition())) {
    if (now() > end) throw failure;
    await new Promise((done) => setTimeout(done, interval));
  }
}
