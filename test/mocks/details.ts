// Details of records in every state, as a backend would send them. Shared by tests and stories.
import type {
  CrmError,
  RecordDetail,
  RecordLink,
  SyncedField,
  UnsyncedField,
} from '../../src/model/record-detail.js';

const hour = 3_600_000;

/** Times count back from the moment they are asked for, so that "2 hours ago" stays true. */
export const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();

export function link(parts: Partial<RecordLink> = {}): RecordLink {
  const latest = ago(2);
  return {
    provider: 'hubspot',
    objectType: 'company',
    objectId: '9182',
    objectUrl: 'https://crm.example/company/9182',
    phase: 'idle',
    outcome: 'synced',
    detail: 'tracked',
    syncedAt: latest,
    attemptedAt: latest,
    syncedFields,
    unsyncedFields: [],
    ...parts,
  };
}

export function record(links: readonly RecordLink[], parts: Partial<RecordDetail> = {}): RecordDetail {
  return {
    type: 'account',
    id: 'a1',
    name: 'Acme Ltd',
    revision: 1842,
    links,
    deletedFrom: [],
    historyUrl: '/integrations/log?record=account:a1',
    ...parts,
  };
}

export const syncedFields: readonly SyncedField[] = [
  { name: 'name', label: 'Name', type: 'text', sent: 'Acme Ltd' },
  { name: 'domain', label: 'Domain', type: 'url', sent: 'acme.com' },
  { name: 'employees', label: 'Employees', type: 'number', sent: '1250' },
  { name: 'revenue', label: 'Annual revenue', type: 'currency', currency: 'EUR', sent: 1250000.5 },
  { name: 'renewal', label: 'Renewal date', type: 'date', sent: '2026-11-20' },
  { name: 'last_call', label: 'Last call', type: 'datetime', sent: '2026-11-20T23:30:00Z' },
  { name: 'owner', label: 'Owner', type: 'reference', sent: { id: '0055g00000Qz1AAE', label: 'Dana Ruiz' } },
  { name: 'interests', label: 'Interests', type: 'multi_picklist', sent: ['chocolate', 'strawberry'] },
  { name: 'customer', label: 'Customer', type: 'boolean', sent: 'false' },
  { name: 'discount', label: 'Discount', type: 'percent', sent: 0 },
];

export const unsyncedFields: readonly UnsyncedField[] = [
  {
    name: 'tier',
    label: 'Tier',
    type: 'picklist',
    sent: 'Gold',
    inCrm: 'Silver',
    cause: 'rejected',
    message: 'bad value for restricted picklist field',
  },
  { name: 'score', label: 'Score', type: 'number', sent: 87, cause: 'not_mapped' },
  { name: 'phone', label: 'Phone', type: 'phone', sent: null, inCrm: '+49 30 901820', cause: 'read_only' },
];

export const longText = (changed: string): string =>
  `Met the team in Berlin. They want to roll the product out to ${changed} before the summer, ` +
  'with a pilot in two offices first. Legal asked for the data processing agreement, security for the latest ' +
  'penetration test report. Next call is planned with the new head of operations, who used us before. ' +
  'They compare us with two others, price is not the main point, support in the evening is.';

/** One field of each type and each kind that goes wrong. */
const valueFields: readonly UnsyncedField[] = [
  {
    name: 'notes',
    label: 'Notes',
    type: 'long_text',
    sent: longText('all of Europe'),
    inCrm: longText('Germany'),
    cause: 'conflict',
  },
  {
    name: 'segment',
    label: 'Segment',
    type: 'picklist',
    sent: 'Mid-Market',
    inCrm: 'mid-market',
    cause: 'rejected',
  },
  {
    name: 'region',
    label: 'Region',
    type: 'picklist',
    sent: 'North  America ',
    inCrm: 'North America',
    cause: 'rejected',
  },
  { name: 'city', label: 'City', type: 'text', sent: 'Zu\u0308rich', inCrm: 'Zürich', cause: 'conflict' },
  { name: 'seats', label: 'Seats', type: 'number', sent: '17', inCrm: 17, cause: 'other' },
  { name: 'fax', label: 'Fax', type: 'phone', sent: '', inCrm: '', cause: 'other' },
  {
    name: 'budget',
    label: 'Budget',
    type: 'currency',
    currency: 'USD',
    sent: 0,
    inCrm: null,
    cause: 'too_long',
  },
  { name: 'price', label: 'Price', type: 'currency', sent: 1234.5, inCrm: '1200', cause: 'no_permission' },
  {
    name: 'interests',
    label: 'Interests',
    type: 'multi_picklist',
    sent: ['chocolate', 'mint'],
    inCrm: 'chocolate;strawberry',
    cause: 'rejected',
  },
  {
    name: 'owner',
    label: 'Owner',
    type: 'reference',
    sent: { id: '005A', label: 'Dana Ruiz' },
    inCrm: { id: '00GB' },
    cause: 'no_permission',
  },
  {
    name: 'bio',
    label: 'Bio',
    type: 'html',
    sent: '<p>Likes <b>tea</b></p>',
    inCrm: '<p>Likes <b>coffee</b></p>',
    cause: 'conflict',
  },
  {
    name: 'greeting',
    label: 'تحية',
    type: 'text',
    sent: 'مرحبا (Acme) 👩‍👩‍👧',
    inCrm: 'Hello 👋🏽',
    cause: 'rejected',
  },
  {
    name: 'born',
    label: 'Founded',
    type: 'date',
    sent: '1998-03-01',
    inCrm: 888710400000,
    cause: 'conflict',
  },
];

