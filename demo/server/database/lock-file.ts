// Stops a second process from opening the embedded database: PGlite does not lock its folder.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(
      `The database is in use by process ${pid} (${path}); a second process needs PostgreSQL through DATABASE_URL.`,
    );
    this.pid = pid;
  }
}

/** The locks that this process holds. A file with its pid may also come from an earlier process with the same pid. */
const held = new Set<string>();

/** Takes the lock and returns a function that releases it. A lock is reclaimed only from a dead process. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  // Write the draft first, then link it: a process that finds the lock also finds the pid in it.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${startTime(process.pid)}`);
  try {
    while (!tryLink(draft, path)) {
      const content = read(path);
      if (content === undefined) continue;
      const pid = holder(path, content);
      if (pid !== undefined) throw new DatabaseLockedError(path, pid);
      discardStale(path, content);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  held.add(path);
  return () => {
    if (held.delete(path)) rmSync(path, { force: true });
  };
}

function tryLink(from: string, to: string): boolean {
  try {
    // Fails when the target exists, like O_EXCL.
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The pid that holds the lock; `undefined` when the process is dead or another process has its pid now. */
function holder(path: string, content: string): number | undefined {
  const [pidText, started] = content.split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(path) ? pid : undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: the process is alive and belongs to another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  return started && started !== startTime(pid) ? undefined : pid;
}

/** Renames the lock before it reads it again: another process may have reclaimed the lock meanwhile. */
function discardStale(path: string, content: string): void {
  const stale = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, stale);
  } catch {
    return;
  }
  if (read(stale) !== content) tryLink(stale, path);
  rmSync(stale, { force: true });
}

/** Distinguishes a process from a later one with the same pid. Linux only; empty elsewhere. */
function startTime(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
