// Draws the fields that synced, each with the value that was sent.
import { html, type nothing, type TemplateResult } from 'lit';
import { shownValue } from '../i18n/format-value.js';
import type { SyncedField } from '../model/record-detail.js';
import { fieldSection } from './field-section.js';
import { fieldValue } from './field-value.js';
import type { PanelContext } from './panel-context.js';

/** @param key identifies the object that the fields belong to */
export function fieldList(
  fields: readonly SyncedField[],
  key: string,
  context: PanelContext,
): TemplateResult | typeof nothing {
  const { locale, messages } = context;
  return fieldSection(
    {
      key: `${key} synced`,
      fields,
      summary: messages.syncedFields(fields.length),
      startsOpen: false,
      rows: (shown) =>
        html`<dl class="sent">
          ${shown.map(
            (field) =>
              html`<div>
                <dt><bdi>${field.label}</bdi></dt>
                <dd>
                  ${fieldValue(
                    shownValue(field, field.sent, locale, messages),
                    `${key} ${field.name} value`,
                    context,
                  )}
                </dd>
              </div>`,
          )}
        </dl>`,
    },
    context,
  );
}