export const errors: Readonly<Record<'email' | 'options' | 'rateLimit' | 'unknown', CrmError>> = {
  email: {
    code: 'INVALID_EMAIL_ADDRESS',
    message: 'Email: invalid email address: Not a real email address',
    retryable: false,
  },
  options: {
    code: 'INVALID_OPTION',
    message: `"12 500" was not one of the allowed options: [${Array.from({ length: 200 }, (_, i) => `label: Bracket ${i}, value: bracket_${i}`).join('; ')}]`,
    correlationId: 'a43683b0-5717-4ceb-80b4-104d02915d8c',
  },
  rateLimit: {
    code: 'RATE_LIMIT',
    message: 'You have reached your secondly limit.',
    correlationId: '4d3f2b1a-0000-4000-8000-000000000001',
    retryable: true,
  },
  unknown: { code: 'E-4711', message: 'Etwas ist schiefgelaufen' },
};

export const details = {
  synced: () => record([link()]),
  partial: () =>
    record([link({ outcome: 'partial', reason: '3 of 13 fields did not sync', unsyncedFields })]),
  failed: () =>
    record([
      link({
        provider: 'salesforce',
        objectType: 'Account',
        objectId: '0015g00000XyZAAA',
        outcome: 'failed',
        syncedAt: ago(72),
        reason: 'Salesforce rejected the record',
        error: errors.email,
        syncedFields: [],
      }),
    ]),
  several: () =>
    record(
      [
        link({ outcome: 'synced', objectType: 'company' }),
        link({ objectType: 'deal', objectId: '77', outcome: 'partial', unsyncedFields }),
        link({
          provider: 'salesforce',
          objectType: 'Custom_Account__c',
          objectId: '0015g00000XyZAAA',
          outcome: 'failed',
          error: errors.options,
          phase: 'queued',
          syncedAt: null,
          syncedFields: [],
        }),
      ],
      { deletedFrom: [{ provider: 'pipedrive', deletedAt: ago(24 * 21) }] },
    ),
  skipped: () =>
    record([link({ outcome: 'skipped', syncedFields: [], reason: 'Nothing changed since the last sync' })]),
  untracked: () => record([link({ detail: 'untracked', outcome: 'synced', syncedFields: [] })]),
  never: () =>
    record([link({ outcome: null, syncedAt: null, attemptedAt: null, syncedFields: [], phase: 'queued' })]),
  syncing: () =>
    record([
      link({
        outcome: 'failed',
        phase: 'syncing',
        error: { ...errors.rateLimit, retryAt: ago(-1 / 12) },
        syncedFields: [],
      }),
    ]),
  unknownError: () => record([link({ outcome: 'failed', error: errors.unknown, syncedFields: [] })]),
  empty: () => record([]),
  values: () => record([link({ outcome: 'partial', unsyncedFields: valueFields, syncedFields: [] })]),
  many: () =>
    record([
      link({
        outcome: 'failed',
        error: errors.email,
        unsyncedFields: Array.from({ length: 500 }, (_, i) => ({
          name: `field_${i}`,
          label: `Field ${i}`,
          type: i % 5 === 0 ? ('long_text' as const) : ('text' as const),
          sent: i % 5 === 0 ? longText(`region ${i}`) : `sent ${i}`,
          inCrm: i % 5 === 0 ? longText(`country ${i}`) : `old ${i}`,
          cause: i % 3 === 0 ? ('not_mapped' as const) : ('rejected' as const),
          message: i % 7 === 0 ? 'bad value for restricted picklist field' : undefined,
        })),
      }),
    ]),
} satisfies Record<string, () => RecordDetail>;
