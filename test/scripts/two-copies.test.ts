// Two copies of the kit on one page, such as a widget's and its host's. The first registers the tags; what the page says
// through the second reaches them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { bundleKit } from './support/bundle-kit.ts';
import { install } from './support/dom-suite.ts';
import { until } from '../e2e/support/until.ts';

type Kit = typeof import('../../src/index.ts');

const loadCopy = async () => (await import(await bundleKit('browser'))) as Kit;
const label = () =>
  document.querySelector('crm-sync-icon')?.shadowRoot?.querySelector('button')?.getAttribute('aria-label');

async function shows(words: string): Promise<void> {
  await until(
    words,
    () => Promise.resolve(label()),
    (found) => found === words,
  );
}

const status = (id: string) => ({
  type: 'account',
  id,
  revision: 1,
  crms: [
    {
      provider: 'acme',
      phase: 'idle' as const,
      objects: { synced: 0, partial: 0, failed: 1, skipped: 0, linked: 0 },
    },
  ],
  deletedFrom: [],
});

test('what one copy configures, registers and names reaches the elements of the other', async () => {
  const { window } = new JSDOM('<!doctype html><html lang="xx">', { url: 'https://host.test/' });
  install(window);
  const first = await loadCopy();
  const second = await loadCopy();
  assert.notEqual(first.configure, second.configure);
  assert.equal(customElements.get('crm-sync-icon'), first.CrmSyncIcon);

  document.body.innerHTML = '<crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon>';
  const { promise: configured, resolve } = Promise.withResolvers<void>();
  second.configure({
    live: 'off',
    source: {
      getSession: () => Promise.reject(new second.SyncError('not_found', 'none')),
      getStatuses: (refs) => {
        resolve();
        return Promise.resolve({ records: refs.map(({ id }) => status(id)), errors: [] });
      },
      getDetail: () => Promise.reject(new Error('none')),
      resync: () => Promise.reject(new Error('none')),
    },
  });
  await configured;
  await shows('Acme: failed');
  second.registerProvider({ id: 'acme', name: 'ACME CRM' });
  await shows('ACME CRM: failed');
  second.registerMessages('xx', { about: (crm, facts) => `${crm} = ${facts.join('+')}` });
  await shows('ACME CRM = failed');

  second.registerCrmErrors('acme', { codes: { BUSY_7: 'locked' } });
  const panel = document.createElement('crm-sync-panel');
  panel.detail = {
    ...status('a1'),
    links: [
      {
        provider: 'acme',
        objectType: 'company',
        phase: 'idle',
        outcome: 'failed',
        detail: 'tracked',
        error: { code: 'BUSY_7', message: 'x' },
        syncedFields: [],
        unsyncedFields: [],
      },
    ],
    deletedFrom: [],
  };
  document.body.append(panel);
  await until(
    'the error is read by the code of the other copy',
    () => Promise.resolve(panel.shadowRoot?.textContent ?? ''),
    (text) => text.includes('Somebody else was writing this record in ACME CRM.'),
  );
  document.body.replaceChildren();
  window.close();
});

test('a copy whose state has another version keeps to itself', async () => {
  const key = Symbol.for('crm-sync-elements page');
  const holder = globalThis as { [key]?: { version: number; parts: Record<string, unknown> } };
  const before = holder[key];
  const foreign = { version: 99, parts: {} };
  holder[key] = foreign;
  const copy = await loadCopy();
  copy.registerProvider({ id: 'own', name: 'Own' });
  assert.equal(holder[key], foreign);
  assert.deepEqual(foreign.parts, {});
  holder[key] = before;
});
