// Reads the type and the id of the record from the page's address: /contacts/con_0007.
import type { RecordType } from '../api/workspace-model.js';

export interface RecordAddress {
  readonly type: RecordType;
  readonly id: string;
}

export function readRecordAddress(path = location.pathname): RecordAddress {
  const [, list = '', id = ''] = path.split('/');
  return { type: list === 'contacts' ? 'contact' : 'account', id: decodeURIComponent(id) };
}
