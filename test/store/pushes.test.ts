// A push from the press to its end: who joins whom, which key it has, and that its end is true or not known.
import { expect } from 'chai';
import type { ResyncProgress, ResyncReceipt } from '../../src/model/resync.js';
import { SyncError } from '../../src/model/sync-error.js';
import type { Push } from '../../src/store/push.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { FakeSource } from '../mocks/fake-source.js';
import { account, accounts, queuedStatusOf, session, statusOf } from '../mocks/samples.js';

const second = 1_000;
const minute = 60 * second;

/** A source that reports the progress of a push, as the test says. */
class ProgressSource extends FakeSource {
  onProgress: (id: string) => Partial<ResyncProgress> | Promise<Partial<ResyncProgress>> = () => ({});
  readonly asked: string[] = [];

  async getResync(id: string): Promise<ResyncProgress> {
    this.asked.push(id);
    const done = { synced: 0, partial: 0, failed: 0, skipped: 0 };
    const progress = await this.onProgress(id);
    return { id, total: 1, queued: 0, syncing: 0, done, finishedAt: null, ...progress };
  }
}

const ended = { done: { synced: 1, partial: 0, failed: 0, skipped: 0 }, finishedAt: '2026-11-20T08:16:00Z' };

describe('a push', () => {
  const clock = useClock();
  afterEach(() => sessionStorage.clear());

  /** Starts a push as an element does: somebody follows it. */
  function start(client: FakeResources, records = [account('a1')], providers?: readonly string[]): Push {
    const push = client.pushes.start({ records, ...(providers && { providers }) });
    push.subscribe(() => undefined);
    return push;
  }

  const keysOf = (client: FakeResources) => client.fake.resyncs.map(({ request }) => request.idempotencyKey);
  const lost = () => {
    throw new SyncError('network', 'No answer');
  };

  describe('that is made twice', () => {
    it('is joined by an equal one: the same records in any order, to the same CRMs', async () => {
      const client = new FakeResources();
      const push = start(client, accounts(2), ['hubspot', 'salesforce']);
      expect(start(client, accounts(2).toReversed(), ['salesforce', 'hubspot'])).to.equal(push);
      expect(start(client, accounts(2))).to.not.equal(push);
      expect(start(client, accounts(3), ['hubspot', 'salesforce'])).to.not.equal(push);
      await settle();
      expect(client.fake.resyncs).to.have.length(3);
      client.close();
    });

    it('is found while it runs, and no longer when it has ended', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      const push = start(client);
      await settle();
      expect([push.peek().phase, client.pushes.peek(push)]).to.deep.equal(['running', push]);
      source.onProgress = () => ended;
      await clock.advance(second);
      expect([push.peek().phase, client.pushes.peek(push)]).to.deep.equal(['settled', undefined]);
    });
  });

  describe('whose answer is lost', () => {
    it('keeps its key for the next press, and has a new one after an answer', async () => {
      const client = new FakeResources();
      client.fake.onResync = lost;
      const push = start(client);
      await clock.until(push.accepted.catch(() => undefined));
      expect(push.peek()).to.deep.include({ phase: 'failed' });
      client.fake.onResync = () => ({ id: 'rs', accepted: 1, rejected: [] });
      await start(client).accepted;
      await start(new FakeResources({}, client.fake)).accepted;
      const [first, , , , , again, next] = keysOf(client);
      expect(again).to.equal(first);
      expect(next).to.not.equal(first);
      client.close();
    });

    for (const [answer, what] of [
      [undefined, 'an empty answer'],
      [{ id: 'rs' }, 'a receipt without a count'],
      [{ id: 'rs', accepted: 'all' }, 'a count that is none'],
      ['<html>', 'a page'],
    ] as const)
      it(`keeps its key after ${what}: it may have been queued`, async () => {
        const client = new FakeResources();
        client.fake.onResync = () => answer as unknown as ResyncReceipt;
        const push = start(client);
        await settle();
        expect(push.peek().error?.code).to.equal('bad_payload');
        start(client);
        await settle();
        expect(new Set(keysOf(client)).size).to.equal(1);
      });

    it('takes a refusal without a type as one of the push, and has a new key', async () => {
      const client = new FakeResources();
      const answer = { id: 'rs', accepted: 0, rejected: [{ id: 'a1', code: 'not_linked' }] };
      client.fake.onResync = () => answer as unknown as ResyncReceipt;
      const push = start(client);
      expect((await push.accepted).rejected).to.deep.equal([
        { type: 'account', id: 'a1', code: 'not_linked', message: '' },
      ]);
      await start(client).accepted;
      expect(new Set(keysOf(client)).size).to.equal(2);
    });

    it('has a new key once its record has changed, and not by what the push itself does', async () => {
      const client = new FakeResources();
      client.put([statusOf(account('a1'), { revision: 4 })]);
      client.fake.onResync = () => {
        // Carried out, but the answer does not come through.
        client.put([statusOf(account('a1'), { revision: 6 })]);
        return lost();
      };
      const push = start(client);
      await clock.until(push.accepted.catch(() => undefined));
      client.fake.onResync = lost;
      const key = push.idempotencyKey;
      expect(client.pushes.keyFor(push), 'as it was given up').to.equal(key);
      client.put([queuedStatusOf(account('a1'), { revision: 7 })]);
      expect(client.pushes.keyFor(push), 'while a push runs').to.equal(key);
      client.put([statusOf(account('a1'), { revision: 8 })]);
      expect(client.pushes.keyFor(push), 'corrected').to.not.equal(key);
    });

    it('in a later part keeps the keys of all parts, for the whole and for the rest', async () => {
      const client = new FakeResources();
      client.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 2 } });
      client.fake.onResync = ({ records, idempotencyKey }) =>
        idempotencyKey.endsWith('-1') ? lost() : { id: 'rs', accepted: records.length, rejected: [] };
      const push = start(client, accounts(6));
      const receipt = await clock.until(push.accepted);
      expect([receipt.accepted, receipt.rejected.map(({ id }) => id)]).to.deep.equal([
        2,
        ['a2', 'a3', 'a4', 'a5'],
      ]);
      const key = push.idempotencyKey;
      const sent = client.fake.resyncs.length;
      client.put([statusOf(account('a0'), { revision: 9 })]);
      expect(client.pushes.keyFor({ records: accounts(6) })).to.equal(key);
      client.fake.onResync = ({ records }) => ({ id: 'rs', accepted: records.length, rejected: [] });
      await start(client, accounts(4, 2)).accepted;
      const again = client.fake.resyncs.slice(sent).map(({ request }) => request);
      expect(again.map(({ records }) => records.map(({ id }) => id))).to.deep.equal([
        ['a2', 'a3'],
        ['a4', 'a5'],
      ]);
      expect(again[0]?.idempotencyKey, 'the part whose answer was lost').to.equal(`${key}-1`);
      expect(client.pushes.keyFor({ records: accounts(6) }), 'all have an answer').to.not.equal(key);
      client.close();
    });
  });

  describe('whose key is kept', () => {
    const items = () => Object.keys(sessionStorage);

    it('takes little of the page’s storage, however many records it has', () => {
      new FakeResources().pushes.keyFor({ records: accounts(10_000) });
      expect(items()).to.have.length(1);
      expect(items()[0]?.length).to.be.below(60);
      expect(sessionStorage.getItem(items()[0] ?? '')?.length).to.be.below(200);
    });

    it('is forgotten after ten minutes, and leaves nothing', async () => {
      const client = new FakeResources();
      const key = client.pushes.keyFor({ records: accounts(1) });
      await clock.advance(10 * minute - 1);
      expect(client.pushes.keyFor({ records: accounts(1) })).to.equal(key);
      await clock.advance(10 * minute);
      client.pushes.keyFor({ records: accounts(2) });
      expect(items()).to.have.length(1);
    });

    it('is not that of another reader or another backend', () => {
      const keys = ['https://a.test', 'https://a.test reader', 'https://b.test'].map((scope) => {
        const source = Object.assign(new FakeSource(), { scope });
        return new FakeResources({}, source).pushes.keyFor({ records: accounts(1) });
      });
      expect(new Set(keys).size).to.equal(3);
    });
  });

  describe('that was accepted', () => {
    it('stays accepted when what follows it fails for a while, and is sent once', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      source.onProgress = () => {
        throw new TypeError('Failed to fetch dynamically imported module');
      };
      const push = start(client);
      await clock.advance(20 * second);
      expect(push.peek()).to.deep.include({ phase: 'running' });
      expect(push.peek().error).to.equal(undefined);
      source.onProgress = () => ended;
      await clock.advance(minute);
      expect(push.peek().phase).to.equal('settled');
      expect(source.resyncs).to.have.length(1);
    });

    it('waits with its questions as long as the backend says, and says so', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      source.onProgress = () => {
        throw new SyncError('rate_limited', 'Slow down', { retryAt: clock.now + 120 * second });
      };
      const push = start(client);
      await clock.advance(2 * second);
      expect(push.peek().waitUntil).to.be.greaterThan(clock.now + 100 * second);
      await clock.advance(100 * second);
      expect(source.asked).to.have.length(1);
      client.close();
    });

    for (const [what, init, rateLimited] of [
      ['limits requests for two minutes', { code: 'rate_limited', wait: 120 }, true],
      ['is in maintenance for two minutes', { code: 'unavailable', wait: 120 }, false],
    ] as const)
      it(`asks once in that time when the backend ${what}, and says why it waits, also by the statuses`, async () => {
        for (const reports of [true, false]) {
          const source = new ProgressSource();
          if (!reports) Object.defineProperty(source, 'getResync', { value: undefined });
          const client = new FakeResources({}, source);
          const endsAt = clock.now + init.wait * second;
          const refuse = () => new SyncError(init.code, 'x', { retryAt: endsAt });
          source.onProgress = () => {
            throw refuse();
          };
          source.onStatuses = (call) => call.answer.reject(refuse());
          const push = start(client);
          await clock.advance(119 * second);
          expect([source.asked.length, source.calls.length], String(reports)).to.deep.equal(
            reports ? [1, 0] : [0, 1],
          );
          expect(push.peek()).to.deep.include({ phase: 'running', rateLimited });
          expect(push.peek().waitUntil).to.be.within(endsAt, endsAt + second);
          source.onProgress = () => ({ ...ended, finishedAt: null });
          source.onStatuses = (call) => call.succeed({ revision: 1 });
          await clock.advance(10 * second);
          expect(push.peek().waitUntil, 'it goes on').to.equal(undefined);
          client.close();
        }
      });

    it('says that the backend does not answer, once that has lasted', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      source.onProgress = () => {
        throw new SyncError('unavailable', 'Down');
      };
      const push = start(client);
      await clock.advance(second);
      expect(push.peek().waitUntil, 'a short failure').to.equal(undefined);
      await clock.advance(20 * second);
      expect(push.peek()).to.deep.include({ phase: 'running', rateLimited: false });
      expect(push.peek().waitUntil).to.be.greaterThan(clock.now);
      source.onProgress = () => ended;
      await clock.advance(minute);
      expect(push.peek().phase).to.equal('settled');
    });

    for (const hours of [-1, 1])
      it(`is followed as long when the clock is set by ${hours} h`, async () => {
        const source = new ProgressSource();
        const client = new FakeResources({}, source);
        const push = start(client);
        await clock.advance(second);
        clock.setWall(hours * 60 * minute);
        const asked = source.asked.length;
        await clock.advance(4 * minute);
        expect(push.peek().phase).to.equal('running');
        expect(source.asked.length - asked).to.be.greaterThan(40);
        await clock.advance(2 * minute);
        expect(push.peek().phase).to.equal('unknown');
      });

    it('asks a backend that fails less and less often, and in the end says that it does not know', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      source.onProgress = () => {
        throw new SyncError('unavailable', 'Down');
      };
      const push = start(client);
      await clock.advance(5 * minute + 2 * second);
      expect(push.peek().phase).to.equal('unknown');
      expect(source.asked.length).to.be.within(5, 16);
      expect([clock.pending, client.pushes.peek(push)]).to.deep.equal([0, undefined]);
    });

    it('is given twice the time that the backend estimates', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      source.onResync = () => ({ id: 'rs', accepted: 1, rejected: [], estimatedSeconds: 600 });
      const push = start(client);
      await clock.advance(19 * minute);
      expect(push.peek().phase).to.equal('running');
      await clock.advance(2 * minute);
      expect(push.peek().phase).to.equal('unknown');
    });

    it('is asked about at once when there is reason to', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      const push = start(client);
      await clock.advance(30 * second);
      const asked = source.asked.length;
      source.onProgress = () => ended;
      client.pushes.invalidate();
      await settle();
      expect([source.asked.length - asked, push.peek().phase]).to.deep.equal([1, 'settled']);
    });

    it('is given up when the client is closed: its end is not known', async () => {
      const client = new FakeResources({}, new ProgressSource());
      const push = start(client);
      await settle();
      const phases: string[] = [];
      push.subscribe(({ phase }) => phases.push(phase));
      client.close();
      await clock.advance(10 * minute);
      expect([phases, clock.pending]).to.deep.equal([['unknown'], 0]);
    });

    it('is not followed for a host that wants the receipt alone', async () => {
      const source = new ProgressSource();
      const client = new FakeResources({}, source);
      await client.resync(accounts(1));
      await clock.advance(minute);
      expect([source.asked, clock.pending]).to.deep.equal([[], 0]);
    });
  });

  it('ends with the client also when its caller has a signal of its own', async () => {
    const client = new FakeResources();
    client.fake.onResync = () => new Promise(() => undefined);
    void client.resync(accounts(1), { signal: new AbortController().signal }).catch(() => undefined);
    await settle();
    client.close();
    expect(client.fake.resyncs[0]?.signal.aborted).to.equal(true);
  });
});
