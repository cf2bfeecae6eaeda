// The brand of a host: ten lines of tokens and parts restyle the whole kit.
import { html, type TemplateResult } from 'lit';
import { userEvent } from 'storybook/test';
import { details } from '../test/mocks/details.js';
import { brands, type Brand } from './support/brands.js';
import { shown } from './support/shown.js';
import type { Story, StoryFile } from './support/story.js';

const meta: StoryFile = {
  title: 'Look/Brands',
  beforeEach: ({ backend }) => {
    backend.hold(details.partial());
    backend.hold({ ...details.failed(), id: 'a2', name: 'Nordlys AS' });
  },
  parameters: { shows: 'crm-sync-panel >>> [part=diff]' },
};
export default meta;

const dressed = ({ name, className, css }: Brand, content?: TemplateResult): TemplateResult =>
  html`<section class="brand ${className}" aria-label=${name}>
    <style>
      ${css}
    </style>
    <h3>${name}</h3>
    <p class="named">Acme Ltd <crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon></p>
    <p class="named">Nordlys AS <crm-sync-icon record-type="account" record-id="a2"></crm-sync-icon></p>
    ${content}
    <crm-resync-action record-type="account" record-ids="a1 a2"></crm-resync-action>
  </section>`;

const panel = html`<div class="card branded">
  <crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel>
</div>`;

/** The host's CSS beside its result. */
export const TenLines: Story = {
  render: () =>
    html`${brands.slice(0, 1).map(
      (brand) =>
        html`<div class="columns">
          ${dressed(brand)}
          <pre class="code" tabindex="0">${brand.css}</pre>
        </div>`,
    )}`,
  play: async ({ canvasElement, step }) => {
    await step('the panel that opens wears it too', async () => {
      await userEvent.click(await shown(canvasElement, '[record-id=a2] >>> [part=icon]:has(.failed)'));
      await shown(canvasElement, '[part=panel]:popover-open >>> [part=error]');
    });
  },
  parameters: { shows: '[part=panel]:popover-open >>> [part=error]' },
};

export const SideBySide: Story = {
  render: () => html`<div class="columns">${brands.map((brand) => dressed(brand, panel))}</div>`,
};
