// Asks the server beside the page, with the page's session, for what a test must know beforehand or prove afterwards.
import type { Page } from 'playwright-core';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

/** From inside the page, so that origin and session are the page's own. */
export function ask<T>(
  page: Page,
  path: string,
  init: { method?: string; body?: unknown } = {},
): Promise<Answer<T>> {
  return page.evaluate(
    async ({ path, method, body }) => {
      const response = await fetch(path, {
        method,
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      return { status: response.status, body: (await response.json()) as unknown };
    },
    { path, method: init.method ?? 'GET', body: init.body },
  ) as Promise<Answer<T>>;
}
