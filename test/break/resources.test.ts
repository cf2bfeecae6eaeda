// Faults that are left as they are: see the report.
import { expect } from 'chai';
import type { SyncError } from '../../src/model/sync-error.js';
import { settle, useClock } from '../mocks/clock.js';
import { DetailSource } from '../mocks/detail-source.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { FakeSource } from '../mocks/fake-source.js';
import { account, accounts } from '../mocks/samples.js';

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
  afterEach(() => sessionStorage.clear());

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

  it('resync after close rejects with a SyncError (contract: throws SyncError)', async () => {
    const client = new FakeResources();
    client.close();
    const error = (await client.resync(accounts(1)).catch((e: unknown) => e)) as SyncError;
    expect(error.name).to.equal('SyncError');
  });

  it('sources of two hosts do not share keys', () => {
    const one = new FakeResources({}, new FakeSource()).pushes.keyFor({ records: accounts(1) });
    const other = new FakeResources({}, new FakeSource()).pushes.keyFor({ records: accounts(1) });
    expect(one).to.not.equal(other);
  });
});
