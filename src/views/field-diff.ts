// Draws the fields that did not sync: the value that was sent beside the value in the CRM, and the cause.
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { UnsyncedField } from '../model/record-detail.js';
import { clippedText } from './clipped-text.js';
import { compareShown, type DifferenceNote } from './compare-shown.js';
import { fieldSection } from './field-section.js';
import { fieldValue } from './field-value.js';
import { crmName, type PanelContext } from './panel-context.js';

export interface FieldDiffOptions {
  /** Identifies the object that the fields belong to. */
  readonly key: string;
  readonly provider: string;
  readonly startsOpen: boolean;
}

export function fieldDiff(
  fields: readonly UnsyncedField[],
  { key, provider, startsOpen }: FieldDiffOptions,
  context: PanelContext,
): TemplateResult | typeof nothing {
  const { messages } = context;
  const crm = crmName(context, provider);
  // ARIA roles instead of a native table: in a narrow panel CSS stacks the cells, and a native table loses its roles.
  return fieldSection(
    {
      key: `${key} unsynced`,
      fields,
      summary: messages.fieldsNotSynced(fields.length),
      startsOpen,
      rows: (shown) =>
        html`<div part="diff" class="diff" role="table" aria-label=${messages.fieldsNotSynced(fields.length)}>
          <div role="row" class="head">
            <span role="columnheader">${messages.field}</span>
            <span role="columnheader">${messages.sent}</span>
            <span role="columnheader">${messages.inCrm}</span>
            <span role="columnheader" class="unseen">${messages.why}</span>
          </div>
          ${shown.map((field) =>
            // Hundreds of rows are not rendered again on each tick of the clock, or when the list grows.
            guard(
              [
                field,
                crm,
                messages,
                context.locale,
                context.disclosure.version,
                context.latestHighlights(field),
              ],
              () => diffRow(field, `${key} ${field.name}`, crm, context),
            ),
          )}
        </div>`,
    },
    context,
  );
}

function diffRow(field: UnsyncedField, key: string, crm: string, context: PanelContext): TemplateResult {
  const { messages } = context;
  const { sent, inCrm, note } = compareShown(field, context);
  const missing = field.cause === 'not_mapped' && field.inCrm === undefined;
  return html`<div role="row">
    <div role="rowheader">
      <span class="label"><bdi>${field.label}</bdi></span>
      <span class="cause">${messages.cause[field.cause](crm)}</span>
    </div>
    <div role="cell" class="value" data-label=${messages.sent}>
      ${fieldValue(sent.value, `${key} sent`, context, sent)}
    </div>
    <div role="cell" class="value" data-label=${messages.inCrm}>
      ${
        missing
          ? html`<span class="absent">${messages.noSuchField}</span>`
          : fieldValue(inCrm.value, `${key} in crm`, context, inCrm)
      }
    </div>
    ${field.message || note ? why(field.message, note, key, context) : nothing}
  </div>`;
}

/** The CRM's message about the field, and a note about values that are equal or look alike. */
function why(
  message: string | undefined,
  note: DifferenceNote | undefined,
  key: string,
  context: PanelContext,
): TemplateResult {
  return html`<div role="cell" class="why">
    ${note ? html`<span class="note">${context.messages.comparison[note]}</span>` : nothing}
    ${
      message
        ? html`<div class="said">
            ${clippedText([{ text: message, changed: false }], `${key} message`, context)}
          </div>`
        : nothing
    }
  </div>`;
}
