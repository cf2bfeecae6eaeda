// The key of a push: kept as long as its answer is missing, also where the page has no storage; gone after an answer.
import { expect } from 'chai';
import { SyncError } from '../../src/model/sync-error.js';
import type { Push } from '../../src/store/push.js';
import { useClock } from '../mocks/clock.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { FakeSource } from '../mocks/fake-source.js';
import { account, accounts, session } from '../mocks/samples.js';

const lost = () => {
  throw new SyncError('network', 'No answer');
};

describe('the key of a push', () => {
  const clock = useClock();
  afterEach(() => sessionStorage.clear());

  const keysOf = (client: FakeResources) => client.fake.resyncs.map(({ request }) => request.idempotencyKey);
  function start(client: FakeResources, records = [account('a1')]): Push {
    const push = client.pushes.start({ records });
    push.subscribe(() => undefined);
    return push;
  }

  it('is kept without the page’s storage, until a reload', () => {
    const descriptor = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
    Object.defineProperty(globalThis, 'sessionStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied', 'SecurityError');
      },
    });
    try {
      const client = new FakeResources();
      const key = client.pushes.keyFor({ records: accounts(1) });
      expect(client.pushes.keyFor({ records: accounts(1) })).to.equal(key);
      client.pushes.releaseKey({ records: accounts(1) });
      expect(client.pushes.keyFor({ records: accounts(1) })).to.not.equal(key);
      client.pushes.releaseKey({ records: accounts(1) });
    } finally {
      if (descriptor) Object.defineProperty(globalThis, 'sessionStorage', descriptor);
      else delete (globalThis as { sessionStorage?: unknown }).sessionStorage;
    }
  });

  it('is kept while the page’s storage is full', () => {
    const full = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    try {
      const client = new FakeResources();
      const key = client.pushes.keyFor({ records: accounts(1) });
      expect(client.pushes.keyFor({ records: accounts(1) })).to.equal(key);
      client.pushes.releaseKey({ records: accounts(1) });
      expect(client.pushes.keyFor({ records: accounts(1) })).to.not.equal(key);
      client.pushes.releaseKey({ records: accounts(1) });
    } finally {
      Storage.prototype.setItem = full;
    }
  });

  it('is gone after a definite answer, also when the reader became known during the push', async () => {
    const source = Object.assign(new FakeSource(), { scope: undefined as string | undefined });
    source.onSession = () => {
      // The first request has the headers.
      source.scope = 'https://a.test reader';
      return session;
    };
    await new FakeResources({}, source).resync(accounts(1));
    // A reload: the reader is not known yet.
    source.scope = undefined;
    await new FakeResources({}, source).resync(accounts(1));
    const [first, second] = source.resyncs.map(({ request }) => request.idempotencyKey);
    expect(second).to.not.equal(first);
  });

  it('of a rest that was lost twice goes with the key of the whole', async () => {
    const client = new FakeResources();
    client.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 2 } });
    client.fake.onResync = ({ records, idempotencyKey }) =>
      idempotencyKey.endsWith('-1') ? lost() : { id: 'rs', accepted: records.length, rejected: [] };
    const push = start(client, accounts(6));
    await clock.until(push.accepted);
    const key = push.idempotencyKey;
    const rest = start(client, accounts(4, 2));
    await clock.until(rest.accepted.catch(() => undefined));
    expect(rest.peek().phase).to.equal('failed');
    client.fake.onResync = ({ records }) => ({ id: 'rs', accepted: records.length, rejected: [] });
    await clock.until(start(client, accounts(4, 2)).accepted);
    expect(client.pushes.keyFor({ records: accounts(6) }), 'all have an answer').to.not.equal(key);
    client.close();
  });

  it('of the caller’s own comes with the same parts when the limit has changed', async () => {
    const client = new FakeResources();
    client.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 4 } });
    client.fake.onResync = lost;
    const idempotencyKey = 'own';
    await clock.until(client.resync(accounts(4), { idempotencyKey }).catch(() => undefined));
    client.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 2 } });
    await client.session.invalidate();
    client.fake.resyncs.length = 0;
    await clock.until(client.resync(accounts(4), { idempotencyKey }).catch(() => undefined));
    expect(keysOf(client)[0]).to.equal('own');
    expect(client.fake.resyncs[0]?.request.records).to.have.length(4);
    client.close();
  });
});
