// A list, a panel and an action with slow or failing networks, and for read-only readers.
import { html } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { holdMany, nameOf } from './support/many-records.js';
import { find, gone, shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';

const meta: StoryFile = {
  title: 'Conditions',
  beforeEach: ({ backend }) => holdMany(backend, 10),
  render: () =>
    html`<div class="columns">
      <div class="card">
        ${Array.from(
          { length: 10 },
          (_, i) =>
            html`<div class="row">
              <span class="named"
                ><bdi>${nameOf(i)}</bdi
                ><crm-sync-icon record-type="account" record-id=${`a${i}`}></crm-sync-icon
              ></span>
            </div>`,
        )}
      </div>
      <div class="card"><crm-sync-panel record-type="account" record-id="a3"></crm-sync-panel></div>
      <crm-resync-action record-type="account" record-ids="a3 a5 a7"></crm-resync-action>
    </div>`,
};
export default meta;

/** The layout does not move: loading parts keep their space. */
export const SlowNetwork: Story = {
  globals: { network: 'slow' },
  play: async ({ canvasElement }) => {
    await expect(find(canvasElement, '[part=dot]')).toBeUndefined();
    await shown(canvasElement, '[part=dot].failed');
  },
  parameters: { shows: 'crm-sync-panel >>> [part=diff]' },
};

/** Neither the session nor the CRMs are known: the elements show no status. */
export const Offline: Story = {
  globals: { network: 'offline' },
  parameters: { shows: 'crm-sync-panel >>> .notice' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'crm-sync-panel >>> .notice');
    await expect(find(canvasElement, '[part=object]')).toBeUndefined();
  },
};

/** Only the session loads. A push reports the failure, and offers another try. */
export const Errors: Story = {
  globals: { network: 'errors' },
  parameters: { shows: '[part=dot].unavailable' },
  play: async ({ canvasElement, step }) => {
    await shown(canvasElement, '[part=dot].unavailable');
    await step('a push is tried', async () => {
      await userEvent.click(await shown(canvasElement, '[part=control]'));
      await shown(canvasElement, '[part=message] [role=status]:not(:empty)');
    });
  },
};

export const ReadOnly: Story = {
  globals: { role: 'read_only' },
  parameters: { shows: 'crm-sync-panel >>> [part=history-link]' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, 'crm-sync-panel >>> [part=history-link]');
    await gone(canvasElement, '[part=resync]');
    await gone(canvasElement, '[part=control]');
  },
};
