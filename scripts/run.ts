// Starts a command of node_modules/.bin or the system, and waits for its end. Knows nothing of what it runs.
import { spawn } from 'node:child_process';
import { delimiter, join, resolve } from 'node:path';

export interface RunResult {
  readonly code: number;
  /** Standard output and error, in the order written; empty unless captured. */
  readonly output: string;
}

export interface RunOptions {
  /** Keep the output instead of passing it through. */
  readonly capture?: boolean;
  /** What is `undefined` is taken out of the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

const root = resolve(import.meta.dirname, '..');
/** A script may be started by hand, without the path that npm sets: the project's own Node comes first anyway. */
const path = join(root, 'node_modules', '.bin') + delimiter + (process.env['PATH'] ?? '');

export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, PATH: path, ...options.env },
      stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.on('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) =>
      done({ code: code ?? 1, output: signal ? `${output}ended by ${signal}\n` : output }),
    );
  });
}
