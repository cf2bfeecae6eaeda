// Brings in the panel when the first icon needs it: its element, its tag if nobody has registered it yet, its box's look.
import { adoptStyles } from '../styles/adopt-styles.js';
import { register } from './register.js';

let loading: Promise<typeof import('../styles/popover.styles.js')> | undefined;

/** Loads once; a failed load (offline, a new deployment) is tried again by the next call. */
export async function loadPanelElement(root: ShadowRoot): Promise<void> {
  loading ??= load();
  try {
    adoptStyles(root, (await loading).popoverStyles);
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function load() {
  const [styles, { CrmSyncPanel }] = await Promise.all([
    import('../styles/popover.styles.js'),
    import('./crm-sync-panel.js'),
  ]);
  register('crm-sync-panel', CrmSyncPanel);
  // Evaluating the code and drawing the first panel in one task would block the page for too long.
  await new Promise((resolve) => setTimeout(resolve));
  return styles;
}
