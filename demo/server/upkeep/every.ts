// Repeats a task, never twice at a time. A failed run is logged, and the next run takes place.

/** @returns a function that stops the task and waits for a run in progress */
export function every(milliseconds: number, task: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | undefined;
  const turn = (): void => {
    running ??= task()
      .then(
        () => undefined,
        (error: unknown) => console.error(error),
      )
      .finally(() => (running = undefined));
  };
  const timer = setInterval(turn, milliseconds);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
