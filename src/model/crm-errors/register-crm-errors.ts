// The tables of errors that a host registers. Kept apart from the kit's own tables, which load with the panel.
import { pageState } from '../page-state.js';
import type { CrmErrorTable } from './crm-error-table.js';

/** Shared by all copies of the kit on the page. */
const registered = pageState('crmErrors', () => new Map<string, readonly CrmErrorTable[]>());

/**
 * Adds codes of a CRM, for the whole page. They take precedence over the kit's own codes, and over an earlier call.
 * @param provider the id of the CRM, as the backend sends it
 */
export function registerCrmErrors(provider: string, table: CrmErrorTable): void {
  const key = provider.toLowerCase();
  registered.set(key, [table, ...(registered.get(key) ?? [])]);
}

/** The tables of a CRM, the latest first. */
export function registeredCrmErrors(provider: string): readonly CrmErrorTable[] {
  return registered.get(provider.toLowerCase()) ?? [];
}
