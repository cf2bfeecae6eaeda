// Prepares icon and panel for a server, where nothing can be loaded during a render: their behaviors are there from the
// start. Imported before the tags are registered, because a registration fixes the styles.
import { iconBehavior } from './crm-sync-icon.js';
import { CrmSyncPanel, panelBehavior } from './crm-sync-panel.js';
import { IconBehavior } from './icon-behavior.js';
import { PanelBehavior, panelSheets } from './panel-behavior.js';

iconBehavior.loaded = IconBehavior;
panelBehavior.loaded = PanelBehavior;
CrmSyncPanel.styles = [CrmSyncPanel.styles, panelSheets];
