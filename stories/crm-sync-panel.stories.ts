// The panel's content, inline on a page: each state, from the answers of a backend.
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { createSyncClient } from '../src/index.js';
import type { RecordDetail } from '../src/model/record-detail.js';
import { details } from '../test/mocks/details.js';
import { moreDetails } from '../test/mocks/more-details.js';
import { elementOf } from './support/element-of.js';
import { iconDetails } from './support/icon-details.js';
import { problem } from './support/network.js';
import { gone, shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';
import { unanswered, type StoryBackend } from './support/story-backend.js';

const meta: StoryFile = {
  title: 'Elements/crm-sync-panel',
  component: 'crm-sync-panel',
  args: { recordType: 'account', recordId: 'a1' },
  parameters: { shows: '[part=object]' },
  render: (args, { component = '' }) => html`<div class="card">${elementOf(component, args)}</div>`,
};
export default meta;

const holding = (detail: () => RecordDetail, shows: string): Story => ({
  beforeEach: ({ backend }) => backend.hold(detail()),
  parameters: { shows },
});

export const Synced: Story = holding(iconDetails.synced, '[part=chip].synced');
export const PartiallySynced: Story = holding(details.partial, '[part=chip].partial');
export const Failed: Story = holding(details.failed, '[part=error]');
export const Skipped: Story = holding(details.skipped, '[part=chip].skipped');
/** Synced before detailed tracking was on. */
export const Linked: Story = holding(details.untracked, '[part=chip].linked');
export const NeverSynced: Story = holding(moreDetails.untouched, '[part=chip].none');
export const Queued: Story = holding(details.never, '.chip.ongoing');
/** The last outcome stays, with the time of the next try. */
export const Syncing: Story = holding(details.syncing, '[part=chip].failed + .ongoing');
export const SeveralObjectsAndCrms: Story = holding(details.several, '[part=object] + [part=object]');
export const Deleted: Story = holding(moreDetails.deleted, '.notice.deleted');
export const LinkedToNothing: Story = holding(details.empty, '.empty');
export const EveryCause: Story = holding(moreDetails.causes, '[part=diff]');
export const LimitThatPasses: Story = holding(moreDetails.retried, '[part=error]');
export const UnknownError: Story = holding(details.unknownError, '[part=error]');
/** A long technical message: clamped, with buttons to expand and copy the full text. */
export const LongError: Story = holding(moreDetails.longError, '[part=error]');
export const LongTexts: Story = holding(moreDetails.longNames, '[part=diff]');
export const ManyFields: Story = {
  name: '500 fields',
  ...holding(details.many, '[part=fields] input'),
};

export const Loading: Story = {
  beforeEach: ({ backend }) => {
    backend.hold(details.partial());
    backend.answer = ({ path }) => (isDetail(path) ? unanswered() : undefined);
  },
  parameters: { shows: '.skeleton' },
};

/** The panel offers another try. */
export const CannotLoad: Story = {
  beforeEach: ({ backend }) => {
    backend.hold(details.partial());
    backend.answer = ({ path }) => (isDetail(path) ? problem(503, 'unavailable') : undefined);
  },
  parameters: { shows: '.notice button' },
};

export const MayNotBeRead: Story = {
  beforeEach: ({ backend }) => {
    backend.hold(details.partial());
    backend.answer = ({ path }) => (isDetail(path) ? problem(403, 'forbidden') : undefined);
  },
  parameters: { shows: '.notice' },
};

/** Earlier details stay, with a message about the failed request above them. */
export const Stale: Story = {
  beforeEach: ({ backend }) => backend.hold(details.failed()),
  render: (args, { component = '', backend }) => {
    const client = createSyncClient({ endpoint: backend.base, live: 'off' });
    return html`<div class="card">${elementOf(component, { ...args, client })}</div>`;
  },
  play: async ({ canvasElement, backend, step }) => {
    await shown(canvasElement, '[part=error]');
    await step('the record changes, and its details cannot be had', async () => {
      backend.hold({ ...details.failed(), revision: details.failed().revision + 1 });
      backend.answer = ({ path }) => (isDetail(path) ? problem(503, 'unavailable') : undefined);
      const panel = canvasElement.querySelector('crm-sync-panel');
      await panel?.client?.refresh();
    });
  },
  parameters: { shows: '.notice button' },
};

/** The host sets the details: the panel only requests the session. */
export const WithDataOfTheHost: Story = {
  args: { detail: details.partial() },
  play: async ({ canvasElement, backend }) => {
    await shown(canvasElement, '[part=diff]');
    await expect(backend.asked('/records/')).toHaveLength(0);
  },
};

/** Read-only readers see no Resync. */
export const ReadOnly: Story = {
  ...holding(details.partial, '[part=history-link]'),
  globals: { role: 'read_only' },
  play: async ({ canvasElement, backend }) => {
    await shown(canvasElement, '[part=history-link]');
    await waitFor(() => expect(backend.asked('/session')).not.toHaveLength(0));
    await gone(canvasElement, '[part=resync]');
  },
};

export const RightToLeft: Story = { ...SeveralObjectsAndCrms, globals: { locale: 'ar' } };

export const WithMoreActions: Story = {
  ...holding(details.partial, '[part=object]'),
  render: (args, { component = '' }) => {
    const panel = elementOf(component, args);
    const open = Object.assign(document.createElement('a'), {
      slot: 'footer',
      href: '#',
      textContent: 'Open mapping',
    });
    panel.append(open);
    return html`<div class="card">${panel}</div>`;
  },
};

/** In a column of 240 px, values are below each other. */
export const Narrow: Story = {
  ...holding(details.partial, '[part=diff]'),
  render: (args, { component = '' }) => html`<div class="card narrow">${elementOf(component, args)}</div>`,
};

/** Press, queue, run and result: the panel shows each phase when the backend reports it. */
export const Resync: Story = {
  ...holding(details.partial, '[part=chip].partial'),
  play: async ({ canvasElement, backend, step }) => {
    const button = await shown(canvasElement, '[part=resync]');
    const run = Promise.withResolvers<void>();
    backend.runPush = () => run.promise;
    await step('presses Resync', () => userEvent.click(button));
    await step('it is queued, then it runs', async () => {
      await shown(canvasElement, '.chip.ongoing');
    });
    await step('it ends, with what can never go up', async () => {
      run.resolve();
      await gone(canvasElement, '.chip.ongoing');
      await expect(backend.queued).toEqual(['a1']);
    });
  },
};

const refusing = (answer: (backend: StoryBackend) => Response): Story => ({
  beforeEach: ({ backend }) => {
    backend.hold(details.partial());
    backend.answer = ({ path }) => (path === '/resyncs' ? answer(backend) : undefined);
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(await shown(canvasElement, '[part=resync]'));
  },
  parameters: { shows: '.footer .message:not(:empty)' },
});

export const ResyncForbidden: Story = refusing(() => problem(403, 'forbidden'));
export const ResyncTooManyRequests: Story = refusing(() =>
  problem(429, 'rate_limited', { 'retry-after': '40' }),
);

function isDetail(path: string): boolean {
  return /^\/records\/[^/?]+\/[^/?]+$/.test(path);
}
