// Keeps a second process off the embedded database, which does not lock its folder by itself.
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

/** Locks of this process: its own pid in a file means nothing unless it is held here. */
const held = new Set<string>();

/** Takes the lock and returns the function that gives it back. A lock is reclaimed only from a process that is dead. */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  // Written first and linked then: whoever finds the lock finds the pid in it, too.
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
    // Fails when the target exists, as O_EXCL does.
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

/** The process that holds the lock, or nothing when it is dead or its pid went to another process since. */
function holder(path: string, content: string): number | undefined {
  const [pidText, started] = content.split(' ');
  const pid = Number(pidText);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(path) ? pid : undefined;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return undefined;
  }
  return started && started !== startTime(pid) ? undefined : pid;
}

/** Moves it away before looking again: another process may have reclaimed the lock in between. */
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

/** Linux only, elsewhere empty: tells a process from a later one with the same pid. */
function startTime(pid: number): string {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}
