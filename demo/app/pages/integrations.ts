// The Integrations page. It shows none of the kit's elements: it is where the kit's history links lead.
import { mountIntegrations } from '../integrations/mount-integrations.js';
import { renderRail } from '../shell/render-rail.js';

renderRail();
mountIntegrations();
