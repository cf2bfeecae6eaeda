// A data folder with the demo's data, made once for each state of the server's source and copied for each host that a
// test starts: making one takes the database several seconds, opening a copy takes about one.
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startHost } from '../../../demo/server/start-host.ts';

const source = fileURLToPath(new URL('../../../demo/server', import.meta.url));

/** A fresh copy; the caller removes it. */
export async function copyTemplate(): Promise<string> {
  const template = await makeTemplate();
  const copy = mkdtempSync(join(tmpdir(), 'crm-sync-host-'));
  cpSync(template, copy, { recursive: true });
  return copy;
}

/** Test files run in processes of their own; the first one makes it, the others wait for it. */
async function makeTemplate(): Promise<string> {
  const template = join(tmpdir(), `crm-sync-template-${sourceHash()}`);
  const claim = `${template}.making`;
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; await sleep(100)) {
    if (existsSync(template)) return template;
    try {
      mkdirSync(claim);
    } catch {
      dropIfOld(claim);
      continue;
    }
    const draft = mkdtempSync(join(tmpdir(), 'crm-sync-draft-'));
    try {
      if (existsSync(template)) return template;
      const host = await startHost({ dataDir: draft, port: 0 });
      await host.stop();
      renameSync(draft, template);
      return template;
    } finally {
      rmSync(draft, { recursive: true, force: true });
      rmSync(claim, { recursive: true, force: true });
    }
  }
  throw new Error(`Nobody finished ${template}; if no test is running, remove ${claim}.`);
}

/** A run that was killed leaves its claim behind; nobody makes a template for so long. */
function dropIfOld(claim: string): void {
  const { mtimeMs } = statSync(claim, { throwIfNoEntry: false }) ?? { mtimeMs: Date.now() };
  if (Date.now() - mtimeMs > 120_000) rmSync(claim, { recursive: true, force: true });
}

/** With the day: the times in the data are relative to when it was made. */
function sourceHash(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith('.ts')) hash.update(file).update(readFileSync(join(source, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
