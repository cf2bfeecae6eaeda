// Every event with its fields, and the ways in which a host can handle a resync request.
import { html, render } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { CrmResyncRequestEvent } from '../src/index.js';
import { details } from '../test/mocks/details.js';
import { shown } from './support/shown.js';
import type { Context, Story, StoryFile } from './support/story.js';

const names = [
  'crm-panel-open',
  'crm-panel-close',
  'crm-sync-change',
  'crm-sync-error',
  'crm-history-open',
  'crm-resync-request',
  'crm-resync-accepted',
  'crm-resync-settled',
  'crm-resync-failed',
] as const satisfies readonly (keyof HTMLElementEventMap)[];

/** Only the event's own fields, without those of `Event`. */
function fieldsOf(event: Event): string {
  const fields = Object.entries(event).filter(([name]) => name !== 'isTrusted');
  const text = JSON.stringify(Object.fromEntries(fields), (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

/** Adds an event to the list, the latest first. */
function log(list: Element, event: Event): void {
  const item = document.createElement('li');
  item.dataset['type'] = event.type;
  const from = (event.target as Element).localName;
  render(html`<b>${event.type}</b> ${from} <code>${fieldsOf(event)}</code>`, item);
  list.prepend(item);
}

const meta: StoryFile = {
  title: 'Events',
  args: { cancel: false, answer: false },
  argTypes: {
    cancel: { name: 'preventDefault()', control: 'boolean', description: 'The host does it all.' },
    answer: {
      name: 'respondWith()',
      control: 'boolean',
      description: 'The host sends it, the kit shows the outcome.',
    },
  },
  beforeEach: ({ backend }) => backend.hold(details.partial()),
  render: ({ cancel, answer }) => {
    const watch = (place: Element | undefined) => {
      const list = place?.querySelector('.log');
      if (!(place instanceof HTMLElement) || !list) return;
      // Captured, because the panel's open and close events do not bubble.
      for (const name of names) place.addEventListener(name, (event) => log(list, event), { capture: true });
      place.addEventListener('crm-resync-request', (event) => {
        if (cancel) event.preventDefault();
        else if (answer) answerItself(event);
      });
    };
    return html`<div class="columns" ${ref(watch)}>
      <div class="card padded">
        <p class="named">Acme Ltd <crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon></p>
        <crm-resync-action record-type="account" record-id="a1"></crm-resync-action>
      </div>
      <div class="card"><crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel></div>
      <section class="card padded wide" aria-label="Events">
        <ol class="log"></ol>
      </section>
    </div>`;
  },
};
export default meta;

function answerItself(event: CrmResyncRequestEvent): void {
  event.respondWith(Promise.resolve({ id: 'own_1', accepted: event.records.length, rejected: [] }));
}

const press = async ({ canvasElement }: Context) => {
  await userEvent.click(await shown(canvasElement, 'crm-resync-action >>> [part=control]'));
};
const logged = (canvasElement: HTMLElement, type: string) => shown(canvasElement, `.log [data-type=${type}]`);

/** Open the panel, open the history, press Resync. The latest event comes first. */
export const AsTheyFire: Story = {
  play: async (context) => {
    const { canvasElement, step } = context;
    await logged(canvasElement, 'crm-sync-change');
    await step('the panel opens and closes', async () => {
      await userEvent.click(await shown(canvasElement, 'crm-sync-icon >>> [part=icon]'));
      await logged(canvasElement, 'crm-panel-open');
      await userEvent.keyboard('{Escape}');
      await logged(canvasElement, 'crm-panel-close');
    });
    await step('a push, from the request to its end', async () => {
      await press(context);
      for (const type of ['crm-resync-request', 'crm-resync-accepted', 'crm-resync-settled'])
        await logged(canvasElement, type);
    });
  },
};

/** The host handles the push: the kit sends and shows nothing. */
export const Cancelled: Story = {
  args: { cancel: true },
  play: async (context) => {
    await press(context);
    await logged(context.canvasElement, 'crm-resync-request');
    await expect(context.backend.asked('/resyncs')).toHaveLength(0);
  },
};

/** The host sends the push itself; the kit shows the results. */
export const AnsweredByTheHost: Story = {
  args: { answer: true },
  play: async (context) => {
    await press(context);
    await logged(context.canvasElement, 'crm-resync-accepted');
    await waitFor(() =>
      expect(context.backend.asked('/resyncs').filter(({ method }) => method === 'POST')).toHaveLength(0),
    );
  },
};
