// The network between a story and its backend, as the toolbar sets it.
import { delay, HttpResponse } from 'msw';

export const networks = ['fast', 'slow', 'offline', 'errors'] as const;
export type Network = (typeof networks)[number];

const slowMs = 1_500;

/** What comes of a request before the backend sees it; nothing, when it gets through. */
export async function passNetwork(network: Network, path: string): Promise<Response | undefined> {
  switch (network) {
    case 'fast':
      return undefined;
    case 'slow':
      await delay(slowMs);
      return undefined;
    case 'offline':
      return HttpResponse.error();
    case 'errors':
      // Who the reader is, is known; all that was asked for them is not to be had.
      return path.startsWith('/session') ? undefined : problem(503, 'unavailable');
  }
}

/** An error as the contract has it. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return HttpResponse.json(
    { code, title: code, status },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}
