// Gives an element the code that it needs on a page, if it is still on one when the code has come.
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { toSyncError } from '../model/sync-error.js';
import type { LazyModule } from './lazy-module.js';

/** Begins at once when the code is at hand. Never rejects: the page is told, and the next call tries again. */
export async function bringContent<Module>(
  element: Element,
  content: LazyModule<Module>,
  begin: (module: Module) => void,
): Promise<void> {
  try {
    const module = content.loaded ?? (await content.load());
    if (element.isConnected) begin(module);
  } catch (thrown) {
    element.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
  }
}
