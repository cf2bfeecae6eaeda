// Loads the panel when the first icon needs it: its element, its tag if nobody has registered it yet, its box's look.
import { adoptStyles } from '../styles/adopt-styles.js';
import { LazyModule } from './lazy-module.js';
import { register } from './register.js';

const panel = new LazyModule(load);

export async function loadPanelElement(root: ShadowRoot): Promise<void> {
  adoptStyles(root, (await panel.load()).popoverStyles);
}

async function load() {
  const [styles, { CrmSyncPanel, panelBehavior }] = await Promise.all([
    import('../styles/popover.styles.js'),
    import('./crm-sync-panel.js'),
    // What it does is loaded beside it, and not after it.
    import('./panel-behavior.js'),
  ]);
  await panelBehavior.load();
  register('crm-sync-panel', CrmSyncPanel);
  // Evaluating the code and drawing the first panel in one task would block the page for too long.
  await new Promise((resolve) => setTimeout(resolve));
  return styles;
}
