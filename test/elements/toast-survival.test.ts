// A toast of a failed push stays on top and alive until it is dismissed, whatever dialogs and page updates do.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { FakeSource } from '../mocks/fake-source.js';
import { useFastTime } from '../setup/fast-time.js';
import { waitUntil } from '../setup/wait-until.js';

let client: SyncClient | undefined;
afterEach(() => {
  for (const box of boxes()) rootOf(box)?.querySelector<HTMLElement>('.close')?.click();
  client?.close();
});

const boxes = () => [...document.querySelectorAll<HTMLElement>('#crm-sync-toasts')];
const rootOf = (box: Element | null | undefined) => box?.shadowRoot?.lastElementChild?.shadowRoot;

/** The toast's content, where it is shown now. */
function toastIn(place: ParentNode): ShadowRoot | null | undefined {
  const box = place.querySelector(':scope > #crm-sync-toasts:popover-open');
  return rootOf(box);
}

/** A push that fails; its element has left the page. */
async function failedToast(): Promise<FakeSource> {
  const source = new FakeSource();
  source.onStatuses = (call) => call.succeed();
  const failed = { synced: 0, partial: 0, failed: 1, skipped: 0 };
  const results = [{ type: 'account', id: 'a1', outcome: 'failed' as const }];
  const progress = { id: 'rs_1', total: 1, queued: 0, syncing: 0, done: failed, results };
  Object.assign(source, {
    getResync: () => Promise.resolve({ ...progress, finishedAt: '2026-11-20T08:15:00Z' }),
  });
  client = createSyncClient({ source, live: 'off', role: 'admin' });
  const place = await fixture<HTMLElement>(html`<div></div>`);
  const action = document.createElement('crm-resync-action');
  Object.assign(action, { client, recordType: 'account', recordId: 'a1', variant: 'menuitem' });
  place.append(action);
  await waitUntil(() => action.shadowRoot?.querySelector('button'));
  action.shadowRoot?.querySelector('button')?.click();
  await waitUntil(() => toastIn(document.body)?.querySelector('button:not(.close)'), 'failure and Retry');
  action.remove();
  return source;
}

/** The reader's pointer reaches the button. */
function isAlive(root: ShadowRoot | null | undefined): boolean {
  const close = root?.querySelector('.close');
  const { x, y, width, height } = close?.getBoundingClientRect() ?? new DOMRect();
  return close?.contains(root?.elementFromPoint(x + width / 2, y + height / 2) ?? null) ?? false;
}

const bodyChildren = () => [...document.body.children];

describe('a toast through an update of the page', () => {
  useFastTime();
  const morphs: Record<string, () => void> = {
    'removes what the new page does not have': () => {
      for (const box of boxes()) box.remove();
    },
    'makes its box an element of the new page, without its attributes': () => {
      for (const box of boxes())
        for (const name of box.getAttributeNames()) if (name !== 'id') box.removeAttribute(name);
    },
    'replaces the body': () => {
      const next = document.createElement('body');
      const kept = bodyChildren().filter((each) => each.id !== 'crm-sync-toasts');
      next.append(...kept);
      document.body.replaceWith(next);
    },
    'hides all popovers': () => {
      for (const box of boxes()) box.hidePopover();
    },
  };
  for (const [name, morph] of Object.entries(morphs))
    it(`is there when a library ${name}, failure and Retry included`, async () => {
      const source = await failedToast();
      const words = toastIn(document.body)?.textContent;
      morph();
      await waitUntil(() => isAlive(toastIn(document.body)), 'it is back');
      expect(toastIn(document.body)?.textContent).to.equal(words);
      const retry = toastIn(document.body)?.querySelector<HTMLElement>('button:not(.close)');
      retry?.click();
      await waitUntil(() => source.resyncs.length === 2, 'Retry pushes again');
    });

  it('is marked as permanent for Turbo, by an id that no element of the page has', async () => {
    await failedToast();
    const [box] = boxes();
    expect(box?.hasAttribute('data-turbo-permanent')).to.equal(true);
    expect(boxes()).to.have.lengthOf(1);
  });
});

describe('a toast and dialogs', () => {
  useFastTime();
  const places: Record<string, (place: HTMLElement) => HTMLDialogElement> = {
    'in the page': (place) => place.appendChild(document.createElement('dialog')),
    'in a shadow root': (place) =>
      place.attachShadow({ mode: 'open' }).appendChild(document.createElement('dialog')),
    'in another dialog': (place) => {
      const outer = place.appendChild(document.createElement('dialog'));
      outer.showModal();
      return outer.appendChild(document.createElement('dialog'));
    },
  };
  const ends: Record<string, (dialog: HTMLDialogElement) => void> = {
    closes: (dialog) => dialog.close(),
    'is removed': (dialog) => dialog.remove(),
  };
  for (const [where, make] of Object.entries(places))
    for (const [how, end] of Object.entries(ends))
      it(`is alive when a modal opens ${where}, and when that dialog ${how}`, async () => {
        await failedToast();
        const place = await fixture<HTMLElement>(html`<div></div>`);
        const dialog = make(place);
        dialog.showModal();
        await waitUntil(() => isAlive(toastIn(dialog)), 'in the dialog', { timeout: 5_000 });
        const around = dialog.parentElement?.closest('dialog') ?? document.body;
        end(dialog);
        await waitUntil(() => isAlive(toastIn(around)), 'out of it', { timeout: 5_000 });
        toastIn(around)?.querySelector<HTMLElement>('.close')?.click();
        expect(boxes()).to.deep.equal([]);
      });
});
