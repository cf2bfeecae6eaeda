// Waits for what must come, longer than a busy machine takes: three engines share two cores.
import { waitUntil as wait } from '@open-wc/testing';

export function waitUntil(
  predicate: () => unknown,
  message?: string,
  options: { interval?: number; timeout?: number } = {},
): Promise<void> {
  return wait(predicate, message, { timeout: 6_000, ...options });
}
