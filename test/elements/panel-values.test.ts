// The two values of a field in the panel: a difference is seen and said, and equal values are called equal.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-sync-panel.js';
import type { CrmSyncPanel } from '../../src/elements/crm-sync-panel.js';
import { fieldCauses, type UnsyncedField } from '../../src/model/record-detail.js';
import { link, longText, record } from '../mocks/details.js';
import { waitUntil } from '../setup/wait-until.js';

interface Row {
  readonly element: Element;
  /** The texts of the two values, as a reader sees them. */
  readonly sent: string;
  readonly inCrm: string;
  readonly marks: readonly string[];
  readonly note: string;
  readonly cause: string;
}

const text = (element: Element | null | undefined) => element?.textContent?.trim() ?? '';

async function rowOf(field: Partial<UnsyncedField>): Promise<Row> {
  const unsynced: UnsyncedField = { name: 'f', label: 'F', type: 'text', cause: 'rejected', ...field };
  const panel = await fixture<CrmSyncPanel>(
    html`<crm-sync-panel
      .detail=${record([link({ outcome: 'partial', syncedFields: [], unsyncedFields: [unsynced] })])}
    ></crm-sync-panel>`,
  );
  const find = () => panel.shadowRoot?.querySelector('[part="diff"] [role="row"]:not(.head)');
  await waitUntil(() => find(), 'the row is shown');
  const element = find()!;
  const [sent, inCrm] = [...element.querySelectorAll('.value')].map((cell) => text(cell));
  return {
    element,
    sent: sent ?? '',
    inCrm: inCrm ?? '',
    marks: [...element.querySelectorAll('mark')].map((mark) => mark.textContent ?? ''),
    note: text(element.querySelector('.note')),
    cause: text(element.querySelector('.cause')),
  };
}

