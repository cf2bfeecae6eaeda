// Faults of details that are left as they are.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { DetailSource } from '../mocks/detail-source.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { account } from '../mocks/samples.js';

const ref = account('a1');
const detail = (revision: number) => ({
  type: 'account',
  id: 'a1',
  name: `r${revision}`,
  revision,
  links: [],
  deletedFrom: [],
});

describe('break: resources', () => {
  useClock();

  it('request a detail once when the notice comes before an answer that is new enough', async () => {
    const source = new DetailSource();
    let calls = 0;
    let answer: () => void = () => undefined;
    source.onDetail = (call) => {
      calls++;
      answer = () => call.answer.resolve(detail(5));
    };
    const client = new FakeResources({}, source);
    const { signal } = new AbortController();
    client.details.subscribe(ref, () => void client.details.load(ref, { signal }).catch(() => undefined));
    void client.details.load(ref, { signal }).catch(() => undefined);
    await settle();
    client.notice({ ...ref, revision: 5 });
    answer();
    await settle();
    expect(calls).to.equal(1);
    client.close();
  });
});
