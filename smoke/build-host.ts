// Builds a host like its owner: in a separate folder, with npm and its own tools, and the packed kit as a dependency.
import { cpSync, globSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { run } from '../scripts/run.ts';

const root = resolve(import.meta.dirname, '..');

/** The `PATH` without the tools of this repository, which a real host does not have. */
export const hostPath = [
  dirname(process.execPath),
  ...(process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(root)),
].join(delimiter);

export async function npm(cwd: string, ...args: readonly string[]): Promise<void> {
  // npm must not ask for permission to install a package.
  const env = { PATH: hostPath, npm_config_yes: 'true' };
  const { code, output } = await run('npm', args, { cwd, capture: true, env });
  if (code !== 0) throw new Error(`npm ${args.join(' ')}\n${output}`);
}

/** Outside the repository, so that no tool finds a package in a parent folder. */
export const workshop = (): string => mkdtempSync(join(tmpdir(), 'crm-sync-smoke-'));

export async function packKit(folder: string): Promise<string> {
  await npm(root, 'pack', '--ignore-scripts', '--pack-destination', folder);
  const [tarball] = globSync(join(folder, '*.tgz'));
  if (!tarball) throw new Error('Nothing was packed');
  return tarball;
}

/** Returns the folder with the built pages. */
export async function buildHost(host: string, tarball: string): Promise<string> {
  const folder = join(dirname(tarball), host);
  cpSync(join(import.meta.dirname, 'hosts', host), folder, { recursive: true });
  // One install for the host's locked packages and for the kit, which no lockfile can contain before it is packed.
  const quick = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'];
  await npm(folder, 'install', '--no-save', ...quick, tarball);
  await npm(folder, 'run', 'check', '--if-present');
  await npm(folder, 'run', 'build');
  return join(folder, 'dist');
}
