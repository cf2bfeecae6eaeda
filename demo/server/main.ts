// Starts the reference host from the command line, and a portal beside it that embeds the kit on another origin.
// The work is in `startHost` and `startPortal`.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal } from '../portal/start-portal.ts';
import { DatabaseLockedError } from './database/lock-file.ts';
import { kitFile } from './http/kit-files.ts';
import { builtKit, startHost } from './start-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const port = Number(process.env['PORT'] ?? 8787);
const portalPort = Number(process.env['PORTAL_PORT'] ?? (port === 0 ? 0 : port + 1));
const portals = {
  origins: new Set(process.env['PORTAL_ORIGINS']?.split(/[\s,]+/).filter(Boolean)),
  // Other portals need a secret that both sides know and that stays the same after a restart.
  secret: process.env['PORTAL_SECRET'] ?? randomBytes(32).toString('hex'),
};

try {
  const host = await startHost({
    port,
    dataDir: resolve(root, process.env['DATA_DIR'] ?? '.data'),
    databaseUrl: process.env['DATABASE_URL'],
    portals,
  });
  console.log(host.url);
  const portal = existsSync(join(builtKit, kitFile))
    ? await startPortal({ port: portalPort, host: host.url, secret: portals.secret, kitFolder: builtKit })
    : undefined;
  if (portal) portals.origins.add(portal.url);
  console.log(portal ? `${portal.url} is a portal that embeds the kit` : 'No portal: the kit is not built.');
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await portal?.close();
    await host.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
} catch (error) {
  // A message for known errors, the whole stack for all others.
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof DatabaseLockedError) console.error(error.message);
  else if (code === 'EADDRINUSE')
    console.error(`A port is in use; choose others through PORT and PORTAL_PORT.`);
  else console.error(error);
  process.exit(1);
}
