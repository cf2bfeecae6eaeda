// One host for all suites of a process: each suite takes it and gives it back, the last one stops it.
import { startTestHost, type TestHost } from './test-host.ts';

let started: Promise<TestHost> | undefined;
let users = 0;

export function takeHost(): Promise<TestHost> {
  users++;
  started ??= startTestHost();
  return started;
}

export async function giveHostBack(): Promise<void> {
  if (--users > 0) return;
  await (await started)?.stop();
  started = undefined;
}
