// Two hundred records pushed from the menu, twice over the wire, through a server that dies meanwhile: each is run once,
// and the list becomes true by itself.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ask } from './support/api.ts';
import type { DemoHost } from './support/demo-host.ts';
import { markPage, openList, tickAll } from './support/list-page.ts';
import { until } from './support/until.ts';

interface Statuses {
  readonly records: readonly {
    readonly id: string;
    readonly crms: readonly { readonly provider: string; readonly phase: string }[];
    readonly deletedFrom: readonly string[];
  }[];
}

interface Log {
  readonly entries: readonly {
    readonly recordId: string;
    readonly provider: string;
    readonly objectType: string;
    readonly objectId: string;
    readonly startedAt: string;
  }[];
  readonly nextCursor: string | null;
}

const wanted = 200;
const bulkLog = '/api/workspace/sync-log?type=account&trigger=bulk&limit=500';

export function bulkCrash(host: () => DemoHost): void {
  describe('a bulk resync of 200 records, sent twice, on a server that is killed meanwhile', () => {
    it('confirms, shows progress, ends, and leaves a true list and one run for each record and CRM', async () => {
      const page = await host().newPage();
      await openList(page, '/accounts');
      const idle = await idleAccounts(page);
      const chosen = idle.slice(0, wanted);
      const before = await bulkRuns(page);
      const keys = await loseFirstReceipt(page);
      await tickAll(page, chosen);
      await page.getByRole('button', { name: 'Other actions' }).click();
      await page.getByRole('menuitem', { name: 'Resync to CRM' }).click();

      const toast = page.locator('body > [popover]');
      await toast.getByText(`Resyncing ${wanted} records.`).waitFor();
      assert.deepEqual([keys.length, new Set(keys).size], [2, 1], 'sent twice, with one key');
      const stillThere = await markPage(page);
      const bar = toast.getByRole('progressbar');
      await bar.waitFor();
      await until(
        'some are done',
        () => progressOf(page),
        (done) => done >= 8,
        30_000,
      );

      await host().crash(1_500);

      await toast.getByText(/^\d+ (synced|partially synced|failed|skipped)/).waitFor({ timeout: 180_000 });
      const words = (await toast.getByRole('status').textContent()) ?? '';
      const counted = [...words.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0);
      assert.equal(counted, wanted, words);

      const truth = (await statusesOf(page, chosen)).filter(({ crms }) => crms.length > 0);
      assert.ok(truth.every(({ crms }) => crms.every(({ phase }) => phase === 'idle')));
      await until(
        'no icon is queued or syncing',
        () => busyIcons(page),
        (busy) => busy === 0,
        10_000,
      );
      assert.ok(await stillThere(), 'the page was not loaded anew');

      const runs = new Map<string, number>();
      for (const [run, count] of await bulkRuns(page)) runs.set(run, count - (before.get(run) ?? 0));
      const pushed = [...runs].filter(([, count]) => count > 0);
      assert.deepEqual(
        pushed.filter(([, count]) => count !== 1),
        [],
        'one run each',
      );
      assert.deepEqual(
        new Set(pushed.map(([run]) => run.split(' ')[0])).size,
        wanted,
        'every record has run',
      );
      const pairs = new Set(pushed.map(([run]) => run.split(' ').slice(0, 2).join(' ')));
      const linked = truth.flatMap(({ id, crms }) => crms.map(({ provider }) => `${id} ${provider}`));
      assert.deepEqual([...pairs].sort(), linked.sort(), 'for each CRM it is linked to');
      await page.context().close();
    });
  });
}

/** The first answer to a push gets lost on its way, after the server has queued it. Returns the keys as they are sent. */
async function loseFirstReceipt(page: Page): Promise<string[]> {
  const keys: string[] = [];
  await page.route('**/api/crm-sync/resyncs', async (route) => {
    keys.push((await route.request().headerValue('idempotency-key')) ?? '');
    if (keys.length > 1) return route.continue();
    await route.fetch();
    return route.abort('connectionreset');
  });
  return keys;
}

const progressOf = async (page: Page): Promise<number> =>
  Number(await page.locator('body > [popover]').getByRole('progressbar').getAttribute('aria-valuenow'));

const busyIcons = (page: Page): Promise<number> =>
  page
    .locator('crm-sync-icon')
    .getByRole('button', { name: /queued|syncing/i })
    .count();

/** How many runs of bulk pushes the log has, by record, CRM and object. */
async function bulkRuns(page: Page): Promise<Map<string, number>> {
  const runs = new Map<string, number>();
  let cursor: string | null = '';
  while (cursor !== null) {
    const next: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const { body }: { body: Log } = await ask<Log>(page, bulkLog + next);
    for (const { recordId, provider, objectType, objectId } of body.entries) {
      const run = `${recordId} ${provider} ${objectType} ${objectId}`;
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
    cursor = body.nextCursor;
  }
  return runs;
}

async function statusesOf(page: Page, ids: readonly string[]): Promise<Statuses['records']> {
  const all: Statuses['records'][number][] = [];
  for (let at = 0; at < ids.length; at += 100) {
    const query = new URLSearchParams(ids.slice(at, at + 100).map((id) => ['id', id]));
    all.push(...(await ask<Statuses>(page, `/api/crm-sync/records/account?${query}`)).body.records);
  }
  return all;
}

/** Accounts that can be pushed right now, from the top of the list. */
async function idleAccounts(page: Page): Promise<string[]> {
  const ids = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? ''));
  const fit = (await statusesOf(page, ids)).filter(
    ({ crms, deletedFrom }) =>
      crms.length > 0 && deletedFrom.length === 0 && crms.every(({ phase }) => phase === 'idle'),
  );
  assert.ok(fit.length >= wanted, `${fit.length} accounts can be pushed`);
  return fit.map(({ id }) => id);
}
