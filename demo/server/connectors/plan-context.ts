// The data of a push that holds for all objects of one type, and a field that is ready to send. Types only.
import type { FieldDefinition } from '../model/field-types.ts';
import type { WireValue } from './crm-api.ts';
import type { MappedField, ObjectMapping } from './mapping.ts';
import type { ReferenceBook } from './reference-book.ts';
import type { WireFormat } from './wire-values.ts';

export interface PlannedField extends MappedField {
  definition: FieldDefinition;
  wire: WireValue;
}

export interface PlanContext {
  crmName: string;
  format: WireFormat;
  mapping: ObjectMapping;
  readOnly: ReadonlySet<string>;
  book: ReferenceBook;
}
