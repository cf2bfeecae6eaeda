// Draws a collapsible section of fields: its summary, a filter for long lists, and the rows.
import { html, nothing, type TemplateResult } from 'lit';
import type { SyncedField } from '../model/record-detail.js';
import type { PanelContext } from './panel-context.js';

export interface FieldSectionOptions<Field extends SyncedField> {
  /** Identifies the section in the panel. */
  readonly key: string;
  readonly fields: readonly Field[];
  readonly summary: string;
  readonly startsOpen: boolean;
  readonly rows: (fields: readonly Field[]) => TemplateResult;
}

/** Lists with more fields than this get a filter. */
const many = 20;

export function fieldSection<Field extends SyncedField>(
  { key, fields, summary, startsOpen, rows }: FieldSectionOptions<Field>,
  { messages, disclosure, lists }: PanelContext,
): TemplateResult | typeof nothing {
  if (fields.length === 0) return nothing;
  const wanted = disclosure.filter(key).trim().toLowerCase();
  const found = wanted
    ? fields.filter(({ label, name }) => `${label}\n${name}`.toLowerCase().includes(wanted))
    : fields;
  const open = disclosure.isOpen(key, startsOpen);
  return html`<details
    part="fields"
    class="fields"
    ?open=${open}
    @toggle=${({ target }: Event) => disclosure.setOpen(key, (target as HTMLDetailsElement).open)}
  >
    <summary
      @click=${(event: Event) => {
        // A link or a label around the icon prevents the engine's own way to open.
        event.preventDefault();
        disclosure.setOpen(key, !open);
      }}
    >
      ${summary}
    </summary>
    ${
      fields.length > many
        ? html`<input
            type="search"
            aria-label=${messages.filterFields}
            placeholder=${messages.filterFields}
            .value=${disclosure.filter(key)}
            @keydown=${keepTyping}
            @keypress=${keepTyping}
            @keyup=${keepTyping}
            @input=${(event: Event) => {
              event.stopPropagation();
              disclosure.setFilter(key, (event.target as HTMLInputElement).value);
            }}
          />`
        : nothing
    }
    ${found.length > 0 ? rows(found.slice(0, lists.visibleRows(key, found.length))) : html`<p class="absent">${messages.noFieldMatches}</p>`}
    ${
      lists.hasMore(key, found.length)
        ? html`<button type="button" class="quiet" @click=${() => lists.showAll(key)}>
            ${messages.showAll(found.length)}
          </button>`
        : nothing
    }
  </details>`;
}

/** What the reader types is no shortcut of the page. Escape and Tab are for the panel and the page. */
function keepTyping(event: KeyboardEvent): void {
  if (event.key !== 'Escape' && event.key !== 'Tab') event.stopPropagation();
}
