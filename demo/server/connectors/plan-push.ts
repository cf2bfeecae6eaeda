// Decides for each field whether it is sent to a CRM object. Pure: all data comes as arguments.
import type { FieldDefinition, FieldValues } from '../model/field-types.ts';
import { fieldsOf } from '../model/record-fields.ts';
import type { Cause, SyncedField, UnsyncedField } from '../model/sync-status.ts';
import type { PushRecord } from './connector.ts';
import type { WireProperties, WireValue } from './crm-api.ts';
import type { PlanContext, PlannedField } from './plan-context.ts';
import { brokenPairs } from './currency-pairs.ts';
import { inCrmOf, isInCrm } from './in-crm.ts';
import { isEmptyWire, sameWire } from './same-wire.ts';
import { toWire, type WireFormat } from './wire-values.ts';

export interface PushPlan {
  /** Fields to send. */
  fields: PlannedField[];
  /** Fields that cannot be sent, independent of the CRM's answer. */
  unsynced: UnsyncedField[];
}

export function planPush(
  context: PlanContext,
  record: PushRecord,
  lastSent: FieldValues | null,
  inCrm: WireProperties | undefined,
): PushPlan {
  const { mapping, format, book, crmName } = context;
  const plan: PushPlan = { fields: [], unsynced: [] };
  const mapped = new Map(mapping.fields.map((field) => [field.field, field]));
  for (const definition of fieldsOf(record.type)) {
    const value = record.fields[definition.name] ?? null;
    const target = mapped.get(definition.name);
    if (!target) {
      if (value !== null && countsAsCustom(definition)) {
        plan.unsynced.push({ ...sentField(record, definition), cause: 'not_mapped' });
      }
      continue;
    }
    const current = inCrm?.[target.property];
    const leaveOut = (cause: Cause, message: string): void => {
      const held = inCrmOf(context, definition, target.property, inCrm);
      plan.unsynced.push({ ...sentField(record, definition), ...held, cause, message });
    };
    const wire = toWire(format, definition, value, book);
    if (wire === undefined) {
      leaveOut('other', `${labelOf(value)} is not linked to ${crmName}.`);
    } else if (isEmptyWire(wire) && isEmptyWire(current)) {
      // Empty on both sides: nothing to send, and the integration may not have write access to the field.
    } else if (context.readOnly.has(target.property)) {
      const field = { definition, property: target.property, wire };
      if (!isInCrm(context, record, field, inCrm))
        leaveOut('read_only', `${crmName} calculates this field itself.`);
    } else if (
      target.keepCrmEdits &&
      editedInCrm(format, definition, lastSent, target.property, wire, inCrm)
    ) {
      leaveOut('conflict', `Changed in ${crmName} since the last sync. The value there was kept.`);
    } else {
      plan.fields.push({ ...target, definition, wire });
    }
  }
  const left = new Set(plan.unsynced.map(({ name }) => name));
  for (const field of brokenPairs(context, record.type, plan.fields, left, inCrm)) {
    plan.fields = plan.fields.filter((other) => other !== field);
    plan.unsynced.push(withoutPartner(context, record, field, inCrm));
  }
  return plan;
}

/** An amount whose currency is not sent, or a currency whose amount is not. */
export function withoutPartner(
  context: PlanContext,
  record: PushRecord,
  { definition, property }: PlannedField,
  inCrm: WireProperties | undefined,
): UnsyncedField {
  return {
    ...sentField(record, definition),
    ...inCrmOf(context, definition, property, inCrm),
    cause: 'other',
    message: 'Not sent: an amount and its currency are sent together or not at all.',
  };
}

/** Only fields that were added count as missing; an object type with fewer fields is no error. */
function countsAsCustom(definition: FieldDefinition): boolean {
  return definition.group === 'Custom';
}

function editedInCrm(
  format: WireFormat,
  definition: FieldDefinition,
  lastSent: FieldValues | null,
  property: string,
  wire: WireValue,
  inCrm: WireProperties | undefined,
): boolean {
  if (!inCrm || !lastSent || !Object.hasOwn(lastSent, property)) return false;
  const current = inCrm[property];
  const last = lastSent[property] as WireValue;
  return !sameWire(format, definition, current, last) && !sameWire(format, definition, current, wire);
}

export function sentField(record: PushRecord, definition: FieldDefinition): SyncedField {
  const { name, label, type, currencyField } = definition;
  const currency = currencyField === undefined ? undefined : record.fields[currencyField];
  return {
    name,
    label,
    type,
    ...(typeof currency === 'string' ? { currency } : {}),
    sent: record.fields[name] ?? null,
  };
}

function labelOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'label' in value ? String(value.label) : 'The value';
}
