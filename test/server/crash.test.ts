// The host as a process of its own: killed in the middle of a resync, started again, refused a second time, stopped.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { copyTemplate } from './support/host-template.ts';
import { Client, type Progress } from './support/test-host.ts';

const main = fileURLToPath(new URL('../../demo/server/main.ts', import.meta.url));
const running = new Set<ChildProcess>();
let dataDir: string;

before(async () => {
  dataDir = await copyTemplate();
});
after(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

interface Started {
  child: ChildProcess;
  client: Client;
}

async function start(): Promise<Started> {
  const child = launch();
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  // What a host complains of belongs to the test's output.
  child.stderr?.pipe(process.stderr);
  for (const deadline = Date.now() + 40_000; Date.now() < deadline; await sleep(25)) {
    const url = /^(http:\/\/127\.0\.0\.1:\d+)\n/.exec(output)?.[1];
    if (url) return { child, client: new Client(url) };
    if (child.exitCode !== null) break;
  }
  throw new Error(`The host did not start: ${output}`);
}

function launch(): ChildProcess {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

test('a resync that is cut off by SIGKILL ends once for each record after the next start', async () => {
  const first = await start();
  const { rows } = await first.client.get<{ rows: { type: string; id: string }[] }>(
    '/workspace/contacts?limit=95',
  );
  const key = crypto.randomUUID();
  const { body: receipt } = await first.client.resync(
    rows.map(({ type, id }) => ({ type, id })),
    { key },
  );
  assert.ok(receipt.accepted >= 60);
  const done = (progress: Progress): number =>
    Object.values(progress.done).reduce((sum, count) => sum + count, 0);
  let progress = await first.client.get<Progress>(`/crm-sync/resyncs/${receipt.id}`);
  while (done(progress) < 10) {
    await sleep(10);
    progress = await first.client.get<Progress>(`/crm-sync/resyncs/${receipt.id}`);
  }
  first.child.kill('SIGKILL');
  await once(first.child, 'exit');
  assert.ok(done(progress) < receipt.accepted, 'it was over before it was killed');

  const second = await start();
  const later = await second.client.resync(
    rows.map(({ type, id }) => ({ type, id })),
    { key },
  );
  assert.deepEqual(later.body, receipt);
  const settled = await second.client.settled(receipt.id);
  assert.equal(done(settled), receipt.accepted);
  assert.equal(settled.results.length, receipt.accepted);
  assert.equal(new Set(settled.results.map((result) => result.id)).size, receipt.accepted);

  // Exactly one run for each object of each accepted record.
  const log = await second.client.get<{
    entries: { recordId: string; provider: string; objectId: string }[];
    total: number;
  }>('/workspace/sync-log?trigger=bulk&limit=500');
  const objects = log.entries.map((entry) => `${entry.recordId} ${entry.provider} ${entry.objectId}`);
  assert.equal(new Set(objects).size, objects.length);
  assert.deepEqual(
    new Set(log.entries.map((entry) => entry.recordId)),
    new Set(settled.results.map((result) => result.id)),
  );
  const { crms } = await second.client.get<{ crms: { queue: { queued: number; syncing: number } }[] }>(
    '/workspace/integrations',
  );
  for (const { queue } of crms) assert.deepEqual([queue.queued, queue.syncing], [0, 0]);

  // While it runs, a second process is refused in one sentence.
  const refused = launch();
  let words = '';
  refused.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(refused, 'close')) as [number];
  assert.equal(code, 1);
  assert.match(
    words,
    new RegExp(`^The database is in use by process ${second.child.pid} .*DATABASE_URL\\.\n$`),
  );

  second.child.kill('SIGTERM');
  const [exit] = (await once(second.child, 'exit')) as [number];
  assert.equal(exit, 0);
  assert.equal(existsSync(join(dataDir, 'db.lock')), false);
});
