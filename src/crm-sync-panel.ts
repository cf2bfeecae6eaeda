// Registers <crm-sync-panel>.
import { CrmSyncPanel } from './elements/crm-sync-panel.js';
import { register } from './elements/register.js';

register('crm-sync-panel', CrmSyncPanel);
export { CrmSyncPanel };
