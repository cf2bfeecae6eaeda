// Registers all three tags.
import './crm-sync-icon.js';
import './crm-sync-panel.js';
import './crm-resync-action.js';
