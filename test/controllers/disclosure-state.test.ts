// What a panel remembers of the reader's clicks and filters.
import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { DisclosureState } from '../../src/controllers/disclosure-state.js';

describe('DisclosureState', () => {
  let updates = 0;
  const host = { requestUpdate: () => updates++ } as unknown as ReactiveControllerHost;

  it('expands and collapses each text on its own, and updates its host', () => {
    updates = 0;
    const state = new DisclosureState(host);
    state.toggle('a');
    expect([state.isExpanded('a'), state.isExpanded('b')]).to.deep.equal([true, false]);
    state.toggle('a');
    expect(state.isExpanded('a')).to.equal(false);
    expect(updates).to.equal(2);
  });

  it('changes its version when a text is expanded, so that memoized rows are rendered', () => {
    const state = new DisclosureState(host);
    const before = state.version;
    state.toggle('a');
    expect(state.version).to.be.above(before);
  });

  it('forgets all after a reset', () => {
    const state = new DisclosureState(host);
    state.toggle('a');
    state.setFilter('list', 'name');
    const before = state.version;
    state.reset();
    expect([state.isExpanded('a'), state.filter('list')]).to.deep.equal([false, '']);
    expect(state.version).to.be.above(before);
  });
});
