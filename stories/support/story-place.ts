// Gives each story a container whose data comes from a separate backend.
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { StoryContext } from '@storybook/web-components-vite';
import { closeToasts } from '../../src/elements/push-toasts.js';
import { applyPageSettings, languageOf, type PageSettings } from './page-settings.js';
import { StoryBackend, type Conditions } from './story-backend.js';
import type { Context } from './story.js';

/** Runs each time the story is rendered. */
export function openBackend(context: StoryContext): () => void {
  const backend = new StoryBackend(context.globals as Conditions);
  const opened = Object.assign(context, { backend }) as Context;
  opened.msw.use(...backend.handlers);
  return () => {
    backend.close();
    closeToasts();
  };
}

export function inPlace(story: () => unknown, context: StoryContext): TemplateResult {
  const { globals, backend, viewMode } = context as Context;
  const settings = globals as PageSettings;
  const { lang, dir } = languageOf(settings);
  applyPageSettings(settings, viewMode === 'docs');
  // A new backend needs new elements: the old ones would wait for the old backend.
  return html`${keyed(
    backend.base,
    html`<div
      class="place"
      lang=${lang}
      dir=${dir}
      data-crm-sync-endpoint=${backend.base}
      @crm-history-open=${stay}
    >
      ${story()}
    </div>`,
  )}`;
}

/** There is no log page to open. */
function stay(event: Event): void {
  event.preventDefault();
}
