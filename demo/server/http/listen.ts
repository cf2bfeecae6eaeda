// Serves an app on this machine only. Knows nothing of the app.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/** @param port 0: any free port */
export function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (address: AddressInfo) =>
      resolve({ url: `http://127.0.0.1:${address.port}`, close: () => close(server) }),
    ) as Server;
    server.once('error', reject);
    // Longer than proxies and browsers keep idle connections: they must not reuse a connection that is closing.
    server.keepAliveTimeout = 75_000;
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
