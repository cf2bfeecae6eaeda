// The toast for a push that was started in a menu: progress and results.
import { html } from 'lit';
import { userEvent } from 'storybook/test';
import { holdMany } from './support/many-records.js';
import { problem } from './support/network.js';
import { find, shown } from './support/shown.js';
import type { Context, Story, StoryFile } from './support/story.js';
import { unanswered } from './support/story-backend.js';

const toast = 'body > [popover]:popover-open >>> ';

const meta: StoryFile = {
  title: 'Toast and progress',
  args: { recordIds: Array.from({ length: 60 }, (_, i) => `a${i}`).join(' ') },
  beforeEach: ({ backend }) => {
    holdMany(backend, 60);
    backend.onQueued = () => undefined;
  },
  render: ({ recordIds }) =>
    html`<div class="menu" role="menu" aria-label="Other actions">
      <div role="menuitem" tabindex="0"><bdi>Export…</bdi></div>
      <crm-resync-action
        variant="menuitem"
        record-type="account"
        record-ids=${recordIds as string}
      ></crm-resync-action>
    </div>`,
  play: async ({ canvasElement }) => {
    await userEvent.click(await shown(canvasElement, '[part=control]'));
  },
};
export default meta;

/** Ends the given number of records with each outcome; the others stay queued. */
const ending = (failed: number, partial: number, skipped: number, synced: number) => (context: Context) => {
  const outcomes = [
    ...Array.from({ length: failed }, () => 'failed' as const),
    ...Array.from({ length: partial }, () => 'partial' as const),
    ...Array.from({ length: skipped }, () => 'skipped' as const),
    ...Array.from({ length: synced }, () => 'synced' as const),
  ];
  context.backend.onQueued = (records) => {
    for (const [i, outcome] of outcomes.entries()) context.backend.ended.set(records[i]?.id ?? '', outcome);
  };
};

export const Sending: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path === '/resyncs' ? unanswered() : undefined);
  },
  parameters: { shows: `${toast}.sentence:not(:empty)` },
};
/** The number of records, and the estimated time. */
export const Confirmed: Story = { parameters: { shows: `${toast}.sentence:not(:empty)` } };
/** A colour and a count for each outcome. */
export const Progress: Story = {
  beforeEach: ending(3, 6, 2, 30),
  parameters: { shows: `${toast}.progress .failed` },
};
export const EndAllSynced: Story = {
  beforeEach: ending(0, 0, 0, 60),
  play: async ({ canvasElement }) => {
    const control = await shown(canvasElement, '[part=control]');
    const settled = new Promise((end) =>
      canvasElement.addEventListener('crm-resync-settled', end, { once: true }),
    );
    await userEvent.click(control);
    await settled;
  },
  parameters: { shows: `${toast}.sentence:not(:empty)` },
};
/** The toast stays until the reader closes it, because it names the failed records. */
export const EndSomeFailed: Story = {
  beforeEach: ending(2, 4, 2, 52),
  parameters: { shows: `${toast}.records` },
};
export const SomeRefused: Story = {
  args: { recordIds: 'a0 a1 x1 x2' },
  parameters: { shows: `${toast}.records` },
};
export const TooManyRequests: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) =>
      path === '/resyncs' ? problem(429, 'rate_limited', { 'retry-after': '40' }) : undefined;
  },
  parameters: { shows: `${toast}.sentence:not(:empty)` },
};
export const Forbidden: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path === '/resyncs' ? problem(403, 'forbidden') : undefined);
  },
  parameters: { shows: `${toast}.sentence:not(:empty)` },
};

/** The toast closes by its button. */
export const Dismissed: Story = {
  parameters: { shows: '[part=control]' },
  play: async (context) => {
    await userEvent.click(await shown(context.canvasElement, '[part=control]'));
    await userEvent.click(await shown(document, `${toast}.close`));
    if (find(document, `${toast}.close`)) throw new Error('The toast is still there');
  },
};
