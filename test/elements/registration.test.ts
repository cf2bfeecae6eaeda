// What the kit puts into the page's one registry, and what it leaves alone.
import { expect } from '@open-wc/testing';

const before = customElements.define;
const defined: string[] = [];
customElements.define = function (...args) {
  defined.push(args[0]);
  before.apply(this, args);
};
class Own extends HTMLElement {}
before.call(customElements, 'crm-sync-panel', Own);

describe('define.js', () => {
  it('registers the named tags, no others, and leaves alone what is there', async () => {
    await import('../../src/define.js');
    customElements.define = before;
    expect(defined.sort()).to.deep.equal(['crm-resync-action', 'crm-sync-icon']);
    expect(customElements.get('crm-sync-panel')).to.equal(Own);
  });

  it('makes elements that scripts can create, whose constructors leave no attribute behind', () => {
    for (const tag of ['crm-sync-icon', 'crm-resync-action']) {
      expect(document.createElement(tag).getAttributeNames()).to.deep.equal([]);
    }
  });

  it('takes attributes by their documented names only', () => {
    const icon = document.createElement('crm-sync-icon');
    icon.setAttribute('recordid', 'a1');
    expect(icon.recordId).to.equal(undefined);
    icon.setAttribute('record-id', 'a1');
    expect(icon.recordId).to.equal('a1');
  });
});
