// Chooses the tables that apply to a provider.
import { amocrm } from './amocrm.js';
import { attio } from './attio.js';
import { close } from './close.js';
import type { CrmErrorTable } from './crm-error-table.js';
import { dynamics } from './dynamics.js';
import { httpStatus } from './http-status.js';
import { hubspot } from './hubspot.js';
import { pipedrive } from './pipedrive.js';
import { registeredCrmErrors } from './register-crm-errors.js';
import { salesforce } from './salesforce.js';
import { zoho } from './zoho.js';

const own: ReadonlyMap<string, CrmErrorTable> = new Map([
  ['hubspot', hubspot],
  ['salesforce', salesforce],
  ['dynamics', dynamics],
  ['pipedrive', pipedrive],
  ['zoho', zoho],
  ['attio', attio],
  ['close', close],
  ['amocrm', amocrm],
  // Other names of the same products.
  ['dataverse', dynamics],
  ['kommo', amocrm],
]);

/** The tables of the kit, each once. */
export const crmTables: ReadonlySet<CrmErrorTable> = new Set(own.values());

/** The tables of a CRM, the most exact first: those of the host, the kit's own, the one for every CRM. */
export function tablesOf(provider: string): readonly CrmErrorTable[] {
  const ownTable = own.get(provider.toLowerCase());
  return [...registeredCrmErrors(provider), ...(ownTable ? [ownTable] : []), httpStatus];
}
