// On a server nothing can be loaded while a page is being rendered: there, what an icon draws is at hand from the start.
import { iconContent } from './crm-sync-icon.js';
import * as content from './icon-content.js';

iconContent.loaded = content;
