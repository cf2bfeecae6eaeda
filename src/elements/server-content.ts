// On a server nothing can be loaded while a page is being rendered: there, what icon and panel draw is at hand from the
// start. Comes before the tags are registered, and with them the styles.
import { iconContent } from './crm-sync-icon.js';
import { CrmSyncPanel, panelContent } from './crm-sync-panel.js';
import * as icon from './icon-content.js';
import * as panel from './panel-content.js';

iconContent.loaded = icon;
panelContent.loaded = panel;
CrmSyncPanel.styles = [CrmSyncPanel.styles, panel.contentStyles];
