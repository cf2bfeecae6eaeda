// The action that pushes one record or many, as a button and as an item in a host's menu.
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { elementOf } from './support/element-of.js';
import { problem } from './support/network.js';
import { gone, shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';
import { unanswered } from './support/story-backend.js';
import { holdMany } from './support/many-records.js';

const meta: StoryFile = {
  title: 'Elements/crm-resync-action',
  component: 'crm-resync-action',
  args: { recordType: 'account', recordIds: 'a0 a1 a2 a3 a4 a5 a6 a7' },
  parameters: { shows: '[part=control]' },
  beforeEach: ({ backend }) => holdMany(backend, 60),
};
export default meta;

const press: Story['play'] = async ({ canvasElement }) => {
  await userEvent.click(await shown(canvasElement, '[part=control]'));
};
const said = '[part=message] [role=status]:not(:empty)';

export const Button: Story = {};

export const OwnLabel: Story = {
  render: (args, { component = '' }) => {
    const action = elementOf(component, args);
    action.textContent = 'Push 8 accounts again';
    return html`${action}`;
  },
};

/** The arrow keys of the host's own menu reach the action. */
export const MenuItem: Story = {
  args: { variant: 'menuitem' },
  render: (args, { component = '' }) =>
    html`<div class="menu" role="menu" aria-label="More actions">
      <div role="menuitem" tabindex="0"><bdi>Export…</bdi></div>
      ${elementOf(component, args)}
    </div>`,
};

/** Press, confirmation, progress, and the results of all records. */
export const Resync: Story = {
  play: async (context) => {
    const { canvasElement, step, backend } = context;
    await step('presses it', () => press(context));
    await step('it says how many, and how long', async () => {
      await shown(canvasElement, said);
    });
    await step('it ends with the truth', async () => {
      await waitFor(() => expect(backend.ended.size).toBe(8), { timeout: 10_000 });
      await shown(canvasElement, '[part=message] .records');
    });
  },
};

export const RightToLeft: Story = { ...Resync, globals: { locale: 'ar' } };

export const Keyboard: Story = {
  play: async ({ canvasElement, backend, step }) => {
    const control = await shown(canvasElement, '[part=control]');
    await step('Space presses it', async () => {
      // The library's Tab key does not reach elements in shadow roots.
      control.focus();
      await userEvent.keyboard(' ');
    });
    await step('it is sent once', async () => {
      await waitFor(() => expect(backend.queued).toHaveLength(8));
      await expect(backend.asked('/resyncs').filter(({ method }) => method === 'POST')).toHaveLength(1);
    });
  },
};

export const Sending: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path === '/resyncs' ? unanswered() : undefined);
  },
  play: press,
  parameters: { shows: '[part=control][aria-disabled=true]' },
};

/** All records are queued, and none has a result yet. */
export const UnderWay: Story = {
  args: { recordIds: Array.from({ length: 60 }, (_, i) => `a${i}`).join(' ') },
  beforeEach: ({ backend }) => {
    backend.onQueued = (records) => {
      for (const { id } of records.slice(0, 41))
        backend.ended.set(
          id,
          (['failed', 'partial', 'skipped'] as const)[Number(id.slice(1)) % 9] ?? 'synced',
        );
    };
  },
  play: press,
  parameters: { shows: '[part=progress] rect' },
};

/** Three of them are not linked to a CRM. */
export const SomeRefused: Story = {
  args: { recordIds: 'a0 a1 a2 x1 x2 x3' },
  play: press,
  parameters: { shows: '[part=message] .records' },
};

export const Forbidden: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path === '/resyncs' ? problem(403, 'forbidden') : undefined);
  },
  play: press,
  parameters: { shows: said },
};

/** The backend names the retry time, and the action continues then. */
export const TooManyRequests: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) =>
      path === '/resyncs' ? problem(429, 'rate_limited', { 'retry-after': '40' }) : undefined;
  },
  play: press,
  parameters: { shows: said },
};

/** Read-only readers see no action. */
export const ReadOnly: Story = {
  globals: { role: 'read_only' },
  parameters: { shows: 'crm-resync-action' },
  play: async ({ canvasElement, backend }) => {
    await waitFor(() => expect(backend.asked('/session')).not.toHaveLength(0));
    await gone(canvasElement, '[part=control]');
  },
};
