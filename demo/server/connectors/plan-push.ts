// Decides for each field whether it is sent to a CRM object. Pure: all data comes as arguments.
import type { FieldDefinition, FieldValues } from '../model/field-types.ts';
import { fieldsOf } from '../model/record-fields.ts';
import type { Cause, SyncedField, UnsyncedField } from '../model/sync-status.ts';
import type { PushRecord } from './connector.ts';
import type { WireProperties, WireValue } from './crm-api.ts';
import type { MappedField, ObjectMapping } from './mapping.ts';
import type { ReferenceBook } from './reference-book.ts';
import { fromWire, sameWire, toWire, type WireFormat } from './wire-values.ts';

export interface PlannedField extends MappedField {
  definition: FieldDefinition;
  wire: WireValue;
}

export interface PushPlan {
  /** Fields to send. */
  fields: PlannedField[];
  /** Fields that cannot be sent, independent of the CRM's answer. */
  unsynced: UnsyncedField[];
}

export interface PlanContext {
  crmName: string;
  format: WireFormat;
  mapping: ObjectMapping;
  readOnly: ReadonlySet<string>;
  book: ReferenceBook;
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
      const held = inCrm ? { inCrm: fromWire(format, definition, current, book) } : {};
      plan.unsynced.push({ ...sentField(record, definition), ...held, cause, message });
    };
    const wire = toWire(format, definition, value, book);
    if (wire === undefined) {
      leaveOut('other', `${labelOf(value)} is not linked to ${crmName}.`);
    } else if (isEmpty(wire) && isEmpty(current)) {
      // Empty on both sides: nothing to send, and the integration may not have write access to the field.
    } else if (context.readOnly.has(target.property)) {
      if (!sameWire(wire, current)) leaveOut('read_only', `${crmName} calculates this field itself.`);
    } else if (target.keepCrmEdits && editedInCrm(lastSent, target.property, wire, inCrm)) {
      leaveOut('conflict', `Changed in ${crmName} since the last sync. The value there was kept.`);
    } else {
      plan.fields.push({ ...target, definition, wire });
    }
  }
  return plan;
}

/** Only fields that were added count as missing; an object type with fewer fields is no error. */
function countsAsCustom(definition: FieldDefinition): boolean {
  return definition.group === 'Custom';
}

function isEmpty(wire: WireValue | undefined): boolean {
  return sameWire(wire, undefined);
}

function editedInCrm(
  lastSent: FieldValues | null,
  property: string,
  wire: WireValue,
  inCrm: WireProperties | undefined,
): boolean {
  if (!inCrm || !lastSent || !(property in lastSent)) return false;
  const current = inCrm[property];
  return !sameWire(current, lastSent[property] as WireValue) && !sameWire(current, wire);
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
