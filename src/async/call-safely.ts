// Calls somebody else's listener.

/** A listener that throws must not keep the others from hearing; the page's own error handling sees it. */
export function callSafely(listener: () => void): void {
  try {
    listener();
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
