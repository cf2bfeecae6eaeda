// Every dot, CRM icon and chip. Shape and text show the status, and colour repeats it.
import { html, type TemplateResult } from 'lit';
import { outcomes, type Outcome, type Phase } from '../src/model/sync-status.js';
import { registerProvider, type RecordDetail } from '../src/index.js';
import { link, record } from '../test/mocks/details.js';
import { statusOfDetail } from '../test/mocks/status-of-detail.js';
import { iconDetails } from './support/icon-details.js';
import { problem } from './support/network.js';
import { unanswered } from './support/story-backend.js';
import type { Story, StoryFile } from './support/story.js';

const meta: StoryFile = { title: 'Look/Statuses and icons', parameters: { shows: '[part=dot]' } };
export default meta;

const icon = (detail: RecordDetail): TemplateResult =>
  html`<crm-sync-icon .record=${statusOfDetail(detail)}></crm-sync-icon>`;
const cell = (label: string, content: unknown): TemplateResult =>
  html`<div class="cell"><span class="named">Acme Ltd ${content}</span><small>${label}</small></div>`;
const going = (outcome: Outcome | null, phase: Phase): RecordDetail => record([link({ outcome, phase })]);

const alone: readonly (readonly [string, () => RecordDetail])[] = [
  ['Synced', iconDetails.synced],
  ['Partially synced', iconDetails.partial],
  ['Failed', iconDetails.failed],
  ['Skipped', iconDetails.skipped],
  ['Linked, without detail', iconDetails.linked],
  ['Never synced', iconDetails.never],
];

/** An icon that loads from the backend. The backend answers each of these record types differently. */
const asked = (type: string): TemplateResult =>
  html`<crm-sync-icon record-type=${type} record-id="a1" provider="hubspot"></crm-sync-icon>`;

export const Dots: Story = {
  beforeEach: ({ backend }) => {
    backend.answer = ({ path }) =>
      path.startsWith('/records/slow')
        ? unanswered()
        : path.startsWith('/records/broken')
          ? problem(503, 'unavailable')
          : undefined;
  },
  render: () =>
    html`<div class="cells">
      ${alone.map(([label, detail]) => cell(label, icon(detail())))}
      ${(['queued', 'syncing'] as const).map((phase) =>
        [...outcomes, null].map((outcome) =>
          cell(`${phase}, last ${outcome ?? 'never synced'}`, icon(going(outcome, phase))),
        ),
      )}
      ${cell('Loading', asked('slow'))} ${cell('Cannot load', asked('broken'))}
      ${cell('Deleted', icon(iconDetails.onlyDeleted()))}
    </div>`,
  parameters: { shows: '[part=dot].unavailable' },
};

const shapes = (): TemplateResult[] => [
  ...alone.map(([, detail]) => icon(detail())),
  icon(going('synced', 'queued')),
  icon(going('synced', 'syncing')),
  icon(iconDetails.onlyDeleted()),
];

/** The shapes alone distinguish the statuses: in the size of a list, and twice as large. */
export const WithoutColour: Story = {
  render: () =>
    html`<div class="gray row">${shapes()}</div>
      <div class="gray row twice">${shapes()}</div>`,
};

const providers = [
  'hubspot',
  'salesforce',
  'pipedrive',
  'dynamics',
  'zoho',
  'attio',
  'close',
  'monday',
  'own',
];

/** Neutral icons for known CRMs, a letter for unknown CRMs, an image where the host sets one. */
export const ProviderIcons: Story = {
  beforeEach: () => {
    const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="5" fill="#0f766e"/><path d="M5 13l5-7 5 7z" fill="#fff"/></svg>`;
    registerProvider({
      id: 'own',
      name: 'Own CRM',
      icon: `data:image/svg+xml,${encodeURIComponent(drawing)}`,
    });
  },
  render: () =>
    html`<div class="cells">
      ${providers.map((provider) =>
        cell(provider, [
          icon(record([link({ provider })])),
          icon(record([link({ provider, outcome: 'failed' })])),
        ]),
      )}
    </div>`,
};

/** One object for each status, in the order of the panel: problems come first. */
export const Chips: Story = {
  beforeEach: ({ backend }) => {
    const bare = { syncedFields: [], unsyncedFields: [] };
    backend.hold(
      record([
        ...outcomes.map((outcome) => link({ outcome, objectType: outcome, ...bare })),
        link({ objectType: 'linked', detail: 'untracked', ...bare }),
        link({ objectType: 'never', outcome: null, syncedAt: null, attemptedAt: null, ...bare }),
        link({ objectType: 'waiting', outcome: 'synced', phase: 'queued', ...bare }),
        link({ objectType: 'running', outcome: 'failed', phase: 'syncing', ...bare }),
      ]),
    );
  },
  render: () =>
    html`<div class="card"><crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel></div>`,
  parameters: { shows: '[part=chip].skipped' },
};
