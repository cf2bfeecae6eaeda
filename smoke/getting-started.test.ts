// Follows docs/getting-started.md: runs each command, writes each file, and checks the results that the page promises.
import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import { hostPath, npm, packKit, workshop } from './build-host.ts';
import { HostPage } from './host-page.ts';
import { openBrowser } from '../scripts/open-browser.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'getting-started.md'), 'utf8');
const block = /^```(?<language>\w+)(?: save=(?<file>\S+))?\n(?<body>[\s\S]*?)^```$/gm;
/** Pinned, so that a new version does not break the tests. */
const createVite = 'vite@9.3.0';

const folder = workshop();
let app = folder;
let tarball: string;
let server: ChildProcess | undefined;

before(async () => (tarball = await packKit(folder)));

after(() => {
  // Ends the whole process group: npm, its shell, and Vite.
  if (server?.pid) process.kill(-server.pid);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts Vite and returns the address that it prints. */
function serve(): Promise<string> {
  server = spawn('npm', ['run', 'dev', '--', '--host', '127.0.0.1'], {
    cwd: app,
    env: { ...process.env, PATH: hostPath },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  return new Promise((found, failed) => {
    let output = '';
    server?.stdout?.on('data', (chunk: Buffer) => {
      output += stripVTControlCharacters(chunk.toString());
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(output)?.[0];
      if (address) found(address);
    });
    server?.once('exit', () => failed(new Error(`The server ended: ${output}`)));
  });
}

async function look(address: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const host = await HostPage.open(browser, address);
    await host.button('HubSpot: failed').hover();
    await host.page.getByText('You have reached your secondly limit.').waitFor();
    await host.page.mouse.move(0, 0);
    await host.button('Resync to CRM').click();
    await host.button('HubSpot: synced').nth(2).waitFor();
    // The dev server uses Lit's development build, which prints a warning.
    assert.deepEqual(
      host.complaints.filter((word) => !word.startsWith('Lit is in dev mode.')),
      [],
    );
  } finally {
    await browser.close();
  }
}

async function follow(command: string): Promise<void> {
  const [program, ...args] = command.split(' ');
  if (program === 'cd') app = join(app, args[0] ?? '');
  else if (command === 'npm run dev') await look(await serve());
  else if (program === 'npm')
    await npm(
      app,
      ...args.map((arg) =>
        arg === 'crm-sync-elements' ? tarball : arg === 'vite@latest' ? createVite : arg,
      ),
    );
  else throw new Error(`The page has a command that is not followed: ${command}`);
}

test('a newcomer has a working list after following the page', async () => {
  let commands = 0;
  for (const { groups } of page.matchAll(block)) {
    const { language, file, body = '' } = groups ?? {};
    if (file) writeFileSync(join(app, file), body);
    else if (language === 'sh')
      for (const command of body.trim().split('\n')) {
        await follow(command);
        commands += 1;
      }
    else throw new Error(`The page has a block that is not followed:\n${body}`);
  }
  assert.equal(commands, 6);
});
