// The clock that measures waits and ages. The clock of the day (`Date.now`) jumps when a person or the network sets it.

/** Milliseconds since a fixed moment. Never goes back. May stand still while the machine sleeps. */
export function monotonicNow(): number {
  return performance.now();
}
