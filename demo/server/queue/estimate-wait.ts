// Estimates the time until all queued pushes are done, from the length of the queue, the CRM's pace and its pause.
import type { Db, Trx } from '../database/open-database.ts';
import type { Throughput } from './throughput.ts';

export async function estimateSeconds(
  db: Db | Trx,
  providers: Iterable<string>,
  throughput: ReadonlyMap<string, Throughput>,
): Promise<number> {
  const asked = [...providers];
  if (asked.length === 0) return 0;
  const rows = await db
    .selectFrom('crm_connections as crm')
    .leftJoin('pushes as push', (join) =>
      join.onRef('push.provider', '=', 'crm.provider').on('push.state', '<>', 'done'),
    )
    .select(['crm.provider', 'crm.paused_until'])
    .select((eb) => eb.fn.count<number>('push.id').as('waiting'))
    .where('crm.provider', 'in', asked)
    .groupBy(['crm.provider', 'crm.paused_until'])
    .execute();
  const seconds = rows.map(({ provider, paused_until, waiting }) => {
    const pause = Math.max(0, (paused_until?.getTime() ?? 0) - Date.now()) / 1000;
    return pause + waiting / (throughput.get(provider)?.perSecond ?? 1);
  });
  return Math.max(1, Math.ceil(Math.max(0, ...seconds)));
}
