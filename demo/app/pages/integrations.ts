// The Integrations page. The page has no elements of the kit; the kit's history links open this page.
import { mountIntegrations } from '../integrations/mount-integrations.js';
import { renderRail } from '../shell/render-rail.js';

renderRail();
mountIntegrations();
