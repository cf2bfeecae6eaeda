// What all stories have in common: the elements, the page that the toolbar sets, and how they are looked at.
import '../src/define.js';
import '../stories/page.css';
import { html } from 'lit';
import { createPreviewAnnotations } from 'msw-storybook-addon/preview';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { setDiagnostics } from '../src/diagnostics/report-fault.js';
import { elementOf } from '../stories/support/element-of.js';
import { shown } from '../stories/support/shown.js';
import { inPlace, openBackend } from '../stories/support/story-place.js';
import { startWorker } from '../stories/support/story-worker.js';
import { shownManifest, typeControls } from './manifest.js';
import { globalTypes, initialGlobals } from './toolbar.js';

setCustomElementsManifest(shownManifest);
// Stories of failures are wrong on purpose, and a story that warns on the console counts as failed.
setDiagnostics('off');
const { beforeEach: provideWorker = [] } = createPreviewAnnotations(startWorker);

export default {
  globalTypes,
  initialGlobals,
  argTypesEnhancers: [typeControls],
  tags: ['autodocs'],
  parameters: {
    a11y: {
      test: 'error',
      // Forced colours are the reader's own; the audit would measure those that they replace.
      config: {
        rules: [{ id: 'color-contrast', enabled: !matchMedia('(forced-colors: active)').matches }],
      },
    },
    layout: 'fullscreen',
    controls: { expanded: true, sort: 'none' },
    docs: { source: { excludeDecorators: true } },
    options: {
      storySort: {
        order: ['Elements', ['crm-sync-icon', 'crm-sync-panel', 'crm-resync-action'], 'In a page', 'Look'],
      },
    },
  },
  beforeEach: [provideWorker, openBackend].flat(),
  render: (args, { component = '' }) => html`${elementOf(component, args)}`,
  decorators: [inPlace],
  /** The audit comes after this, and needs something to look at. */
  afterEach: async ({ parameters }) => {
    const { shows } = parameters as { shows?: string };
    if (shows) await shown(document, shows);
  },
} satisfies Preview;
