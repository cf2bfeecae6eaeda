// GET /events: notices that a record changed, as server-sent events.
import { createRoute, z } from '@hono/zod-openapi';
import type { Db } from '../database/open-database.ts';
import type { EventHub } from '../events/event-hub.ts';
import type { ApiApp } from '../http/api-app.ts';
import { problemResponse } from '../http/json-response.ts';
import { maySee } from '../http/session.ts';
import { openEventStream } from './event-stream.ts';

const eventsRoute = createRoute({
  method: 'get',
  path: '/events',
  summary: 'Notices of changed records; they carry no data',
  request: { headers: z.object({ 'last-event-id': z.string().optional() }) },
  responses: {
    200: {
      description: 'A stream of `record` and `reset` events',
      content: { 'text/event-stream': { schema: z.string() } },
    },
    default: problemResponse,
  },
});

export function addEventRoutes(app: ApiApp, db: Db, hub: EventHub): void {
  app.openapi(eventsRoute, (c) => {
    const session = c.get('session');
    const stream = openEventStream(db, hub, {
      lastEventId: c.req.valid('header')['last-event-id'],
      signal: c.req.raw.signal,
      sees: ({ type, id }) => maySee(session, type, id),
      endsAt: session.portal?.expiresAt,
    });
    return new Response(stream, {
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-cache, no-transform',
        // Stops reverse proxies from buffering the events.
        'x-accel-buffering': 'no',
      },
    });
  });
}
