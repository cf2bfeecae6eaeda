// What the reader opens, types and focuses in a panel belongs to one object of one record, whatever the data does.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/crm-sync-panel.js';
import type { CrmSyncPanel } from '../../src/elements/crm-sync-panel.js';
import type { RecordDetail, RecordLink, SyncedField } from '../../src/model/record-detail.js';
import { link, record, unsyncedFields } from '../mocks/details.js';
import { frames } from '../setup/frames.js';
import { waitUntil } from '../setup/wait-until.js';

const partial = (parts: Partial<RecordLink>) => link({ outcome: 'partial', unsyncedFields, ...parts });
const manySynced: readonly SyncedField[] = Array.from({ length: 30 }, (_, i) => ({
  name: `field_${i}`,
  label: `Field ${i}`,
  type: 'text',
  sent: `value ${i}`,
}));

async function shown(detail: RecordDetail): Promise<CrmSyncPanel> {
  const panel = await fixture<CrmSyncPanel>(
    html`<crm-sync-panel
      record-type=${detail.type}
      record-id=${detail.id}
      .detail=${detail}
    ></crm-sync-panel>`,
  );
  await waitUntil(() => card(panel, ''));
  return panel;
}

async function show(panel: CrmSyncPanel, detail: RecordDetail): Promise<void> {
  panel.recordId = detail.id;
  panel.detail = detail;
  await panel.updateComplete;
  await frames();
}

function card(panel: CrmSyncPanel, words: string): HTMLElement | undefined {
  const cards = panel.shadowRoot?.querySelectorAll<HTMLElement>('[part=object]') ?? [];
  return [...cards].find((each) => each.querySelector('h3')?.textContent?.includes(words));
}

const syncedSection = (panel: CrmSyncPanel, words: string) =>
  [...(card(panel, words)?.querySelectorAll('details') ?? [])].at(-1) as HTMLDetailsElement;

async function unfold(section: HTMLDetailsElement): Promise<void> {
  section.querySelector('summary')?.click();
  await waitUntil(() => section.open);
  await frames();
}

describe('what the reader opened', () => {
  const a = { objectId: '111', objectType: 'company' };
  const b = { objectId: '222', objectType: 'contact' };

  const changes: Record<string, readonly RecordLink[]> = {
    'another object becomes the one with the problem': [link(a), partial(b)],
    'an object is added in front': [link({ objectId: '000', outcome: 'failed' }), partial(a), link(b)],
    'another CRM is added in front': [link({ provider: 'zoho', outcome: 'failed' }), link(b), link(a)],
    'the backend changes the order': [link(b), partial(a)],
  };
  for (const [name, links] of Object.entries(changes))
    it(`stays with its object when ${name}`, async () => {
      const panel = await shown(record([partial(a), link(b)]));
      const section = syncedSection(panel, '111');
      await unfold(section);
      const summary = section.querySelector('summary') as HTMLElement;
      summary.focus();
      await show(panel, record(links, { revision: 1900 }));
      expect(syncedSection(panel, '111').open, 'of the object').to.equal(true);
      expect(syncedSection(panel, '222').open, 'of the other').to.equal(false);
      expect(panel.shadowRoot?.activeElement === summary, 'the focus stays').to.equal(true);
      expect(syncedSection(panel, '111').contains(summary), 'the focus is with the object').to.equal(true);
    });

  it('is of one record: another record starts as new, and so does the first when it comes back', async () => {
    const panel = await shown(record([partial(a)]));
    await unfold(syncedSection(panel, '111'));
    await show(panel, record([partial(a)], { id: 'a2' }));
    expect(syncedSection(panel, '111').open).to.equal(false);
    await show(panel, record([partial(a)]));
    expect(syncedSection(panel, '111').open).to.equal(false);
  });

  it('is of one object, also among objects that have no id yet', async () => {
    const { objectId: _id, objectUrl: _url, ...unnamed } = link();
    const panel = await shown(record([unnamed, unnamed]));
    const sections = [...(panel.shadowRoot?.querySelectorAll('details') ?? [])];
    expect(sections).to.have.lengthOf(2);
    await unfold(sections[1] as HTMLDetailsElement);
    expect(sections.map(({ open }) => open)).to.deep.equal([false, true]);
  });

  it('can be closed again, by the summary and by its own state', async () => {
    const panel = await shown(record([partial(a)]));
    const section = syncedSection(panel, '111');
    await unfold(section);
    section.querySelector('summary')?.click();
    await waitUntil(() => !section.open);
    section.open = true;
    await frames();
    await show(panel, record([partial(a)], { revision: 1900 }));
    expect(section.open).to.equal(true);
  });
});

describe('keys that are typed in a filter', () => {
  it('reach no shortcut of the page, except Escape and Tab', async () => {
    const panel = await shown(record([link({ syncedFields: manySynced })]));
    await unfold(syncedSection(panel, ''));
    const keys: string[] = [];
    const captured: string[] = [];
    const hear = (event: Event) => keys.push((event as KeyboardEvent).key ?? event.type);
    const types = ['keydown', 'keypress', 'keyup', 'input'] as const;
    for (const type of types) document.addEventListener(type, hear);
    const capture = ({ key }: KeyboardEvent) => captured.push(key);
    document.addEventListener('keydown', capture, true);
    const filter = panel.shadowRoot?.querySelector('input') as HTMLInputElement;
    filter.focus();
    await sendKeys({ type: 'j/?x' });
    await sendKeys({ press: 'ArrowDown' });
    expect(filter.value).to.equal('j/?x');
    expect(keys).to.deep.equal([]);
    expect(captured).to.include.members(['j', '/', '?', 'x', 'ArrowDown']);
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    for (const type of types) document.removeEventListener(type, hear);
    document.removeEventListener('keydown', capture, true);
    expect(keys).to.include.members(['Escape', 'Tab']);
  });
});
