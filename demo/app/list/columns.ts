// Which columns each list has. Their widths, and which go first when room is scarce, are in styles/list.css.
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
