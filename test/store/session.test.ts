// The session: asked for once, never in the way, and true to what was heard last.
import { expect } from 'chai';
import type { Role, Session } from '../../src/model/session.js';
import { SyncError } from '../../src/model/sync-error.js';
import { SessionResource, type SessionSnapshot } from '../../src/store/session.js';
import { settle, useClock } from '../mocks/clock.js';
import { deferred, type Deferred } from '../mocks/deferred.js';
import { session } from '../mocks/samples.js';
import { useUncaught } from '../mocks/uncaught.js';

class Asked {
  readonly answers: Deferred<Session>[] = [];
  readonly signals: AbortSignal[] = [];
  readonly heard: SessionSnapshot[] = [];
  readonly shared: SessionResource;

  constructor(role?: Role) {
    this.shared = new SessionResource((signal) => {
      const answer = deferred<Session>();
      this.answers.push(answer);
      this.signals.push(signal);
      return answer.promise;
    }, role);
  }

  get times(): number {
    return this.answers.length;
  }
}

const refusal = (status: number, code = 'x') => new SyncError(code, 'No', { status });

describe('SessionResource', () => {
  const clock = useClock();
  const uncaught = useUncaught();

  it('is asked for once, whoever wants to know', async () => {
    const asked = new Asked();
    const waiting = [asked.shared.ready(), asked.shared.ready()];
    asked.shared.subscribe(() => undefined);
    asked.answers[0]?.resolve(session);
    expect(await Promise.all([...waiting, asked.shared.ready()])).to.deep.equal([session, session, session]);
    expect(asked.times).to.equal(1);
    expect(asked.shared.limits).to.equal(session.limits);
  });

  it('tells those who listen, until they leave, also when one of them throws', async () => {
    const asked = new Asked();
    const fault = new Error('Listener');
    asked.shared.subscribe(() => {
      throw fault;
    });
    const leave = asked.shared.subscribe((entry) => asked.heard.push(entry));
    asked.answers[0]?.resolve(session);
    expect(await asked.shared.ready()).to.equal(session);
    expect(uncaught).to.deep.equal([fault]);
    expect(asked.heard).to.deep.equal([{ session }]);
    leave();
    const again = asked.shared.invalidate();
    asked.answers[1]?.resolve({ ...session, role: 'read_only' });
    await again;
    expect(asked.heard).to.have.length(1);
  });

  for (const status of [404, 501]) {
    it(`is what the page says when the backend has none (${status})`, async () => {
      for (const [given, role] of [
        [undefined, 'standard'],
        ['read_only', 'read_only'],
      ] as const) {
        const asked = new Asked(given);
        const ready = asked.shared.ready();
        asked.answers[0]?.reject(refusal(status));
        expect(await ready).to.deep.equal({
          role,
          crms: [],
          limits: { statusBatch: 100, resyncBatch: 1000 },
        });
        expect(asked.shared.peek().error).to.equal(undefined);
        await clock.advance(3_600_000);
        await asked.shared.ready();
        expect(asked.times).to.equal(1);
      }
    });
  }

  it('may not push when the backend refuses it', async () => {
    const asked = new Asked('admin');
    const ready = asked.shared.ready();
    asked.answers[0]?.reject(refusal(403, 'forbidden'));
    expect((await ready).role).to.equal('read_only');
    expect(asked.shared.peek().error?.code).to.equal('forbidden');
  });

  it('grants nothing when it cannot be read', async () => {
    const asked = new Asked('admin');
    const ready = asked.shared.ready();
    asked.answers[0]?.reject(new SyncError('bad_payload', 'session: expected an object, got an array'));
    expect((await ready).role).to.equal('read_only');
    expect(asked.shared.peek().error?.code).to.equal('bad_payload');
  });

  it('that fails for now does not hold up those who come later, and is asked for again in half a minute', async () => {
    const asked = new Asked('admin');
    const ready = asked.shared.ready();
    asked.answers[0]?.reject(refusal(500));
    expect((await ready).role).to.equal('admin');
    await clock.advance(14_999);
    await asked.shared.ready();
    expect(asked.times).to.equal(1);
    await clock.advance(15_001);
    expect((await asked.shared.ready()).role, 'does not wait').to.equal('admin');
    expect(asked.times).to.equal(2);
    await asked.shared.ready();
    expect(asked.times, 'while it is under way').to.equal(2);
    asked.answers[1]?.resolve({ ...session, role: 'read_only' });
    await settle();
    expect((await asked.shared.ready()).role).to.equal('read_only');
    expect(asked.shared.peek().error).to.equal(undefined);
  });

  it('that goes on failing is asked for less and less often', async () => {
    const asked = new Asked();
    for (let minute = 0; minute < 60; minute++) {
      void asked.shared.ready();
      asked.answers.at(-1)?.reject(refusal(503));
      await clock.advance(60_000);
    }
    expect(asked.times).to.be.within(12, 30);
  });

  for (const status of [401, 403, 419, 422])
    it(`that is refused (${status}) is asked for again after minutes: the token may have been old`, async () => {
      const asked = new Asked();
      const ready = asked.shared.ready();
      asked.answers[0]?.reject(refusal(status, 'x'));
      await ready;
      await clock.advance(4 * 60_000);
      await asked.shared.ready();
      expect(asked.times).to.equal(1);
      await clock.advance(61_000);
      await asked.shared.ready();
      asked.answers[1]?.resolve(session);
      await settle();
      expect(asked.shared.peek()).to.deep.equal({ session });
    });

  it('is asked for again in time when the clock is set back meanwhile', async () => {
    const asked = new Asked();
    const ready = asked.shared.ready();
    asked.answers[0]?.reject(refusal(500));
    await ready;
    clock.setWall(-3_600_000);
    await clock.advance(30_000);
    await asked.shared.ready();
    expect(asked.times).to.equal(2);
  });

  it('is not asked for again before the backend wants it to', async () => {
    const asked = new Asked();
    const ready = asked.shared.ready();
    asked.answers[0]?.reject(new SyncError('rate_limited', 'Slow', { retryAt: clock.now + 120_000 }));
    await ready;
    await clock.advance(119_000);
    await asked.shared.ready();
    expect(asked.times).to.equal(1);
    await clock.advance(1_000);
    await asked.shared.ready();
    expect(asked.times).to.equal(2);
  });

  it('that does not come is not waited for longer than ten seconds, even if its source heeds no signal', async () => {
    const asked = new Asked();
    let ready: Session | undefined;
    void asked.shared.ready().then((value) => (ready = value));
    await clock.advance(9_999);
    expect(ready).to.equal(undefined);
    await clock.advance(1);
    expect(ready?.role).to.equal('standard');
    expect(asked.shared.peek().error?.code).to.equal('timeout');
    expect(asked.signals[0]?.aborted).to.equal(true);
  });

  it('stays known when asking again fails', async () => {
    const asked = new Asked();
    const ready = asked.shared.ready();
    asked.answers[0]?.resolve(session);
    await ready;
    const again = asked.shared.invalidate();
    asked.answers[1]?.reject(refusal(403, 'forbidden'));
    expect(await again).to.equal(session);
    expect(asked.shared.peek()).to.deep.include({ session });
    expect(asked.shared.peek().error?.code).to.equal('forbidden');
  });

  it('is the one that was asked for last, when answers overtake each other', async () => {
    const asked = new Asked();
    asked.shared.subscribe((entry) => asked.heard.push(entry));
    void asked.shared.invalidate();
    asked.answers[1]?.resolve({ ...session, role: 'read_only' });
    await settle();
    asked.answers[0]?.resolve(session);
    await settle();
    expect(asked.shared.peek().session?.role).to.equal('read_only');
    expect(asked.heard).to.have.length(1);
    const late = asked.shared.invalidate();
    void asked.shared.invalidate();
    asked.answers[2]?.reject(refusal(500));
    await late;
    asked.answers[3]?.resolve(session);
    await settle();
    expect(asked.shared.peek()).to.deep.equal({ session });
    expect(asked.times).to.equal(4);
  });

  it('ends with the client: nothing is under way, nobody is told, nothing is asked', async () => {
    const asked = new Asked();
    asked.shared.subscribe((entry) => asked.heard.push(entry));
    asked.shared.close();
    await settle();
    expect(asked.signals[0]?.aborted).to.equal(true);
    await asked.shared.invalidate();
    await asked.shared.ready();
    expect([asked.times, asked.heard.length]).to.deep.equal([1, 0]);
  });
});
