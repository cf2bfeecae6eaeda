// <crm-sync-panel> for servers: registered, and able to render at once.
import './elements/ssr.js';

export * from './crm-sync-panel.js';
