// Waits for frames, not for a time: long enough for what an element or the store would do next, and soon over.

// Taken at load: a test may put a fake clock in their place.
const { setTimeout, requestAnimationFrame } = globalThis;

/** Two frames end the one that the store gathers requests for; the third shows what came of it. */
export async function frames(count = 3): Promise<void> {
  for (let frame = 0; frame < count; frame++) await new Promise((done) => requestAnimationFrame(done));
  // What a frame changes is told in a task after it.
  await new Promise((done) => setTimeout(done));
}
