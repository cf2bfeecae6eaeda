// A backend of the contract, in memory. It also serves the pages of one host, and counts requests for the checks.
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { RecordDetail } from '../src/model/record-detail.js';
import type { RecordRef } from '../src/model/record-ref.js';
import type { ResyncReceipt } from '../src/model/resync.js';
import type { Outcome, RecordStatus } from '../src/model/sync-status.js';

const provider = 'hubspot';
const at = '2026-11-20T08:15:00Z';
const outcomes = ['synced', 'partial', 'failed'] as const satisfies readonly Outcome[];

/** The outcome of a record differs from the previous one, and from the one fifty before. */
export const outcomeOf = (id: string) => outcomes[Number(id.slice(1)) % outcomes.length]!;
const nameOf = (id: string) => `Account ${id.slice(1)}`;

function statusOf(id: string): RecordStatus {
  const objects = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0, [outcomeOf(id)]: 1 };
  return {
    type: 'account',
    id,
    name: nameOf(id),
    revision: 1,
    crms: [{ provider, phase: 'idle', syncedAt: at, objects }],
    deletedFrom: [],
  };
}

function detailOf(id: string): RecordDetail {
  return {
    type: 'account',
    id,
    name: nameOf(id),
    revision: 1,
    links: [
      {
        provider,
        objectType: 'company',
        objectId: id,
        phase: 'idle',
        outcome: outcomeOf(id),
        detail: 'tracked',
        syncedAt: at,
        attemptedAt: at,
        syncedFields: [{ name: 'domain', label: 'Domain', type: 'url', sent: 'https://example.com' }],
        unsyncedFields: [],
      },
    ],
    deletedFrom: [],
  };
}

export class Backend {
  /** The ids of each received push. */
  readonly pushes: string[][] = [];
  /** The number of status requests. */
  statusRequests = 0;
  openStreams = 0;
  readonly #server: ReturnType<typeof createAdaptorServer>;

  constructor(folder: string) {
    const app = new Hono();
    app.route('/api/crm-sync', this.#api());
    app.use(serveStatic({ root: folder }));
    this.#server = createAdaptorServer({ fetch: app.fetch });
  }

  #api(): Hono {
    const api = new Hono();
    api.get('/session', (c) => c.json({ role: 'admin', crms: [{ provider, name: 'HubSpot' }] }));
    api.get('/records/account', (c) => {
      this.statusRequests += 1;
      return c.json({ records: (c.req.queries('id') ?? []).map(statusOf) });
    });
    api.get('/records/account/:id', (c) => c.json(detailOf(c.req.param('id'))));
    api.post('/resyncs', async (c) => {
      const { records } = await c.req.json<{ records: readonly RecordRef[] }>();
      this.pushes.push(records.map(({ id }) => id));
      const id = `rs_${this.pushes.length}`;
      return c.json({ id, accepted: records.length, rejected: [] } satisfies ResyncReceipt, 202);
    });
    api.get('/resyncs/:id', (c) => {
      const total = this.pushes[Number(c.req.param('id').slice(3)) - 1]?.length ?? 0;
      const done = { synced: total, partial: 0, failed: 0, skipped: 0 };
      return c.json({ id: c.req.param('id'), total, queued: 0, syncing: 0, done, finishedAt: at });
    });
    api.get('/events', (c) =>
      streamSSE(c, async (stream) => {
        this.openStreams += 1;
        await stream.write(': here\n\n');
        await new Promise<void>((gone) => stream.onAbort(gone));
        this.openStreams -= 1;
      }),
    );
    return api;
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/`;
  }

  stop(): void {
    if ('closeAllConnections' in this.#server) this.#server.closeAllConnections();
    this.#server.close();
  }
}
