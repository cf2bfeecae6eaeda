// Fills an empty database with the demo workspace. Deterministic, except for the times, which are relative to the first
// start. The sync results come from the real connectors, which push the data to the sandbox without waiting.
import { sql } from 'kysely';
import { createConnectors } from '../connectors/create-connectors.ts';
import type { Db, Trx } from '../database/open-database.ts';
import { HubspotSandbox } from '../sandbox/hubspot-sandbox.ts';
import { SalesforceSandbox } from '../sandbox/salesforce-sandbox.ts';
import { insertLinks, insertRecords } from './insert-records.ts';
import { planSeed, pushedAgain, type SeedSize } from './plan-seed.ts';
import { pushInBulk } from './push-in-bulk.ts';

const seedLock = 7_310_022;

/** Does nothing in a database that already has data. */
export async function seedDatabase(db: Db, size: SeedSize, now: Date): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(${seedLock})`.execute(trx);
    const filled = await trx.selectFrom('crm_connections').select('provider').executeTakeFirst();
    if (filled) return;
    await trx
      .insertInto('crm_connections')
      .values([
        { provider: 'hubspot', name: 'HubSpot', position: 1 },
        { provider: 'salesforce', name: 'Salesforce', position: 2 },
      ])
      .execute();
    await fill(trx, size, now);
  });
}

async function fill(trx: Trx, size: SeedSize, now: Date): Promise<void> {
  const sandboxes = {
    hubspot: new HubspotSandbox(trx, { limited: false }),
    salesforce: new SalesforceSandbox(trx, { limited: false }),
  };
  const connectors = createConnectors(trx, sandboxes, { batchSize: { hubspot: 100, salesforce: 200 } });
  const planned = planSeed(size, now);
  await insertRecords(trx, planned);
  const links = planned.flatMap((record) => record.links);
  await insertLinks(trx, links);
  for (const provider of ['hubspot', 'salesforce'] as const) {
    const own = links.filter((link) => link.provider === provider);
    await sandboxes[provider].objects.create(own.map((link) => ({ ...link, id: link.objectId })));
  }

  const pushed = planned.filter(({ flavour }) => pushedHistories.has(flavour.history));
  await pushInBulk(
    trx,
    connectors,
    pushed.map(({ ref, firstPush }) => ({ ref, at: firstPush })),
  );

  const again = pushed.filter(({ flavour }) => pushedAgain(flavour));
  await insertRecords(
    trx,
    again.map((record) => ({ ...record, fields: { ...record.fields, ...record.edited } })),
  );
  for (const { flavour, links: own, lastPush } of again) {
    for (const link of own) {
      const { objects } = sandboxes[link.provider];
      if (flavour.crmEdit)
        await objects.write([{ id: link.objectId, properties: flavour.crmEdit[link.provider] }]);
      if (flavour.history === 'deleted in the CRM') await objects.delete([link.objectId], lastPush);
    }
  }
  await pushInBulk(
    trx,
    connectors,
    again.map(({ ref, lastPush }) => ({ ref, at: lastPush })),
  );
}

const pushedHistories = new Set(['pushed', 'pushed twice', 'deleted in the CRM']);
