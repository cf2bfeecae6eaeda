// Typical faults for the demo's data, as in real data. The outcome of each comes from the CRM and is not written here.
import type { FieldValues, RecordType } from '../model/field-types.ts';
import { longCity } from './name-lists.ts';
import type { Random } from './random.ts';

/** The history of a record before the start of the demo. */
export type LinkHistory =
  'pushed' | 'pushed twice' | 'never pushed' | 'before tracking' | 'deleted in the CRM' | 'no link';

export interface Flavour {
  history: LinkHistory;
  /** Edits made in the workspace after the first sync. */
  edit?: (fields: FieldValues, random: Random) => FieldValues;
  /** Edits made in the CRM after the first sync, with the property names of HubSpot and Salesforce. */
  crmEdit?: { hubspot: Record<string, string>; salesforce: Record<string, string> };
  providers?: readonly string[];
}

const phoneChangedInCrm = {
  hubspot: { phone: '+442079460018' },
  salesforce: { Phone: '+442079460018' },
};

const clean: Flavour = { history: 'pushed' };
const unchanged: Flavour = { history: 'pushed twice' };
const never: Flavour = { history: 'never pushed' };
const untracked: Flavour = { history: 'before tracking' };
const deleted: Flavour = { history: 'deleted in the CRM' };
const none: Flavour = { history: 'no link' };
const conflict: Flavour = {
  history: 'pushed',
  crmEdit: phoneChangedInCrm,
  edit: () => ({ phone: '+81355501234' }),
};
const longCityName: Flavour = { history: 'pushed', edit: () => ({ city: longCity }) };

const hubspot = { providers: ['hubspot'] } as const;
const salesforce = { providers: ['salesforce'] } as const;
const both = { providers: ['hubspot', 'salesforce'] } as const;

const accountEdits = {
  badTier: { history: 'pushed', edit: () => ({ tier: 'Diamond' }) },
  noIndustry: { history: 'pushed', edit: () => ({ industry: null }) },
  custom: { history: 'pushed', edit: (_, random) => ({ npsScore: random.between(-20, 90) }) },
  parked: { history: 'pushed', edit: () => ({ parkedUntil: '2027-03-31' }) },
  credit: { history: 'pushed', edit: (_, random) => ({ creditLimit: random.between(10, 400) * 1000 }) },
  otherIndustry: { history: 'pushed', edit: () => ({ industry: 'Space mining' }) },
} satisfies Record<string, Flavour>;

const contactEdits = {
  badEmail: {
    history: 'pushed',
    edit: (fields) => ({ email: String(fields['email']).replace('@', ' at ') }),
  },
  halfEmail: {
    history: 'pushed',
    edit: (fields) => ({ email: String(fields['email']).replace(/@.*/, '@') }),
  },
  sharedEmail: { history: 'pushed', edit: () => ({ email: 'reception@shared-office.example' }) },
  noLastName: { history: 'pushed', edit: () => ({ lastName: null }) },
  badDepartment: { history: 'pushed', edit: () => ({ department: 'Sales & Service' }) },
  champion: { history: 'pushed', edit: (_, random) => ({ championScore: random.between(1, 10) }) },
  source: { history: 'pushed', edit: () => ({ leadSource: 'Trade fair' }) },
  left: { history: 'pushed', edit: () => ({ status: 'Left company' }) },
  cleared: { history: 'pushed', edit: () => ({ title: null, phone: null, interests: null }) },
} satisfies Record<string, Flavour>;

/** For the first records of a list sorted by name, so that the first screen shows every case. */
const firstRows: Record<RecordType, readonly Flavour[]> = {
  account: [
    { ...clean, ...both },
    { ...accountEdits.badTier, ...salesforce },
    { ...clean, ...hubspot },
    { ...accountEdits.noIndustry, ...salesforce },
    { ...unchanged, ...hubspot },
    { ...untracked, ...salesforce },
    { ...never, ...both },
    none,
    { ...deleted, ...salesforce },
    { ...conflict, ...hubspot },
    { ...clean, ...salesforce },
    { ...accountEdits.credit, ...both },
  ],
  contact: [
    { ...clean, ...hubspot },
    { ...contactEdits.badEmail, ...salesforce },
    { ...clean, ...both },
    { ...contactEdits.badDepartment, ...hubspot },
    { ...contactEdits.left, ...hubspot },
    none,
    { ...never, ...salesforce },
    { ...untracked, ...hubspot },
    { ...clean, ...salesforce },
    { ...deleted, ...hubspot },
    { ...contactEdits.halfEmail, ...both },
    { ...contactEdits.champion, ...salesforce },
  ],
};

/** The percentage of each case among the later records; all others are clean. */
const weights: Record<RecordType, readonly (readonly [share: number, flavour: Flavour])[]> = {
  account: [
    [2, accountEdits.badTier],
    [2, accountEdits.noIndustry],
    [3, accountEdits.custom],
    [1, accountEdits.parked],
    [1, accountEdits.credit],
    [1, accountEdits.otherIndustry],
    [2, conflict],
    [2, longCityName],
    [6, unchanged],
    [5, untracked],
    [5, never],
    [3, deleted],
    [8, none],
  ],
  contact: [
    [1, contactEdits.badEmail],
    [1, contactEdits.halfEmail],
    [1, contactEdits.sharedEmail],
    [1, contactEdits.noLastName],
    [2, contactEdits.badDepartment],
    [1, contactEdits.champion],
    [2, contactEdits.source],
    [2, contactEdits.left],
    [3, contactEdits.cleared],
    [1, conflict],
    [1, longCityName],
    [5, unchanged],
    [4, untracked],
    [6, never],
    [2, deleted],
    [10, none],
  ],
};

/** `rank`: the record's position in the list sorted by name. */
export function flavourOf(type: RecordType, rank: number, random: Random): Flavour {
  const first = firstRows[type][rank];
  if (first) return first;
  let draw = random.next() * 100;
  for (const [share, flavour] of weights[type]) {
    draw -= share;
    if (draw < 0) return flavour;
  }
  return clean;
}
