// Calls a listener that is not the kit's own.

/** Reports what the listener throws as an uncaught error of the page, so that the next listeners still run. */
export function callSafely(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
