// Does a task again and again, never twice at a time. A failure is told of, and the next turn comes all the same.

/** @returns stops it, and waits for a turn that is under way */
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
