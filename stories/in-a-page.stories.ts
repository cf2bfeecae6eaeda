// The elements inside typical pages: in dialogs, scroll containers, long tables and virtual lists.
import { html, type TemplateResult } from 'lit';
import { expect, fireEvent, userEvent, waitFor } from 'storybook/test';
import { holdMany, nameOf } from './support/many-records.js';
import { gone, shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';
import { virtualList } from './support/virtual-list.js';

const meta: StoryFile = {
  title: 'In a page',
  parameters: { shows: '[part=dot]' },
  beforeEach: ({ backend }) => holdMany(backend, 500),
};
export default meta;

const name = (i: number): TemplateResult =>
  html`<span class="named"
    ><bdi>${nameOf(i)}</bdi><crm-sync-icon record-type="account" record-id=${`a${i}`}></crm-sync-icon
  ></span>`;

const panel = html`<crm-sync-panel record-type="account" record-id="a7"></crm-sync-panel>`;
const action = html`<crm-resync-action record-type="account" record-ids="a3 a5 a7"></crm-resync-action>`;
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => html`<div class="row">${name(i)}</div>`);

function openDialog(event: Event): void {
  (event.currentTarget as Element).parentElement?.querySelector('dialog')?.showModal();
}

/** The icon's panel and the toast are above the dialog, and can be used. */
export const Dialog: Story = {
  render: () =>
    html`<button class="plain" @click=${openDialog}>Open the account</button>
      <dialog aria-label="Account">
        <form method="dialog">
          <div class="row">${name(7)}</div>
          <div class="card">${panel}</div>
          <div class="bar">${action}<button class="plain">Close</button></div>
        </form>
      </dialog>`,
  play: async ({ canvasElement, canvas, step }) => {
    await userEvent.click(canvas.getByRole('button'));
    await step('the panel opens above the dialog', async () => {
      await userEvent.click(await shown(canvasElement, 'dialog[open] [record-id=a7] >>> [part=icon]'));
      await shown(canvasElement, 'crm-sync-icon >>> [part=panel]:popover-open >>> [part=error]');
    });
    await step('Escape closes the panel, not the dialog', async () => {
      await userEvent.keyboard('{Escape}');
      await gone(canvasElement, '[part=panel]:popover-open');
      await expect(canvasElement.querySelector('dialog')).toHaveAttribute('open');
    });
  },
  parameters: { shows: 'dialog[open] crm-sync-panel >>> [part=object]' },
};

/** The scroll container does not clip the panel. The panel closes when its icon scrolls out of view. */
export const Scroller: Story = {
  render: () =>
    html`<div class="columns">
      <div class="scroller" tabindex="0" role="region" aria-label="Accounts">${rows(40)}</div>
      <div class="scroller" tabindex="0" role="region" aria-label="Account">${panel}${action}</div>
    </div>`,
  play: async ({ canvasElement, step }) => {
    const scroller = canvasElement.querySelector('.scroller') as HTMLElement;
    await userEvent.click(await shown(scroller, '[record-id=a3] >>> [part=icon]:has(.partial)'));
    await shown(scroller, '[part=panel]:popover-open >>> [part=object]');
    await step('the row is scrolled out of sight', async () => {
      scroller.scrollTop = scroller.scrollHeight;
      await gone(scroller, '[part=panel]:popover-open');
    });
  },
};

function onTick(event: Event): void {
  const table = (event.currentTarget as Element).closest('.table') as HTMLElement;
  const ticked = [...table.querySelectorAll<HTMLInputElement>('tbody input:checked')];
  table
    .querySelector('crm-resync-action')
    ?.setAttribute('record-ids', ticked.map(({ value }) => value).join(' '));
  (table.querySelector('.bar') as HTMLElement).hidden = ticked.length === 0;
}

/** Rows share requests, and only rows near the viewport load their status. */
export const TableOf500Rows: Story = {
  name: 'Table of 500 rows',
  render: () =>
    html`<div class="table">
      <table>
        <thead>
          <tr>
            <th scope="col">Account</th>
            <th scope="col">Chosen</th>
          </tr>
        </thead>
        <tbody @change=${onTick}>
          ${Array.from(
            { length: 500 },
            (_, i) =>
              html`<tr>
                <td>${name(i)}</td>
                <td><input type="checkbox" value=${`a${i}`} aria-label=${nameOf(i)} /></td>
              </tr>`,
          )}
        </tbody>
      </table>
      <div class="bar" hidden><crm-resync-action record-type="account"></crm-resync-action></div>
    </div>`,
  play: async ({ canvasElement, backend, step }) => {
    await shown(canvasElement, '[record-id=a3] >>> [part=dot].partial');
    await step('what is far away is not asked for', async () => {
      await expect(Math.max(...backend.batches.map((ids) => ids.length))).toBeLessThanOrEqual(100);
      await expect(backend.batches.flat()).not.toContain('a499');
    });
    const run = Promise.withResolvers<void>();
    backend.runPush = () => run.promise;
    await step('three are ticked, and pushed', async () => {
      for (const id of ['a3', 'a5', 'a7'])
        await userEvent.click(canvasElement.querySelector(`[value=${id}]`) as Element);
      await userEvent.click(
        await shown(canvasElement, '.bar:not([hidden]) crm-resync-action >>> [part=control]'),
      );
      await waitFor(() => expect(backend.queued).toEqual(['a3', 'a5', 'a7']), { timeout: 10_000 });
    });
    await step('the rows follow, to the end', async () => {
      await shown(canvasElement, '[record-id=a3] >>> [part=dot].partial .syncing');
      run.resolve();
      await shown(canvasElement, '[record-id=a5] >>> [data-provider=salesforce] [part=dot].synced');
    });
  },
};

/** The same elements show other records while the list scrolls. */
export const VirtualList: Story = {
  render: () => virtualList('Accounts', 500, name),
  play: async ({ canvasElement, step }) => {
    await shown(canvasElement, '[record-id=a7] >>> [part=dot].failed');
    const list = canvasElement.querySelector('.virtual') as HTMLElement;
    await step('scrolls far down', async () => {
      list.scrollTop = 400 * 44;
      await fireEvent.scroll(list);
      await shown(canvasElement, '[record-id=a407] >>> [part=dot].failed');
      await expect(canvasElement.querySelectorAll('crm-sync-icon').length).toBeLessThan(20);
    });
  },
};

/** CRM icons, panels and text are mirrored; names keep their own direction. */
export const RightToLeft: Story = {
  globals: { locale: 'ar' },
  render: () =>
    html`<div class="columns">
      <div class="card">${rows(8)}</div>
      <div class="card">${panel}</div>
      <div>${action}</div>
    </div>`,
};
