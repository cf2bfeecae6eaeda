// Draws a text. Of a long one it draws the beginning, or the first difference, and a button that expands the text.
import { html, nothing, type TemplateResult } from 'lit';
import { clipRuns } from '../model/clip-runs.js';
import type { Run } from '../model/highlights.js';
import type { PanelContext } from './panel-context.js';

/** So many characters fill three lines of a narrow column. */
const mostCharacters = 120;
const mostLines = 3;

/** @param key identifies the text in the panel's disclosure state */
export function clippedText(
  text: readonly Run[],
  key: string,
  { messages, disclosure }: Pick<PanelContext, 'messages' | 'disclosure'>,
  most = mostCharacters,
): TemplateResult {
  const lines = text.reduce((sum, run) => sum + run.text.split('\n', mostLines + 1).length - 1, 1);
  const cut = clipRuns(text, most);
  const isLong = cut !== text || lines > mostLines;
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
