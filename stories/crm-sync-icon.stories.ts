// The icon beside a record's name: each state, and the ways to open its panel.
import { html, type TemplateResult } from 'lit';
import { expect, userEvent } from 'storybook/test';
import { createSyncClient } from '../src/index.js';
import type { RecordDetail } from '../src/model/record-detail.js';
import { statusOfDetail } from '../test/mocks/status-of-detail.js';
import { details } from '../test/mocks/details.js';
import { moreDetails } from '../test/mocks/more-details.js';
import { elementOf } from './support/element-of.js';
import { iconDetails } from './support/icon-details.js';
import { problem } from './support/network.js';
import { find, gone, shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';
import { unanswered } from './support/story-backend.js';

const named = (icon: unknown): TemplateResult => html`<span class="named">Acme Ltd ${icon}</span>`;

const meta: StoryFile = {
  title: 'Elements/crm-sync-icon',
  component: 'crm-sync-icon',
  args: { recordType: 'account', recordId: 'a1' },
  argTypes: {
    placement: { control: 'select', options: ['bottom-start', 'bottom-end', 'top-start', 'right'] },
  },
  parameters: { shows: '[part=icon]' },
  render: (args, { component = '' }) => named(elementOf(component, args)),
};
export default meta;

/** The backend has one record, and the icon loads it. */
const holding = (detail: () => RecordDetail, shows: string): Story => ({
  beforeEach: ({ backend }) => backend.hold(detail()),
  parameters: { shows },
});

export const Synced: Story = holding(iconDetails.synced, '[part=dot].synced');
export const PartiallySynced: Story = holding(iconDetails.partial, '[part=dot].partial');
export const Failed: Story = holding(iconDetails.failed, '[part=dot].failed');
export const Skipped: Story = holding(iconDetails.skipped, '[part=dot].skipped');
/** Synced before detailed tracking was on: no dot, a line below the icon. */
export const Linked: Story = holding(iconDetails.linked, '.linked-mark');
export const NeverSynced: Story = holding(iconDetails.never, '[part=icon]:not(.faint)');
/** The last outcome stays; the ring shows a queued push. */
export const Queued: Story = holding(iconDetails.queued, '[part=dot].failed .queued');
export const Syncing: Story = holding(iconDetails.syncing, '[part=dot].partial .syncing');
/** Beside the name, before the CRM icons. */
export const Deleted: Story = holding(moreDetails.deleted, '[part=deleted-dot]');
export const DeletedAndLinkedToNoOther: Story = holding(iconDetails.onlyDeleted, '[part=deleted-dot]');
export const SeveralCrms: Story = holding(details.several, '[data-provider=salesforce] [part=dot].failed');

/** The CRM icons are not drawn yet, but keep their space, so that rows do not move. */
export const LinkedToNothing: Story = {
  ...holding(details.empty, '.space'),
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '.space');
    await expect(find(canvasElement, '[part=icon]')).toBeUndefined();
  },
};

export const OnlyOneCrm: Story = {
  ...holding(details.several, '[data-provider=salesforce] [part=dot].failed'),
  args: { provider: 'salesforce' },
  play: async ({ canvasElement }) => {
    await shown(canvasElement, '[data-provider=salesforce] [part=dot]');
    await expect(find(canvasElement, '[data-provider=hubspot]')).toBeUndefined();
  },
};

export const Loading: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path.startsWith('/records/') ? unanswered() : undefined);
  },
  parameters: { shows: '[part=icon].faint' },
};

export const CannotLoad: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) => (path.startsWith('/records/') ? problem(503, 'unavailable') : undefined);
  },
  parameters: { shows: '[part=dot].unavailable' },
};

/** The last answer is shown; the next request failed. */
export const Stale: Story = {
  beforeEach: ({ backend }) => {
    backend.hold(iconDetails.failed());
    backend.answer = ({ path }) =>
      path.startsWith('/records/') && backend.asked('/records/').length > 1
        ? problem(503, 'unavailable')
        : undefined;
  },
  render: (args, { component = '', backend }) => {
    const client = createSyncClient({ endpoint: backend.base, live: 'off' });
    const icon = elementOf(component, { ...args, client });
    icon.addEventListener('crm-sync-change', () => void client.refresh(), { once: true });
    return named(icon);
  },
  parameters: { shows: '[part=dot].unavailable' },
};

/** The host sets the data: the icon sends no request. */
export const WithDataOfTheHost: Story = {
  args: { record: statusOfDetail(iconDetails.partial()) },
  parameters: { shows: '[part=dot].partial' },
  play: async ({ canvasElement, backend }) => {
    await shown(canvasElement, '[part=dot].partial');
    await expect(backend.asked('/records/')).toHaveLength(0);
  },
};

export const LongName: Story = {
  ...holding(moreDetails.longNames, '[part=dot].partial'),
  render: (args, { component = '' }) =>
    html`<div class="card padded">${moreDetails.longNames().name} ${elementOf(component, args)}</div>`,
};

/** The panel opens on hover, and stays open while the pointer is in the panel. */
export const Hover: Story = {
  ...holding(iconDetails.failed, '[part=panel]:popover-open >>> [part=error]'),
  play: async ({ canvasElement, step }) => {
    const crmIcon = await shown(canvasElement, '[part=icon]:has(.failed)');
    await step('rests on the CRM icon', () => userEvent.hover(crmIcon));
    const error = await shown(canvasElement, '[part=panel]:popover-open >>> [part=error]');
    await step('moves into the panel', () => userEvent.hover(error));
    await expect(crmIcon).toHaveAttribute('aria-expanded', 'true');
  },
};

/** Dots and the panel are mirrored; names and CRM messages keep their own direction. */
export const RightToLeft: Story = { ...Hover, globals: { locale: 'ar' } };

/** Enter opens the panel and moves the focus into it. Escape closes the panel and returns the focus. */
export const Keyboard: Story = {
  ...holding(iconDetails.partial, '[part=icon][aria-expanded=false]'),
  play: async ({ canvasElement, step }) => {
    const crmIcon = await shown(canvasElement, '[part=icon]:has(.partial)');
    await step('Enter opens the panel', async () => {
      // The library's Tab key does not reach elements in shadow roots.
      crmIcon.focus();
      await userEvent.keyboard('{Enter}');
      await shown(canvasElement, '[part=panel]:popover-open >>> [part=diff]');
    });
    await step('Escape closes it', async () => {
      await userEvent.keyboard('{Escape}');
      await gone(canvasElement, '[part=panel]:popover-open');
      await expect(find(canvasElement, '[part=icon]:focus')).toBe(crmIcon);
    });
  },
};

/** The CRM icons open no panel: the host shows the details elsewhere. */
export const WithoutPanel: Story = {
  ...holding(iconDetails.failed, '[part=dot].failed'),
  args: { noPanel: true },
  play: async ({ canvasElement }) => {
    const crmIcon = await shown(canvasElement, '[part=icon]:has(.failed)');
    await userEvent.click(crmIcon);
    await expect(crmIcon).not.toHaveAttribute('aria-expanded');
    await expect(find(canvasElement, '[part=panel]')).toBeUndefined();
  },
};
