// Starts the reference host as its users do, in a process of its own, and stops it by its process id.
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../../demo/server/main.ts', import.meta.url));
/** A first start makes the database and pushes the seed records through the sandbox CRMs. */
const startMilliseconds = 60_000;
const stopMilliseconds = 10_000;

export interface RunningServer {
  readonly url: string;
  readonly pid: number;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** @param port any free one by default */
export async function startServer(dataDirectory: string, port = 0): Promise<RunningServer> {
  const child = spawn(process.execPath, [entry], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDirectory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const timer = setTimeout(() => child.kill('SIGKILL'), stopMilliseconds);
    await exited;
    clearTimeout(timer);
  };
  try {
    return { url: await printedAddress(child), pid: child.pid ?? 0, stop };
  } catch (thrown) {
    await stop('SIGKILL');
    throw thrown;
  }
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`No address within ${startMilliseconds} ms.\n${output}`)),
      startMilliseconds,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(output)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The server ended with code ${code}.\n${output}`));
    });
  });
}
