// Details of records in rarer states, for pictures and stories.
import { fieldCauses, type RecordDetail, type UnsyncedField } from '../../src/model/record-detail.js';
import { ago, errors, link, longText, record, syncedFields, unsyncedFields } from './details.js';

const causes: readonly UnsyncedField[] = fieldCauses.map((cause, i) => ({
  name: cause,
  label: ['Score', 'Tier', 'Phone', 'Credit limit', 'Billing city', 'Website', 'Fax'][i] ?? cause,
  type: 'text',
  sent: ['87', 'Diamond', '+49 30 901820', '40000', 'Llanfairpwllgwyngyll', 'acme.example', '0'][i] ?? '',
  cause,
  ...(cause !== 'not_mapped' && {
    inCrm: ['', 'Gold', null, '25000', 'Llanfair', 'acme.com', null][i] ?? null,
  }),
  ...(cause === 'rejected' && { message: 'Tier: bad value for restricted picklist field: Diamond' }),
}));

export const moreDetails = {
  causes: () =>
    record([link({ outcome: 'partial', reason: '7 of 17 fields did not sync', unsyncedFields: causes })]),
  longError: () =>
    record([
      link({
        outcome: 'failed',
        error: errors.options,
        syncedFields: [],
        unsyncedFields: unsyncedFields.slice(0, 1),
      }),
    ]),
  retried: () =>
    record([
      link({
        outcome: 'failed',
        error: { ...errors.rateLimit, retryAt: ago(-1 / 12) },
        syncedFields: [],
        syncedAt: ago(26),
      }),
    ]),
  untouched: () => record([link({ outcome: null, syncedAt: null, attemptedAt: null, syncedFields: [] })]),
  deleted: () => record([link()], { deletedFrom: [{ provider: 'salesforce', deletedAt: ago(24 * 18) }] }),
  longNames: () =>
    record(
      [
        link({
          objectType: 'Custom_Account_With_A_Very_Long_Name__c',
          outcome: 'partial',
          unsyncedFields: [
            {
              name: 'long',
              label: 'Description of the relationship with the parent organisation',
              type: 'long_text',
              sent: longText('all of Europe'),
              inCrm: longText('Germany'),
              cause: 'too_long',
              message: 'data value too large (max length=255)',
            },
          ],
        }),
      ],
      { name: 'Donaudampfschifffahrtsgesellschaft Österreichisch-Ungarische Nachfolger und Söhne' },
    ),
  sixty: () =>
    record([
      link({
        outcome: 'partial',
        syncedFields: [],
        unsyncedFields: Array.from({ length: 60 }, (_, i) => ({
          name: `f${i}`,
          label: `Field ${i + 1}`,
          type: 'text' as const,
          sent: `sent ${i + 1}`,
          inCrm: `old ${i + 1}`,
          cause: 'conflict' as const,
        })),
      }),
    ]),
  allSynced: () => record([link({ syncedFields })]),
} satisfies Record<string, () => RecordDetail>;
