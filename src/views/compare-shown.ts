// Prepares the two values of a field so that their difference is visible, and finds the note that says it.
import { shownValue, type ShownValue } from '../i18n/format-value.js';
import { extraChoices } from '../model/choices.js';
import { compareValues, isCleared, type ValueDifference } from '../model/compare-values.js';
import { highlightHidden, writeHidden } from '../model/hidden-differences.js';
import { commonStart, type Highlights, type Run } from '../model/highlights.js';
import { withSigns } from '../model/invisible-characters.js';
import type { FieldValue, UnsyncedField } from '../model/record-detail.js';
import type { ShownDifference } from './field-value.js';
import type { PanelContext } from './panel-context.js';

/** `stored`: different values that look the same, such as two times within one minute. */
export type DifferenceNote = ValueDifference | 'stored';

export interface ShownSide extends ShownDifference {
  readonly value: ShownValue;
}

export interface ComparedSides {
  readonly sent: ShownSide;
  readonly inCrm: ShownSide;
  readonly note: DifferenceNote | undefined;
}

/** In texts up to this length, a difference is visible without highlights. */
const shortText = 24;

export function compareShown(field: UnsyncedField, context: PanelContext): ComparedSides {
  const { sent, inCrm } = shownSides(field, context);
  const note = compareValues(field);
  if (sent.kind === 'list' && inCrm.kind === 'list')
    return {
      sent: listSide(sent.items, inCrm.items, note),
      inCrm: listSide(inCrm.items, sent.items, note),
      note,
    };
  if (sent.kind !== 'text' || inCrm.kind !== 'text')
    return { sent: { value: sent }, inCrm: { value: inCrm }, note };
  return compareTexts(field, sent, inCrm, note, context);
}

type ShownText = Extract<ShownValue, { kind: 'text' }>;

/** Each side has its own currency. Without one, the amount has no sign. */
function shownSides(field: UnsyncedField, { locale, messages }: PanelContext) {
  const { type, currency, inCrmCurrency } = field;
  const shown = (value: FieldValue | undefined, unit: string | undefined) =>
    shownValue({ type, ...(unit !== undefined && { currency: unit }) }, value, locale, messages);
  const sent: ShownValue = isCleared(field) ? { kind: 'cleared' } : shown(field.sent, currency);
  return { sent, inCrm: shown(field.inCrm, inCrmCurrency) };
}

function listSide(
  items: readonly string[],
  other: readonly string[],
  note: ValueDifference | undefined,
): ShownSide {
  const changedItems = extraChoices(items, other);
  const isHidden = note === 'encoding' || note === 'lineBreaks' || note === 'spaces';
  const written = items.map((item, i) => (isHidden && changedItems[i] ? writeHidden(note, item) : item));
  return { value: { kind: 'list', items: written }, changedItems };
}

function compareTexts(
  field: UnsyncedField,
  sent: ShownText,
  inCrm: ShownText,
  note: ValueDifference | undefined,
  { highlights }: PanelContext,
): ComparedSides {
  const looksEqual = sent.text === inCrm.text;
  switch (note) {
    case 'lineBreaks':
    case 'spaces':
    case 'encoding':
      return withHighlights(sent, inCrm, note, highlightHidden(note, sent.text, inCrm.text));
    case 'currency':
      return withHighlights(sent, inCrm, note, { sent: wholly(sent), inCrm: wholly(inCrm) });
    case 'case':
    case undefined: {
      if (looksEqual) return withRawValues(field, sent, inCrm, note ?? 'stored');
      const long = sent.text.length > shortText && inCrm.text.length > shortText;
      const found = long ? highlights(field, sent.text, inCrm.text) : undefined;
      return withHighlights(
        sent,
        inCrm,
        note,
        found && { sent: signed(found.sent), inCrm: signed(found.inCrm) },
      );
    }
    default:
      return note === 'form' && looksEqual
        ? withRawValues(field, sent, inCrm, note)
        : { sent: { value: sent }, inCrm: { value: inCrm }, note };
  }
}

function withHighlights(
  sent: ShownText,
  inCrm: ShownText,
  note: DifferenceNote | undefined,
  highlights: Highlights | undefined,
): ComparedSides {
  const position = highlights && commonStart(sent.text, inCrm.text);
  return {
    sent: { value: sent, highlighted: highlights?.sent, position },
    inCrm: { value: inCrm, highlighted: highlights?.inCrm, position },
    note,
  };
}

/** Shows the values as they are stored, or the ids of two records with the same name. */
function withRawValues(
  field: UnsyncedField,
  sent: ShownText,
  inCrm: ShownText,
  note: DifferenceNote,
): ComparedSides {
  if (sent.id !== inCrm.id) {
    const idChanged = note === 'stored';
    const otherNote = idChanged ? undefined : note;
    return { sent: { value: sent, idChanged }, inCrm: { value: inCrm, idChanged }, note: otherNote };
  }
  const raw = (shown: ShownText, value: FieldValue | undefined) => ({
    value: { ...shown, id: JSON.stringify(value) },
  });
  return { sent: raw(sent, field.sent), inCrm: raw(inCrm, field.inCrm), note };
}

const wholly = ({ text }: ShownText): Run[] => [{ text, changed: true }];

/** A changed run of spaces alone would be invisible. */
const signed = (runs: readonly Run[]): Run[] =>
  runs.map(({ text, changed }) => ({ text: changed ? withSigns(text) : text, changed }));
