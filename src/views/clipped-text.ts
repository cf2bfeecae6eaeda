// Draws a text. Of a long one it draws the beginning, or the first difference, and a button that expands the text.
import { html, nothing, type TemplateResult } from 'lit';
import { clipRuns } from '../model/clip-runs.js';
import type { Run } from '../model/highlights.js';
import type { PanelContext } from './panel-context.js';

/** So many characters fill three lines of a narrow column. */
const mostCharacters = 120;

/**
 * @param key identifies the text in the panel's disclosure state
 * @param difference where another text differs, for a text without changed runs
 */
export function clippedText(
  text: readonly Run[],
  key: string,
  { messages, disclosure }: Pick<PanelContext, 'messages' | 'disclosure'>,
  { most = mostCharacters, difference }: { most?: number; difference?: number | undefined } = {},
): TemplateResult {
  const cut = clipRuns(text, most, difference);
  const isLong = cut !== text;
  const expanded = isLong && disclosure.isExpanded(key);
  return html`<bdi class=${isLong && !expanded ? 'text clipped' : 'text'}
      >${(expanded ? text : cut).map(run)}</bdi
    >${
      isLong
        ? html`<button
            type="button"
            class="quiet"
            aria-expanded=${expanded}
            @click=${() => disclosure.toggle(key)}
          >
            ${expanded ? messages.less : messages.more}
          </button>`
        : nothing
    }`;
}

function run({ text, changed }: Run): TemplateResult | string {
  return changed ? html`<mark>${text}</mark>` : text;
}
