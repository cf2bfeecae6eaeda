// Registers <crm-resync-action>.
import { CrmResyncAction } from './elements/crm-resync-action.js';
import { register } from './elements/register.js';

register('crm-resync-action', CrmResyncAction);
export { CrmResyncAction };
