// Elements in a frame's document: moved there, or made for it. Their look goes with them.
import { expect } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import {
  closeClients,
  showsStatus,
  isOpen,
  crmIcon,
  newClient,
  newIcon,
  openPanel,
  box,
} from './icon-on-page.js';
import { waitUntil } from '../setup/wait-until.js';

afterEach(closeClients);

async function frame(): Promise<Document> {
  const outer = await box();
  const element = document.createElement('iframe');
  element.title = 'frame';
  element.style.cssText = 'width:600px;height:400px';
  element.srcdoc = '<!doctype html><html lang="en"><body></body></html>';
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  outer.append(element);
  await loaded;
  return element.contentDocument as Document;
}

const size = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return `${width} x ${height}`;
};

describe('in another document', () => {
  it('an icon keeps its look when it is moved there, and opens its panel', async () => {
    const other = await frame();
    const icon = newIcon();
    (await box()).append(icon);
    await showsStatus(icon);
    const before = size(crmIcon(icon));
    expect(before).to.equal('24 x 24');
    other.body.append(icon);
    await showsStatus(icon);
    expect(size(crmIcon(icon))).to.equal(before);
    await openPanel(icon);
    expect(isOpen(icon)).to.equal(true);
    document.body.append(icon);
    expect(size(crmIcon(icon))).to.equal(before);
    icon.remove();
  });

  it('an icon that wakes there has its look', async () => {
    const other = await frame();
    const icon = newIcon();
    other.body.append(icon);
    await showsStatus(icon);
    expect(size(crmIcon(icon))).to.equal('24 x 24');
  });

  it('a panel and an action have theirs', async () => {
    const other = await frame();
    const { client } = newClient();
    const panel = document.createElement('crm-sync-panel');
    Object.assign(panel, { client, recordType: 'account', recordId: 'a1' });
    const action = document.createElement('crm-resync-action');
    Object.assign(action, { client, recordType: 'account', recordId: 'a1' });
    other.body.append(panel, action);
    await waitUntil(
      () => panel.shadowRoot?.querySelector('[part=object]') && action.shadowRoot?.querySelector('button'),
    );
    expect(panel.shadowRoot?.adoptedStyleSheets.length).to.be.above(2);
    expect(action.shadowRoot?.adoptedStyleSheets.length).to.be.above(2);
  });
});
