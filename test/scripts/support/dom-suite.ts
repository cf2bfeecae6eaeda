// The kit in a DOM that Node runs, with no stub of the host's: the elements connect, draw, open, fire and push.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bundleKit } from './bundle-kit.ts';
import { until } from '../../e2e/support/until.ts';

/** A window that a test environment makes. */
export interface DomWindow {
  close(): unknown;
}

/** The language's own globals stay Node's, and so does what the host's test runner needs. */
const kept =
  /^(globalThis|global|window|self|undefined|NaN|Infinity|eval|process|console|performance|queueMicrotask|structuredClone|fetch|(set|clear)\w+|Object|Function|Array|Promise|Map|Set|Weak\w+|Date|RegExp|\w*Error|String|Number|Boolean|Symbol|JSON|Math|Reflect|Proxy|Intl|BigInt|\w+Array|\w*ArrayBuffer|Atomics|WebAssembly|_.*)$/;

// The kit's timers do not keep this process alive.
const { setTimeout: realTimeout } = globalThis;
globalThis.setTimeout = ((...args: Parameters<typeof realTimeout>) =>
  realTimeout(...args).unref()) as typeof realTimeout;

/** Makes the globals of a window those of this process, as test runners do. */
export function install(window: DomWindow): void {
  // Another window is another page.
  Reflect.deleteProperty(globalThis, Symbol.for('crm-sync-elements page'));
  for (const name of Object.getOwnPropertyNames(window))
    if (!kept.test(name))
      Object.defineProperty(globalThis, name, {
        value: (window as unknown as Record<string, unknown>)[name],
        configurable: true,
        writable: true,
      });
  // Not every environment has it, and it keeps the process alive.
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true, writable: true });
}

const outcome = { synced: 0, partial: 0, failed: 1, skipped: 0 };

function answer(url: URL): { body: unknown; status?: number } {
  const path = url.pathname.replace('/api/of-the-ancestor', '');
  if (path === '/session')
    return { body: { role: 'admin', crms: [{ provider: 'hubspot', name: 'HubSpot' }], limits: {} } };
  if (path === '/records/account')
    return {
      body: {
        records: url.searchParams.getAll('id').map((id) => ({
          type: 'account',
          id,
          name: 'Acme Ltd',
          revision: 1,
          crms: [{ provider: 'hubspot', phase: 'idle', objects: { ...outcome, linked: 0 } }],
          deletedFrom: [],
        })),
        errors: [],
      },
    };
  if (path === '/records/account/a1')
    return {
      body: {
        type: 'account',
        id: 'a1',
        name: 'Acme Ltd',
        revision: 1,
        links: [
          {
            provider: 'hubspot',
            objectType: 'company',
            objectId: '1',
            phase: 'idle',
            outcome: 'failed',
            detail: 'tracked',
            syncedFields: [],
            unsyncedFields: [],
          },
        ],
        deletedFrom: [],
      },
    };
  if (path === '/resyncs') return { body: { id: 'rs_1', accepted: 1, rejected: [] }, status: 202 };
  if (path === '/resyncs/rs_1')
    return {
      body: {
        id: 'rs_1',
        total: 1,
        queued: 0,
        syncing: 0,
        done: outcome,
        finishedAt: '2026-11-20T08:15:00Z',
        results: [{ type: 'account', id: 'a1', outcome: 'failed' }],
      },
    };
  return { body: {}, status: 404 };
}

const fakeFetch = (input: RequestInfo | URL): Promise<Response> => {
  const { body, status = 200 } = answer(new URL(input instanceof Request ? input.url : input));
  const headers = { 'content-type': 'application/json' };
  return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
};

const page = `<main data-crm-sync-endpoint="/api/of-the-ancestor">
  <crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon>
  <crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel>
  <crm-resync-action record-type="account" record-id="a1"></crm-resync-action>
</main>`;

const rootOf = (element: Element | null | undefined) => element?.shadowRoot;
const find = (host: string, selector: string) =>
  rootOf(document.querySelector(host))?.querySelector<HTMLElement>(selector);

type Falsy = null | undefined | false;

function waitFor<T>(what: string, find: () => T | Falsy): Promise<T | Falsy> {
  return until(what, () => Promise.resolve(find()), Boolean);
}

/** @param newWindow a new window with the address https://host.test/ */
export function testDom(name: string, newWindow: () => DomWindow): void {
  for (const entry of ['node', 'browser'] as const)
    test(`${name} with the entry for ${entry}: the elements connect, draw, open, fire and push`, async () => {
      const window = newWindow();
      install(window);
      globalThis.fetch = fakeFetch;
      await import(await bundleKit(entry));
      const fired: string[] = [];
      for (const type of ['crm-sync-change', 'crm-sync-error', 'crm-resync-accepted', 'crm-resync-settled'])
        document.addEventListener(type, () => fired.push(type));
      document.body.innerHTML = page;

      const icon = await waitFor('the icon', () => find('crm-sync-icon', '[aria-label="HubSpot: failed"]'));
      await waitFor('the panel in the page', () => find('crm-sync-panel', 'h3'));
      assert.ok(fired.includes('crm-sync-change'));

      if (icon) icon.click();
      const opened = () => rootOf(find('crm-sync-icon', 'crm-sync-panel'))?.querySelector('h3')?.textContent;
      assert.match((await waitFor('the panel of the icon', opened)) || '', /Company 1/);
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await waitFor('it closes', () => !find('crm-sync-icon', 'crm-sync-panel'));

      const action = await waitFor('the action', () => find('crm-resync-action', 'button'));
      if (action) action.click();
      await waitFor('the receipt', () => fired.includes('crm-resync-accepted'));
      document.querySelector('crm-resync-action')?.remove();
      await waitFor('the end', () => fired.includes('crm-resync-settled'));
      const card = () => rootOf(rootOf(document.body.lastElementChild)?.firstElementChild);
      assert.match((await waitFor('the toast', () => card()?.textContent)) || '', /1 failed/);
      card()?.querySelector<HTMLElement>('.close')?.click();
      assert.equal(document.body.children.length, 1);
      assert.ok(!fired.includes('crm-sync-error'));
      document.body.replaceChildren();
      window.close();
    });
}