describe('values that are equal', () => {
  it('are called equal, beside the reason for the row', async () => {
    for (const cause of fieldCauses) {
      const row = await rowOf({ sent: 'Gold', inCrm: 'Gold', cause, message: 'value not allowed' });
      expect(row.note, cause).to.equal('Same on both sides');
      expect(row.marks, cause).to.deep.equal([]);
      expect(row.cause, cause).not.to.equal('');
      expect(text(row.element.querySelector('.said')), cause).to.equal('value not allowed');
    }
  });

  it('are called equal in each type', async () => {
    for (const [type, sent, inCrm] of [
      ['number', 50000, '50000.0'],
      ['boolean', 'true', true],
      ['datetime', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00+0000'],
      ['date', '2026-11-20', '2026-11-20T00:00:00Z'],
      ['reference', '001D000000IRFma', '001D000000IRFmaIAH'],
      ['multi_picklist', ['a', 'b'], 'a;b'],
      ['text', null, ''],
      ['text', 17, '17'],
    ] as const) {
      const row = await rowOf({ type, sent, inCrm });
      expect(row.note, type).to.equal('Same value on both sides, written in another form');
      expect(row.marks, type).to.deep.equal([]);
    }
  });

  it('are shown as they are stored where they look the same', async () => {
    const { sent, inCrm } = await rowOf({ type: 'number', sent: '50000.0', inCrm: 50000 });
    expect([sent, inCrm]).to.deep.equal(['50,000"50000.0"', '50,00050000']);
  });
});

describe('choices', () => {
  it('in another order are said to differ in nothing else', async () => {
    for (const [sent, inCrm] of [
      [
        ['mint', 'lemon'],
        ['lemon', 'mint'],
      ],
      ['mint;lemon', 'lemon;mint'],
    ] as const) {
      const row = await rowOf({ type: 'multi_picklist', sent, inCrm });
      expect(row.note).to.equal('Same choices: only the order differs');
      expect(row.marks).to.deep.equal([]);
    }
  });

  it('that stand twice are marked and said', async () => {
    const row = await rowOf({ type: 'multi_picklist', sent: 'mint;lemon;mint', inCrm: ['lemon', 'mint'] });
    expect(row.note).to.equal('Same choices, but one is listed twice');
    expect(row.marks).to.deep.equal(['mint']);
  });

  it('that only look the same are marked with what is hidden', async () => {
    const row = await rowOf({
      type: 'multi_picklist',
      sent: ['North  America', 'mint'],
      inCrm: ['mint', 'North America'],
    });
    expect(row.note).to.equal('Only spaces or invisible characters differ');
    expect(row.marks).to.deep.equal(['North··America', 'North·America']);
  });
});

describe('differences that are hard to see', () => {
  it('of line breaks, spaces and hidden characters are marked and said', async () => {
    for (const [sent, inCrm, marks, note] of [
      ['Line 1\nLine 2', 'Line 1\r\nLine 2', ['↵\n', '\\r↵\n'], 'Only line breaks differ'],
      ['a\tb', 'a b', ['→', '·'], 'Only spaces or invisible characters differ'],
      ['a b', 'a\u00a0b', ['·', '⍽'], 'Only spaces or invisible characters differ'],
      ['Acme', 'Ac\u200bme', ['\\u{200b}'], 'Only spaces or invisible characters differ'],
      ['Acme', 'Acme ', ['·'], 'Only spaces or invisible characters differ'],
      [
        'Zu\u0308rich',
        'Zürich',
        ['u\\u{308}', '\\u{fc}'],
        'Looks the same, but the characters are stored differently',
      ],
    ] as const)
      for (const type of ['text', 'long_text', 'picklist', 'html'] as const) {
        const row = await rowOf({ type, sent, inCrm });
        expect(row.note, JSON.stringify(inCrm)).to.equal(note);
        expect(row.marks, JSON.stringify(inCrm)).to.deep.equal(marks);
      }
  });

  it('stand inside of a clipped text, on both sides', async () => {
    const long = `${longText('Europe')} ${longText('Asia')}`;
    for (const [sent, inCrm, around] of [
      [`${long} the end`, `${long}  the end`, /evening is\..{1,2}the end$/],
      [`${long}\nthe end`, `${long}\r\nthe end`, /evening is\..+\nthe end$/],
      [`${long} the very end`, `${long} the end`, /evening is\. the (very )?end$/],
      [`${long} the end`, `${long} the e\u200bnd`, /evening is\. the e(\\u\{200b\})?nd$/],
      [`${long} the end`, long, /evening is\.( the end)?$/],
    ] as const)
      for (const [one, two] of [
        [sent, inCrm],
        [inCrm, sent],
      ] as const) {
        const row = await rowOf({ type: 'long_text', sent: one, inCrm: two });
        for (const cell of row.element.querySelectorAll('.value'))
          expect(text(cell.querySelector('.clipped')), JSON.stringify([one.slice(-12), two.slice(-12)]))
            .to.match(/^…/)
            .and.match(around);
      }
  });

  it('stand in view below many lines', async () => {
    const lines = 'x\n'.repeat(30);
    const { element } = await rowOf({ type: 'long_text', sent: `${lines}old`, inCrm: `${lines}new` });
    const { top, bottom } = element.querySelector('.value')!.getBoundingClientRect();
    const mark = element.querySelector('mark')!.getBoundingClientRect();
    expect(mark.top).to.be.at.least(top);
    expect(mark.bottom).to.be.at.most(bottom);
  });

  it('of spaces are seen beside words that differ', async () => {
    const start = 'Met the team in Berlin.\r\nThey want';
    const row = await rowOf({
      type: 'long_text',
      sent: `${start} one big thing`,
      inCrm: `${start.replace('\r', '')} one small thing`,
    });
    await waitUntil(() => [...row.element.querySelectorAll('mark')].some((mark) => text(mark) === 'big'));
    expect([...row.element.querySelectorAll('mark')].map((mark) => mark.textContent)).to.deep.equal([
      '\\r↵\n',
      'big',
      '↵\n',
      'small',
    ]);
  });

  it('of a text of spaces alone, against no value', async () => {
    const row = await rowOf({ sent: '  ', inCrm: null });
    expect([row.sent, row.inCrm]).to.deep.equal(['··', 'no value']);
  });

  it('of times within a minute, and of records with one name', async () => {
    const times = await rowOf({
      type: 'datetime',
      sent: '2026-11-20T08:00:00Z',
      inCrm: '2026-11-20T08:00:30Z',
    });
    expect(times.note).to.equal('Looks the same, but is stored differently');
    expect(times.inCrm).to.contain('"2026-11-20T08:00:30Z"');
    const records = await rowOf({
      type: 'reference',
      sent: { id: '005A', label: 'Dana' },
      inCrm: { id: '005B', label: 'Dana' },
    });
    expect([records.note, ...records.marks]).to.deep.equal(['', '005A', '005B']);
  });
});

describe('amounts', () => {
  const amount = async (parts: Partial<UnsyncedField>) => {
    const { sent, inCrm, marks, note } = await rowOf({ type: 'currency', ...parts });
    const plain = (shown: string) => shown.replace(/\s/g, ' ');
    return { sent: plain(sent), inCrm: plain(inCrm), marks: marks.map(plain), note };
  };

  it('have the currency of their own side', async () => {
    expect(
      await amount({ sent: 900_000, inCrm: 750_000, currency: 'SEK', inCrmCurrency: 'USD' }),
    ).to.deep.equal({
      sent: 'SEK 900,000.00',
      inCrm: '$750,000.00',
      marks: [],
      note: '',
    });
  });

  it('have no currency where it is unknown', async () => {
    const onlySent = await amount({ sent: 900_000, inCrm: 750_000, currency: 'SEK' });
    expect([onlySent.sent, onlySent.inCrm]).to.deep.equal(['SEK 900,000.00', '750,000']);
    const onlyInCrm = await amount({ sent: 900_000, inCrm: 750_000, inCrmCurrency: 'USD' });
    expect([onlyInCrm.sent, onlyInCrm.inCrm]).to.deep.equal(['900,000', '$750,000.00']);
    const equal = await amount({ sent: 900_000, inCrm: '900000', currency: 'SEK' });
    expect(equal.note).to.equal('Same amount, but one of the currencies is unknown');
  });

  it('in another currency are marked and said, however they are written', async () => {
    for (const inCrm of [900_000, '900000', '9e5'])
      expect(await amount({ sent: 900_000, inCrm, currency: 'SEK', inCrmCurrency: 'USD' })).to.deep.equal({
        sent: 'SEK 900,000.00',
        inCrm: '$900,000.00',
        marks: ['SEK 900,000.00', '$900,000.00'],
        note: 'Only the currency differs',
      });
  });
});
