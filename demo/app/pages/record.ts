// The page of one account or contact.
import 'crm-sync-elements/define.js';
import { mountRecord } from '../record/mount-record.js';
import { renderRail } from '../shell/render-rail.js';

renderRail();
mountRecord();
