// GET /integrations: each connected CRM with its links, their outcomes, and its queue.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import type { Throughput } from '../queue/throughput.ts';

export function addIntegrationRoutes(app: ApiApp, db: Db, throughput: ReadonlyMap<string, Throughput>): void {
  app.get('/integrations', async (c) => {
    const crms = await db.selectFrom('crm_connections').selectAll().orderBy('position').execute();
    const links = await linkCounts(db);
    const waiting = await queueCounts(db);
    return c.json({
      crms: crms.map(({ provider, name, paused_until }) => {
        const counts = links.get(provider);
        const paused =
          paused_until && paused_until.getTime() > Date.now() ? paused_until.toISOString() : null;
        const perMinute = Math.round((throughput.get(provider)?.perSecond ?? 0) * 60);
        return {
          provider,
          name,
          connected: true,
          linked: counts?.linked ?? 0,
          outcomes: { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0, ...counts?.outcomes },
          queue: { queued: 0, syncing: 0, ...waiting.get(provider), perMinute, pausedUntil: paused },
          lastSyncAt: counts?.lastSyncAt?.toISOString() ?? null,
        };
      }),
    });
  });
}

interface LinkCounts {
  linked: number;
  lastSyncAt: Date | null;
  outcomes: Record<string, number>;
}

async function linkCounts(db: Db): Promise<Map<string, LinkCounts>> {
  const rows = await db
    .selectFrom('crm_links')
    .select('provider')
    .select(sql<string | null>`case when detail = 'untracked' then 'linked' else outcome end`.as('status'))
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('synced_at').as('last')])
    .where('deleted_at', 'is', null)
    .groupBy(['provider', 'status'])
    .execute();
  const counts = new Map<string, LinkCounts>();
  for (const { provider, status, count, last } of rows) {
    const own = counts.get(provider) ?? { linked: 0, lastSyncAt: null, outcomes: {} };
    own.linked += count;
    if (status !== null) own.outcomes[status] = count;
    if (last && (!own.lastSyncAt || last > own.lastSyncAt)) own.lastSyncAt = last;
    counts.set(provider, own);
  }
  return counts;
}

async function queueCounts(db: Db): Promise<Map<string, Record<string, number>>> {
  const rows = await db
    .selectFrom('pushes')
    .select(['provider', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '<>', 'done')
    .groupBy(['provider', 'state'])
    .execute();
  const counts = new Map<string, Record<string, number>>();
  for (const { provider, state, count } of rows) {
    counts.set(provider, { ...counts.get(provider), [state]: count });
  }
  return counts;
}
