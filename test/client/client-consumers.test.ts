// Elements without a data source: each reports it once, whatever happens to other elements afterwards.
import { expect } from '@open-wc/testing';
import { addConsumer, removeConsumer, type ClientConsumer } from '../../src/client/client-consumers.js';
import { settle, useClock } from '../mocks/clock.js';
import { useWarnings } from '../mocks/warnings.js';

describe('300 elements without a data source', () => {
  const clock = useClock();
  const warnings = useWarnings();

  it('report it once each, and no more when one is recycled, moved or added', async () => {
    const counts = new Map<ClientConsumer, number>();
    const consumer = (): ClientConsumer => {
      const each: ClientConsumer = {
        lacksClient: true,
        resolveClient: () => undefined,
        clientMissing: () => counts.set(each, (counts.get(each) ?? 0) + 1),
      };
      return each;
    };
    const all = Array.from({ length: 300 }, consumer);
    for (const each of all) addConsumer(each);
    await clock.advance(10);
    expect([...counts.values()]).to.deep.equal(all.map(() => 1));
    const [recycled] = all as [ClientConsumer];
    addConsumer(recycled);
    removeConsumer(recycled);
    addConsumer(recycled);
    const added = consumer();
    addConsumer(added);
    await clock.advance(10);
    await settle();
    expect(counts.size).to.equal(301);
    expect([...counts.values()].filter((count) => count !== 1)).to.deep.equal([]);
    const warned = await warnings.all();
    expect(warned).to.have.length(1);
    expect(warned[0]).to.match(/no data source/i);
    for (const each of [...all, added]) removeConsumer(each);
  });
});
