// An amount and its currency go up together or not at all: alone, either would give the CRM an amount in a wrong
// currency. Pure.
import type { RecordType } from '../model/field-types.ts';
import { fieldsOf } from '../model/record-fields.ts';
import type { WireProperties } from './crm-api.ts';
import type { PlanContext, PlannedField } from './plan-context.ts';
import { isEmptyWire, sameWire } from './same-wire.ts';

/**
 * The fields that must stay behind because their partner does.
 * @param going the fields to send
 * @param left the names of fields that are not sent although they should be
 */
export function brokenPairs(
  { format, mapping }: PlanContext,
  type: RecordType,
  going: readonly PlannedField[],
  left: ReadonlySet<string>,
  inCrm: WireProperties | undefined,
): PlannedField[] {
  const definitions = fieldsOf(type);
  const properties = new Map(mapping.fields.map(({ field, property }) => [field, property]));
  const planned = new Map(going.map((field) => [field.field, field]));
  const codes = new Set(definitions.flatMap(({ currencyField }) => currencyField ?? []));
  return [...codes].flatMap((code) => {
    const amounts = definitions.filter(({ currencyField }) => currencyField === code).map(({ name }) => name);
    const goingAmounts = amounts.flatMap((name) => planned.get(name) ?? []);
    const currency = planned.get(code);
    if (!currency) return left.has(code) ? goingAmounts : [];
    // The CRM holds this currency already: each amount can go or stay alone.
    if (inCrm && sameWire(format, currency.definition, currency.wire, inCrm[currency.property])) return [];
    const leftAmounts = amounts.filter((name) => left.has(name) && properties.has(name));
    const revalued = leftAmounts.some((name) => !inCrm || !isEmptyWire(inCrm[properties.get(name) ?? '']));
    const alone = leftAmounts.length > 0 && goingAmounts.length === 0;
    return revalued || alone ? [currency, ...goingAmounts] : [];
  });
}
