// Runs WebKitGTK's WebDriver on a virtual screen of its own, and ends both with all they started.
// Own code: the WebKit of @web/test-runner-playwright comes from Playwright's download host alone, this one from Debian.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';

export interface WebKitDriver {
  readonly port: number;
  stop(): Promise<void>;
}

export interface WebKitPrograms {
  readonly driver: string;
  readonly display: string;
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => done(port));
    });
  });
}

/** The screen picks its own number and writes it to the pipe, so that two runs never fight for one. */
function displayNumber(screen: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    screen.once('error', fail);
    screen.once('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    screen.stdio[3]?.once('data', (chunk: Buffer) => done(chunk.toString().trim()));
  });
}

async function untilReady(port: number): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
    if (ready?.ok) return;
    if (Date.now() > end) throw new Error('WebKitWebDriver does not answer');
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Each is the leader of a process group: the browser that the driver started goes with it. */
function end(child: ChildProcess | undefined): Promise<void> {
  if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const group = -child.pid;
  return new Promise((done) => {
    const insist = setTimeout(() => process.kill(group, 'SIGKILL'), 2_000);
    child.once('exit', () => {
      clearTimeout(insist);
      done();
    });
    process.kill(group, 'SIGTERM');
  });
}

export async function startWebKitDriver(
  programs: WebKitPrograms,
  env: NodeJS.ProcessEnv,
): Promise<WebKitDriver> {
  const screen = spawn(
    programs.display,
    ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      detached: true,
    },
  );
  let driver: ChildProcess | undefined;
  const stop = async () => {
    await end(driver);
    await end(screen);
  };
  try {
    const display = `:${await displayNumber(screen)}`;
    const port = await freePort();
    driver = spawn(programs.driver, [`--port=${port}`], {
      stdio: 'ignore',
      detached: true,
      env: { ...process.env, ...env, DISPLAY: display, GDK_BACKEND: 'x11' },
    });
    await untilReady(port);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
