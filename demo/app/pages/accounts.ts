// The Accounts page.
import 'crm-sync-elements/define.js';
import { mountRecordList } from '../list/mount-record-list.js';
import { renderRail } from '../shell/render-rail.js';

renderRail();
mountRecordList('account', 'Accounts');
