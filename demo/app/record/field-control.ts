// Selects the control for a field by its type. An unknown type is edited as text.
import type { RecordField } from '../api/workspace-model.js';
import { booleanControl } from './boolean-control.js';
import type { ControlOptions, FieldControl } from './control.js';
import { dateControl, datetimeControl } from './date-controls.js';
import { multiPicklistControl, picklistControl } from './picklist-controls.js';
import { numberControl } from './number-control.js';
import { referenceControl } from './reference-control.js';
import { longTextControl, textControl } from './text-controls.js';

type MakeControl = (field: RecordField, options: ControlOptions) => FieldControl;

const controls: Readonly<Record<string, MakeControl>> = {
  text: textControl,
  email: textControl,
  phone: textControl,
  url: textControl,
  long_text: longTextControl,
  html: longTextControl,
  number: numberControl,
  currency: numberControl,
  percent: numberControl,
  boolean: booleanControl,
  date: dateControl,
  datetime: datetimeControl,
  picklist: picklistControl,
  multi_picklist: multiPicklistControl,
  reference: referenceControl,
};

export function fieldControl(field: RecordField, options: ControlOptions): FieldControl {
  return (controls[field.type] ?? textControl)(field, options);
}
