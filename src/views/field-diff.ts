// Draws the fields that did not sync: the value that was sent beside the value in the CRM, and the cause.
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { shownValue, type ShownValue } from '../i18n/format-value.js';
import { isCleared, subtleDifference, type SubtleDifference } from '../model/compare-values.js';
import type { FieldValue, UnsyncedField } from '../model/record-detail.js';
import { clippedText } from './clipped-text.js';
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
  const { sent, inCrm, note, highlights } = compared(field, context);
  const missing = field.cause === 'not_mapped' && field.inCrm === undefined;
  const has = (value: ShownValue, item: string) => value.kind === 'list' && value.items.includes(item);
  return html`<div role="row">
    <div role="rowheader">
      <span class="label"><bdi>${field.label}</bdi></span>
      <span class="cause">${messages.cause[field.cause](crm)}</span>
    </div>
    <div role="cell" class="value" data-label=${messages.sent}>
      ${fieldValue(sent, context, {
        key: `${key} sent`,
        highlighted: highlights?.sent,
        isChanged: (item) => inCrm.kind === 'list' && !has(inCrm, item),
      })}
    </div>
    <div role="cell" class="value" data-label=${messages.inCrm}>
      ${
        missing
          ? html`<span class="absent">${messages.noSuchField}</span>`
          : fieldValue(inCrm, context, {
              key: `${key} in crm`,
              highlighted: highlights?.inCrm,
              isChanged: (item) => sent.kind === 'list' && !has(sent, item),
            })
      }
    </div>
    ${field.message || note ? why(field.message, note, key, context) : nothing}
  </div>`;
}

/** The CRM's message about the field, and a note about a difference that is hard to see. */
function why(
  message: string | undefined,
  note: SubtleDifference | undefined,
  key: string,
  context: PanelContext,
): TemplateResult {
  return html`<div role="cell" class="why">
    ${note ? html`<span class="note">${context.messages.differsIn[note]}</span>` : nothing}
    ${
      message
        ? html`<div class="said">
            ${clippedText([{ text: message, changed: false }], `${key} message`, context)}
          </div>`
        : nothing
    }
  </div>`;
}

/** In texts up to this length, a difference is visible without highlights. */
const shortText = 24;

/** The two values in a form that makes their difference visible. */
function compared(field: UnsyncedField, { locale, messages, highlights }: PanelContext) {
  const shown = (value: FieldValue | undefined) => shownValue(field, value, locale, messages);
  const inCrm = shown(field.inCrm);
  const sent: ShownValue = isCleared(field.sent, field.inCrm) ? { kind: 'cleared' } : shown(field.sent);
  if (sent.kind !== 'text' || inCrm.kind !== 'text') return { sent, inCrm };
  const note = subtleDifference(sent.text, inCrm.text);
  switch (note) {
    case 'stored':
      if (sameValue(field.sent, field.inCrm) || sent.id !== inCrm.id) return { sent, inCrm };
      return { sent: withRaw(sent, field.sent), inCrm: withRaw(inCrm, field.inCrm), note };
    case 'encoding':
      return { sent: escaped(sent), inCrm: escaped(inCrm), note };
    case 'spaces':
      return { sent: visibleSpaces(sent), inCrm: visibleSpaces(inCrm), note };
    case 'case':
    case undefined: {
      const long = sent.text.length > shortText && inCrm.text.length > shortText;
      return { sent, inCrm, note, highlights: long ? highlights(field, sent.text, inCrm.text) : undefined };
    }
  }
}

type ShownText = Extract<ShownValue, { kind: 'text' }>;

const sameValue = (sent: FieldValue | undefined, inCrm: FieldValue | undefined) =>
  JSON.stringify(sent) === JSON.stringify(inCrm);

const withRaw = (shown: ShownText, value: FieldValue | undefined): ShownValue => ({
  ...shown,
  id: JSON.stringify(value),
});

/** Shows characters beyond ASCII as code points, because different ones may look the same. */
const escaped = ({ text }: ShownText): ShownValue => ({
  kind: 'text',
  code: true,
  text: text.replace(/[^\x20-\x7e]/gu, (letter) => `\\u{${letter.codePointAt(0)?.toString(16)}}`),
});

const signs: Readonly<Record<string, string>> = { '\n': '↵', '\r': '', '\t': '→', '\u00a0': '⍽' };

const visibleSpaces = (value: ShownText): ShownValue => ({
  ...value,
  text: value.text.replace(/[\s\u200b\ufeff]/g, (space) => signs[space] ?? '·'),
});
