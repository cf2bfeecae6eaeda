// Starts the reference host from the command line. Everything it does is in `startHost`.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseLockedError } from './database/lock-file.ts';
import { startHost } from './start-host.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const host = await startHost({
    port: Number(process.env['PORT'] ?? 8787),
    dataDir: resolve(root, process.env['DATA_DIR'] ?? '.data'),
    databaseUrl: process.env['DATABASE_URL'],
  });
  console.log(host.url);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await host.stop();
    process.exit(0);
  };
  process.on('SIGTERM', () => void stop());
  process.on('SIGINT', () => void stop());
} catch (error) {
  // One sentence where it is enough, the whole story where it is not.
  const code = (error as NodeJS.ErrnoException).code;
  if (error instanceof DatabaseLockedError) console.error(error.message);
  else if (code === 'EADDRINUSE') console.error(`The port is in use; choose another one through PORT.`);
  else console.error(error);
  process.exit(1);
}
