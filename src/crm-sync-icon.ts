// Registers <crm-sync-icon>.
import { CrmSyncIcon } from './elements/crm-sync-icon.js';
import { register } from './elements/register.js';

register('crm-sync-icon', CrmSyncIcon);
export { CrmSyncIcon };
