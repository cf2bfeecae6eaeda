// The network between a story and its backend, which the toolbar selects.
import { delay, HttpResponse } from 'msw';

export const networks = ['fast', 'slow', 'offline', 'errors'] as const;
export type Network = (typeof networks)[number];

const slowMs = 1_500;

/** The answer of the network before the request reaches the backend; nothing when the request passes. */
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
      // Only the session request succeeds.
      return path.startsWith('/session') ? undefined : problem(503, 'unavailable');
  }
}

/** An error in the form of the contract. */
export function problem(status: number, code: string, headers: Record<string, string> = {}): Response {
  return HttpResponse.json(
    { code, title: code, status },
    { status, headers: { ...headers, 'content-type': 'application/problem+json' } },
  );
}
