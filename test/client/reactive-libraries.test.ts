// A client in the state of a reactive library: the library proxies what it is given, and the client works all the same.
import { expect } from '@open-wc/testing';
import Alpine from 'alpinejs';
import { observable } from 'mobx';
import { reactive, ref } from 'vue';
import '../../src/crm-sync-icon.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { FakeSource } from '../mocks/fake-source.js';
import { account } from '../mocks/samples.js';
import { waitUntil } from '../setup/wait-until.js';

const kept: Readonly<Record<string, (client: SyncClient) => SyncClient>> = {
  'Vue ref()': (client) => ref(client).value,
  'Vue reactive(), as data() is': (client) => reactive({ inner: { client } }).inner.client,
  'Alpine x-data': (client) => Alpine.reactive({ client }).client,
  'MobX observable': (client) => observable({ client }).client,
  'a proxy of any kind': (client) => new Proxy(client, {}),
};

describe('a client in the state of a page', () => {
  const clients: SyncClient[] = [];
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
    document.body.querySelector('crm-sync-icon')?.remove();
  });

  function newClient(): SyncClient {
    const source = new FakeSource();
    source.onStatuses = (call) => call.succeed();
    const client = createSyncClient({ source, live: 'off' });
    clients.push(client);
    return client;
  }

  for (const [how, keep] of Object.entries(kept))
    it(`works from ${how}`, async () => {
      const client = keep(newClient());
      const icon = document.createElement('crm-sync-icon');
      Object.assign(icon, { client, recordType: 'account', recordId: 'a1' });
      document.body.append(icon);
      await waitUntil(() => icon.shadowRoot?.querySelector('[part=icon]'), 'the icon is drawn');
      const phases: string[] = [];
      const unsubscribe = client.subscribe(account('a2'), ({ phase }) => phases.push(phase));
      await waitUntil(() => phases.at(-1) === 'ready');
      unsubscribe();
      await client.refresh([account('a2')]);
      expect((await client.resync([account('a2')])).accepted).to.equal(1);
      expect(client.peek(account('a1')).phase).to.equal('ready');
    });
});
