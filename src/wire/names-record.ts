// Tells whether attributes name a record. Templates write words such as `undefined` for a value that is missing.
import { reportFault } from '../diagnostics/report-fault.js';

const placeholder = /^(undefined|null|NaN|\[object Object\]|[{$]\{.*)$/;

export function namesRecord(type: string | undefined, id: string | undefined): boolean {
  if (!type || !id) return false;
  const [name, value] = placeholder.test(type) ? ['record-type', type] : ['record-id', id];
  if (!placeholder.test(value)) return true;
  reportFault('placeholder-id', [name, value]);
  return false;
}
