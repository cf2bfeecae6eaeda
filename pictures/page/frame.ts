// One page with something above it: the toast of a push, or the panel of an icon.
import '../../src/crm-sync-icon.js';
import { details } from '../../test/mocks/details.js';
import { actionOf, menuAround, press } from './actions.js';
import { speak } from './page-language.js';
import { moreDetails } from '../../test/mocks/more-details.js';
import { pictureClient } from './picture-client.js';
import { pushClient } from './pushes.js';
import { crm, recordStatus } from './record-status.js';

const main = document.querySelector('main') as HTMLElement;
const show = speak().get('show') ?? '';
if (show === 'panel' || show === 'deleted') openPanel();
else main.append(menuAround(press(actionOf(pushClient(show)))));

function openPanel(): void {
  const wanted = show === 'panel' ? '[part=icon]' : '[part=deleted-dot]';
  const detail = show === 'panel' ? details.partial() : moreDetails.deleted();
  const status = recordStatus([crm({ partial: 1 })], show === 'panel' ? {} : { deletedFrom: ['salesforce'] });
  const client = pictureClient({
    getStatuses: () => Promise.resolve({ records: [status], errors: [] }),
    getDetail: () => Promise.resolve({ ...detail, revision: 1 }),
  });
  const icon = Object.assign(document.createElement('crm-sync-icon'), {
    client,
    recordType: 'account',
    recordId: 'a1',
  });
  const row = document.createElement('div');
  row.append('Acme Ltd ', icon);
  main.append(row);
  const open = () => {
    const mark = icon.shadowRoot?.querySelector<HTMLElement>(wanted);
    if (mark) mark.click();
    else setTimeout(open, 50);
  };
  open();
}
