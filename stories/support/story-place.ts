// Gives each story a place on the page whose data comes from a backend of its own.
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { StoryContext } from '@storybook/web-components-vite';
import { applyPageSettings, languageOf, type PageSettings } from './page-settings.js';
import { find } from './shown.js';
import { StoryBackend, type Conditions } from './story-backend.js';
import type { Context } from './story.js';

/** Runs each time the story is rendered. */
export function openBackend(context: StoryContext): () => void {
  const backend = new StoryBackend(context.globals as Conditions);
  const opened = Object.assign(context, { backend }) as Context;
  opened.msw.use(...backend.handlers);
  return () => {
    backend.close();
    closeToast();
  };
}

export function inPlace(story: () => unknown, context: StoryContext): TemplateResult {
  const { globals, backend, viewMode } = context as Context;
  const settings = globals as PageSettings;
  const { lang, dir } = languageOf(settings);
  applyPageSettings(settings, viewMode === 'docs');
  // Another backend, other elements: those of the one before would wait for it.
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

/** A toast outlives the element that it is of. */
function closeToast(): void {
  find(document, 'body > [popover] >>> .close')?.click();
}

/** There is no log to go to. */
function stay(event: Event): void {
  event.preventDefault();
}
