// GET /integrations: each CRM with its links, their outcomes, and its queue. POST …/connect ends a sign-out.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { HttpProblem } from '../http/http-problem.ts';
import type { ResyncContext } from '../queue/accept-resync.ts';
import { signInProvider, stateOf } from '../queue/connection-state.ts';

export function addIntegrationRoutes(
  app: ApiApp,
  { db, queue, throughput }: Pick<ResyncContext, 'db' | 'queue' | 'throughput'>,
): void {
  // In place of the CRM's consent page: the admin signs in, and the waiting pushes go on.
  app.post('/integrations/:provider/connect', async (c) => {
    if (c.get('session').role !== 'admin')
      throw new HttpProblem('forbidden', 'Only an admin can connect a CRM.');
    const { provider } = c.req.param();
    if (!(await signInProvider(db, provider))) {
      throw new HttpProblem('not_found', `There is no CRM "${provider}".`);
    }
    queue.wake([provider]);
    return c.body(null, 204);
  });

  app.get('/integrations', async (c) => {
    const crms = await db.selectFrom('crm_connections').selectAll().orderBy('position').execute();
    const links = await linkCounts(db);
    const waiting = await queueCounts(db);
    return c.json({
      crms: crms.map(({ provider, name, ...row }) => {
        const counts = links.get(provider);
        const connection = stateOf(row);
        const paused = connection.state === 'limited' ? connection.until.toISOString() : null;
        const perMinute = Math.round((throughput.get(provider)?.perSecond ?? 0) * 60);
        return {
          provider,
          name,
          connected: connection.state !== 'signed_out',
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
