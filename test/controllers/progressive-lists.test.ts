// How many rows of a long list are rendered, and when more follow.
import { expect } from 'chai';
import type { ReactiveControllerHost } from 'lit';
import { ProgressiveLists } from '../../src/controllers/progressive-lists.js';
import { useClock } from '../mocks/clock.js';

describe('ProgressiveLists', () => {
  const clock = useClock();
  let shown: number[];
  let updates: number;
  let lists: ProgressiveLists;
  let count: number;

  beforeEach(() => {
    shown = [];
    updates = 0;
    // Renders on each requested update, as an element does.
    const requestUpdate = () => {
      updates++;
      render();
    };
    lists = new ProgressiveLists({ requestUpdate } as ReactiveControllerHost);
  });

  const render = () => void shown.push(lists.visibleRows('list', count));

  it('shows a short list at once', async () => {
    count = 6;
    render();
    await clock.advance(1_000);
    expect(shown).to.deep.equal([6]);
    expect(lists.hasMore('list', count)).to.equal(false);
  });

  it('adds rows step by step, and stops before the reader asks for more', async () => {
    count = 200;
    render();
    await clock.advance(1_000);
    expect(shown).to.deep.equal([6, 22, 38, 50]);
    expect(lists.hasMore('list', count)).to.equal(true);
  });

  it('goes on to the last row when the reader asks for all', async () => {
    count = 70;
    render();
    await clock.advance(1_000);
    lists.showAll('list');
    await clock.advance(1_000);
    expect(shown.at(-1)).to.equal(70);
    expect(lists.hasMore('list', count)).to.equal(false);
  });

  it('takes one step at a time, however often it is rendered', async () => {
    count = 200;
    for (let i = 0; i < 10; i++) render();
    await clock.advance(20);
    expect(updates).to.equal(1);
  });

  it('begins again after a reset, and updates nothing for the old list', async () => {
    count = 200;
    render();
    lists.reset();
    await clock.advance(1_000);
    expect(updates).to.equal(0);
    expect(lists.visibleRows('list', count)).to.equal(6);
    await clock.advance(1_000);
  });
});
