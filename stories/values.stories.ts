// Every type of value in the panel: the sent value beside the value in the CRM, in the reader's language.
import { html } from 'lit';
import { fieldTypes, type FieldType, type FieldValue } from '../src/model/record-detail.js';
import { details, link, longText, record } from '../test/mocks/details.js';
import type { Story, StoryFile } from './support/story.js';

const meta: StoryFile = {
  title: 'Look/Values',
  render: () =>
    html`<div class="card wide"><crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel></div>`,
  parameters: { shows: '[part=diff]' },
};
export default meta;

const pairs: Readonly<Record<FieldType, readonly [FieldValue, FieldValue]>> = {
  text: ['Acme Ltd', 'Acme Limited'],
  long_text: [longText('all of Europe'), longText('Germany')],
  html: ['<p>Likes <b>tea</b></p>', '<p>Likes <b>coffee</b></p>'],
  number: [12500, '1250'],
  currency: [1250000.5, 1200000],
  percent: [12.5, 0],
  boolean: [true, 'false'],
  date: ['2026-11-20', '2026-11-02'],
  datetime: ['2026-11-20T23:30:00Z', '2026-11-20T08:15:00Z'],
  picklist: ['Gold', 'Silver'],
  multi_picklist: [
    ['chocolate', 'mint'],
    ['chocolate', 'strawberry'],
  ],
  reference: [{ id: '0055g00000Qz1AAE', label: 'Dana Ruiz' }, { id: '0055g00000Qz2AAE' }],
  email: ['dana@acme.example', 'd.ruiz@acme.example'],
  phone: ['+49 30 901820', '+49 30 901821'],
  url: ['https://acme.example/de', 'acme.example'],
};

export const EveryType: Story = {
  beforeEach: ({ backend }) =>
    backend.hold(
      record([
        link({
          outcome: 'partial',
          syncedFields: [],
          unsyncedFields: fieldTypes.map((type) => ({
            name: type,
            label: type,
            type,
            ...(type === 'currency' && { currency: 'EUR', inCrmCurrency: 'USD' }),
            sent: pairs[type][0],
            inCrm: pairs[type][1],
            cause: 'conflict',
          })),
        }),
      ]),
    ),
};

/** Empty, cleared, zero, false and unknown look different. */
export const NothingAndZero: Story = {
  beforeEach: ({ backend }) => {
    const field = { type: 'text', cause: 'conflict' } as const;
    backend.hold(
      record([
        link({
          outcome: 'partial',
          syncedFields: [],
          unsyncedFields: [
            { ...field, name: 'a', label: 'Cleared', sent: null, inCrm: 'Silver' },
            { ...field, name: 'b', label: 'Empty text', sent: '', inCrm: null },
            { ...field, name: 'c', label: 'Zero', type: 'number', sent: 0, inCrm: null },
            { ...field, name: 'd', label: 'No', type: 'boolean', sent: false, inCrm: null },
            { ...field, name: 'e', label: 'Unknown in the CRM', sent: 'Gold' },
            { ...field, name: 'f', label: 'Empty list', type: 'multi_picklist', sent: [], inCrm: ['mint'] },
          ],
        }),
      ]),
    );
  },
};

/** A field without a difference that a reader sees at once. */
const alike = (name: string, type: FieldType, sent: FieldValue, inCrm: FieldValue) => ({
  name,
  label: name,
  type,
  sent,
  inCrm,
  cause: 'rejected' as const,
});

/** Equal values, also in another form: nothing is marked, and the row says so. */
export const EqualValues: Story = {
  beforeEach: ({ backend }) =>
    backend.hold(
      record([
        link({
          outcome: 'partial',
          syncedFields: [],
          unsyncedFields: [
            { ...alike('Tier', 'picklist', 'Gold', 'Gold'), message: 'Tier: value not allowed' },
            alike('Seats', 'number', '50000.0', 50000),
            alike('Customer', 'boolean', 'true', true),
            alike('Last call', 'datetime', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00+0000'),
            alike('Parent', 'reference', '001D000000IRFma', '001D000000IRFmaIAH'),
            alike('Interests', 'multi_picklist', ['chocolate', 'mint'], 'mint;chocolate'),
            alike('Flavours', 'multi_picklist', 'mint;lemon;mint', ['mint', 'lemon']),
            alike('Fax', 'phone', null, ''),
          ],
        }),
      ]),
    ),
};

/** Differences that are hard to see: each one is marked and said. */
export const HiddenDifferences: Story = {
  beforeEach: ({ backend }) =>
    backend.hold(
      record([
        link({
          outcome: 'partial',
          syncedFields: [],
          unsyncedFields: [
            alike('Address', 'long_text', 'Line 1\nLine 2', 'Line 1\r\nLine 2'),
            alike('Notes', 'long_text', `${longText('Europe')} Bye.`, `${longText('Europe')}  Bye.`),
            alike('Street', 'text', 'Main\tStreet ', 'Main Street'),
            alike('Name', 'text', 'Acme\u200b Ltd', 'Acme\u00a0Ltd'),
            alike('City', 'text', 'Zu\u0308rich', 'Zürich'),
            alike('Blank', 'text', '  ', null),
            { ...alike('Budget', 'currency', 900_000, 900_000), currency: 'SEK', inCrmCurrency: 'USD' },
            { ...alike('Price', 'currency', 900_000, 900_000), currency: 'SEK' },
            alike('Due', 'datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:30Z'),
            alike(
              'Owner',
              'reference',
              { id: '0055g00000Qz1AAE', label: 'Dana Ruiz' },
              { id: '0055g00000Qz2AAE', label: 'Dana Ruiz' },
            ),
          ],
        }),
      ]),
    ),
};

/** Values with special characters, or in another script. */
export const OddValues: Story = { beforeEach: ({ backend }) => backend.hold(details.values()) };
