// Draws one value of a field: a text, a list, a name with its id, or a message for an empty value.
import { html, nothing, type TemplateResult } from 'lit';
import type { ShownValue } from '../i18n/format-value.js';
import type { Run } from '../model/highlights.js';
import { clippedText } from './clipped-text.js';
import type { PanelContext } from './panel-context.js';

export interface FieldValueOptions {
  /** Identifies the value in the panel's disclosure state. */
  readonly key: string;
  /** The text as runs, if the differences from the other value are known. */
  readonly highlighted?: readonly Run[] | undefined;
  /** For a list: whether the other value lacks an item. */
  readonly isChanged?: (item: string) => boolean;
}

export function fieldValue(
  value: ShownValue,
  context: PanelContext,
  { key, highlighted, isChanged = () => false }: FieldValueOptions,
): TemplateResult {
  switch (value.kind) {
    case 'text':
      return html`<span class=${value.code ? 'code' : ''}
          >${clippedText(highlighted ?? [{ text: value.text, changed: false }], key, context)}</span
        >${value.id === undefined ? nothing : html`<span class="code raw-id"><bdi>${value.id}</bdi></span>`}`;
    case 'list':
      return html`<ul class="items">
        ${value.items.map((item) => html`<li><bdi>${isChanged(item) ? html`<mark>${item}</mark>` : item}</bdi></li>`)}
      </ul>`;
    default:
      return html`<span class="absent">${context.messages[value.kind]}</span>`;
  }
}
