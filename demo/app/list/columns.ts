// The columns of each list. styles/list.css has their widths, and the order in which narrow windows hide them.
import type { RecordType } from '../api/workspace-model.js';
import { moneyColumn, personColumn, tagColumn, textColumn, timeColumn, type Column } from './column.js';

export const columnsByType: Readonly<Record<RecordType, readonly Column[]>> = {
  account: [
    textColumn('industry', 'Industry'),
    tagColumn('tier', 'Tier'),
    personColumn('owner', 'Owner'),
    textColumn('city', 'City'),
    moneyColumn('annualRevenue', 'Revenue'),
    timeColumn('updatedAt', 'Updated'),
  ],
  contact: [
    textColumn('email', 'E-mail'),
    textColumn('phone', 'Phone'),
    textColumn('account', 'Account'),
    textColumn('title', 'Title'),
    personColumn('owner', 'Owner'),
    timeColumn('updatedAt', 'Updated'),
  ],
};
