// Draws one value of a field: a text, a list, a name with its id, or a message for an empty value.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownValue } from '../i18n/format-value.js';
import type { Run } from '../model/highlights.js';
import { withSigns } from '../model/invisible-characters.js';
import { clippedText } from './clipped-text.js';
import type { PanelContext } from './panel-context.js';

/** How a value differs from the other value of its field. */
export interface ShownDifference {
  /** The text as runs, if the differences are known. */
  readonly highlighted?: readonly Run[] | undefined;
  /** Where the other text differs, if no run of this text has changed. */
  readonly position?: number | undefined;
  /** For a list: of each item, whether the other list lacks it. */
  readonly changedItems?: readonly boolean[] | undefined;
  readonly idChanged?: boolean | undefined;
}

/** @param key identifies the value in the panel's disclosure state */
export function fieldValue(
  value: ShownValue,
  key: string,
  context: PanelContext,
  { highlighted, position, changedItems, idChanged = false }: ShownDifference = {},
): TemplateResult {
  switch (value.kind) {
    case 'text': {
      // A text of spaces alone would look like no value.
      const text = value.text.trim() === '' ? withSigns(value.text) : value.text;
      return html`<span class=${value.code ? 'code' : ''}
          >${clippedText(highlighted ?? [{ text, changed: false }], key, context, { difference: position })}</span
        >${value.id === undefined ? nothing : html`<span class="code raw-id"><bdi>${marked(value.id, idChanged)}</bdi></span>`}`;
    }
    case 'list':
      return html`<ul class="items">
        ${value.items.map((item, i) => html`<li><bdi>${marked(item, changedItems?.[i] ?? false)}</bdi></li>`)}
      </ul>`;
    default:
      return html`<span class="absent">${context.messages[value.kind]}</span>`;
  }
}

const marked = (text: string, changed: boolean) => (changed ? html`<mark>${text}</mark>` : text);
