// Draws a text that may be long: its beginning, or where it first differs, and a button for the rest.
import { html, nothing, type TemplateResult } from 'lit';
import { clipRuns } from '../model/clip-runs.js';
import type { Run } from '../model/highlights.js';
import type { PanelContext } from './panel-context.js';

/** Cut to so many characters, a text fills the three lines that a narrow column has for it. */
const mostCharacters = 120;
const mostLines = 3;

/** @param key names the text among all that can be unfolded in the panel */
export function clippedText(
  text: readonly Run[],
  key: string,
  { words, folds }: Pick<PanelContext, 'words' | 'folds'>,
  most = mostCharacters,
): TemplateResult {
  const lines = text.reduce((sum, run) => sum + run.text.split('\n', mostLines + 1).length - 1, 1);
  const cut = clipRuns(text, most);
  const isLong = cut !== text || lines > mostLines;
  const open = isLong && folds.isOpen(key);
  return html`<bdi class=${isLong && !open ? 'text clipped' : 'text'}>${(open ? text : cut).map(run)}</bdi>${
      isLong
        ? html`<button type="button" class="quiet" aria-expanded=${open} @click=${() => folds.toggle(key)}>
            ${open ? words.less : words.more}
          </button>`
        : nothing
    }`;
}

function run({ text, changed }: Run): TemplateResult | string {
  return changed ? html`<mark>${text}</mark>` : text;
}
