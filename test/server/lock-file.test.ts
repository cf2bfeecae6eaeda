// The lock beside the embedded database: who may have it, and when it changes hands.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { DatabaseLockedError, takeLock } from '../../demo/server/database/lock-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'crm-sync-lock-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('a lock is taken once, and can be taken again after it was given back', () => {
  const path = join(folder, 'new', 'db.lock');
  const release = takeLock(path);
  assert.equal(readFileSync(path, 'utf8').split(' ')[0], String(process.pid));
  assert.throws(() => takeLock(path), DatabaseLockedError);
  release();
  assert.equal(existsSync(path), false);
  takeLock(path)();
});

test('a living process keeps its lock, and the refusal names it in one sentence', async () => {
  const path = join(folder, 'living.lock');
  const holder = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 30_000)']);
  try {
    await once(holder, 'spawn');
    writeFileSync(path, String(holder.pid));
    assert.throws(
      () => takeLock(path),
      (error: DatabaseLockedError) => {
        assert.equal(error.pid, holder.pid);
        assert.match(
          error.message,
          new RegExp(`process ${holder.pid} .*PostgreSQL through DATABASE_URL\\.$`),
        );
        assert.equal(error.message.includes('\n'), false);
        return true;
      },
    );
  } finally {
    holder.kill('SIGKILL');
  }
});

test('the lock of a dead process is reclaimed', async () => {
  const path = join(folder, 'dead.lock');
  const holder = spawn(process.execPath, ['-e', '']);
  await once(holder, 'exit');
  writeFileSync(path, String(holder.pid));
  takeLock(path)();
});

test(
  'a pid that went to another process since is not mistaken for the holder',
  { skip: process.platform !== 'linux' },
  () => {
    const path = join(folder, 'reused.lock');
    // This very process lives, but it was not started when the lock says.
    writeFileSync(path, `${process.ppid} 1`);
    takeLock(path)();
  },
);

test('a file that holds no pid is nobody’s lock', () => {
  const path = join(folder, 'garbage.lock');
  writeFileSync(path, 'not a pid');
  takeLock(path)();
});
