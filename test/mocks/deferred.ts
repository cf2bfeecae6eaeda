// A promise that the test settles when it wants to.

export interface Deferred<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(reason: unknown): void;
}

export function deferred<T = void>(): Deferred<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}

/** What a promise that must fail failed with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const nothing = {};
  const reason = await promise.then(
    () => nothing,
    (error: unknown) => error,
  );
  if (reason === nothing) throw new Error('It was fulfilled, and should have been rejected');
  return reason;
}
