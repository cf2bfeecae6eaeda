// The whole path in a real browser, on the real server and database. The parts share one server, since its first start
// takes longer than they do; the one that restarts it comes last.
import { after, before, describe } from 'node:test';
import { accessibility } from './accessibility.ts';
import { bulkCrash } from './bulk-crash.ts';
import { bulkResync } from './bulk-resync.ts';
import { contactRepair } from './contact-repair.ts';
import { oneStream } from './one-stream.ts';
import { pagePolicy } from './page-policy.ts';
import { restart } from './restart.ts';
import { statusRequests } from './status-requests.ts';
import { DemoHost } from './support/demo-host.ts';

describe('the reference host', { timeout: 480_000 }, () => {
  let started: DemoHost | undefined;
  const host = (): DemoHost => {
    if (!started) throw new Error('The host did not start.');
    return started;
  };

  before(
    async () => {
      started = await DemoHost.start();
    },
    { timeout: 90_000 },
  );
  after(() => started?.stop());

  statusRequests(host);
  contactRepair(host);
  bulkResync(host);
  accessibility(host);
  pagePolicy(host);
  oneStream(host);
  bulkCrash(host);
  restart(host);
});
