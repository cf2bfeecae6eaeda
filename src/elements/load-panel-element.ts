// Brings in the panel's element when the first icon needs it, and its tag if nobody has registered it yet.
import { register } from './register.js';

let loading: Promise<void> | undefined;

/** Loads once; a failed load (offline, a new deployment) is tried again by the next call. */
export function loadPanelElement(): Promise<void> {
  return (loading ??= import('./crm-sync-panel.js').then(
    ({ CrmSyncPanel }) => register('crm-sync-panel', CrmSyncPanel),
    (error: unknown) => {
      loading = undefined;
      throw error;
    },
  ));
}
