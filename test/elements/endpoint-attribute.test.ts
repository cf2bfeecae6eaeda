// An ancestor may get its endpoint, or another one, after the elements are there: frameworks set attributes late.
import { fixture, html } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import '../../src/crm-sync-icon.js';
import '../../src/crm-sync-panel.js';
import { fakeFetch, json } from '../mocks/fake-fetch.js';
import { session } from '../mocks/samples.js';
import { waitUntil } from '../setup/wait-until.js';

let requested: string[] = [];
const realFetch = globalThis.fetch;
beforeEach(() => {
  requested = [];
  globalThis.fetch = fakeFetch(({ url }) => {
    requested.push(url);
    return url.endsWith('/session') ? json(session) : new Response('', { status: 404 });
  }).fetch;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

let place = 0;
const newPlace = () => `/endpoint-attribute-test/${place++}`;
const goesTo = (path: string) =>
  waitUntil(() => requested.some((url) => url.includes(path)), `requests to ${path}`);

for (const tag of ['crm-sync-icon', 'crm-sync-panel', 'crm-resync-action'] as const)
  describe(`data-crm-sync-endpoint around ${tag}`, () => {
    const make = () => {
      const element = document.createElement(tag);
      Object.assign(element, { recordType: 'account', recordId: 'a1' });
      return element;
    };

    it('is noticed when it changes after the element was connected', async () => {
      const [first, second] = [newPlace(), newPlace()];
      const outer = await fixture<HTMLElement>(html`<div data-crm-sync-endpoint=${first}></div>`);
      outer.append(make());
      await goesTo(first);
      outer.setAttribute('data-crm-sync-endpoint', second);
      await goesTo(second);
    });

    it('is noticed on an ancestor that is nearer, through shadow roots', async () => {
      const [first, second] = [newPlace(), newPlace()];
      const outer = await fixture<HTMLElement>(html`<div data-crm-sync-endpoint=${first}></div>`);
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      inner.append(make());
      await goesTo(first);
      inner.setAttribute('data-crm-sync-endpoint', second);
      await goesTo(second);
      const third = newPlace();
      inner.removeAttribute('data-crm-sync-endpoint');
      outer.setAttribute('data-crm-sync-endpoint', third);
      await goesTo(third);
    });
  });
