// Runs the real connectors over many records at once, in place of earlier automatic syncs.
import { randomUUID } from 'node:crypto';
import type { Connector } from '../connectors/connector.ts';
import type { Trx } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';
import { loadPushRecords } from '../sync/load-push-records.ts';
import { saveResults, type FinishedPush } from '../sync/save-results.ts';

export interface BulkPush {
  ref: RecordRef;
  at: Date;
}

export async function pushInBulk(
  trx: Trx,
  connectors: readonly Connector[],
  pushes: readonly BulkPush[],
): Promise<void> {
  for (const connector of connectors) {
    const times = new Map(pushes.map(({ ref, at }) => [`${ref.type} ${ref.id}`, at]));
    const loaded = await loadPushRecords(
      trx,
      connector.provider,
      pushes.map(({ ref }) => ref),
    );
    const records = loaded.filter((record) => record.objects.length > 0);
    for (let start = 0; start < records.length; start += connector.batchSize) {
      const batch = records.slice(start, start + connector.batchSize);
      const results = await connector.push(batch, { force: false });
      const finished = batch.flatMap((record, index): FinishedPush[] => {
        const result = results[index];
        const at = times.get(`${record.type} ${record.id}`);
        if (!result || !at) return [];
        const startedAt = new Date(at.getTime() - 400 - (index % 7) * 130);
        return [
          {
            pushId: randomUUID(),
            record,
            provider: connector.provider,
            trigger: 'auto',
            actor: null,
            startedAt,
            finishedAt: at,
            results: result.objects,
          },
        ];
      });
      await saveResults(trx, finished);
    }
  }
}
