// What the CRM holds for a field, beside what is sent. Pure.
import type { FieldDefinition } from '../model/field-types.ts';
import { fieldsOf } from '../model/record-fields.ts';
import type { UnsyncedField } from '../model/sync-status.ts';
import type { WireProperties, WireValue } from './crm-api.ts';
import type { PlanContext, PlannedField } from './plan-context.ts';
import type { PushRecord } from './connector.ts';
import { isEmptyWire, sameWire } from './same-wire.ts';
import { fromWire, toWire } from './wire-values.ts';

/** The value, and for an amount the CRM's own currency. Empty when the object could not be read. */
export function inCrmOf(
  { format, book, mapping }: PlanContext,
  definition: FieldDefinition,
  property: string,
  inCrm: WireProperties | undefined,
): Pick<UnsyncedField, 'inCrm' | 'inCrmCurrency'> {
  if (!inCrm) return {};
  const value = fromWire(format, definition, inCrm[property], book);
  const currency = mapping.fields.find(({ field }) => field === definition.currencyField)?.property;
  const code = currency === undefined ? undefined : inCrm[currency];
  return {
    inCrm: value,
    ...(value !== null && typeof code === 'string' && code !== '' ? { inCrmCurrency: code } : {}),
  };
}

/** Whether the CRM holds the field's value already; an amount also needs the same currency. */
export function isInCrm(
  { format, mapping, book }: PlanContext,
  record: PushRecord,
  { definition, property, wire }: Pick<PlannedField, 'definition' | 'property' | 'wire'>,
  inCrm: WireProperties | undefined,
): boolean {
  if (!inCrm || !sameWire(format, definition, wire, inCrm[property])) return false;
  if (definition.currencyField === undefined || isEmptyWire(wire)) return true;
  const target = mapping.fields.find(({ field }) => field === definition.currencyField);
  const currency = fieldsOf(record.type).find(({ name }) => name === definition.currencyField);
  if (!target || !currency) return true;
  const code: WireValue | undefined = toWire(format, currency, record.fields[currency.name], book);
  return sameWire(format, currency, code, inCrm[target.property]);
}
