// Data that the host has: taken as it is, never over something newer, and refused without a throw.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { useWarnings } from '../mocks/warnings.js';
import { account, accounts, statusOf } from '../mocks/samples.js';
import { resetDiagnostics } from '../../src/diagnostics/report-fault.js';
import type { RecordStatus } from '../../src/model/sync-status.js';

const asRecords = (value: unknown) => value as readonly RecordStatus[];

describe('put', () => {
  const warnings = useWarnings();
  const clock = useClock();

  it('spares the request, before and after somebody watches', async () => {
    const store = new FakeResources();
    store.put(accounts(2).map((ref) => statusOf(ref)));
    const early = store.subscribeAll(accounts(2));
    const late = store.subscribeOne(account('late'));
    store.put([statusOf(account('late'))]);
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
    expect(early.map(({ received }) => received.length)).to.deep.equal([0, 0]);
    expect(store.peek(account('a0')).phase).to.equal('ready');
    expect(late.phases).to.deep.equal(['ready']);
  });

  it('is not taken by a client that is closed', () => {
    const client = new FakeResources();
    client.close();
    client.put([statusOf(account('a1'))]);
    expect(client.peek(account('a1')).status).to.equal(undefined);
  });

  it('never replaces something newer, but something equal', async () => {
    const store = new FakeResources();
    store.put([statusOf(account('a1'), { revision: 5 })]);
    store.put([statusOf(account('a1'), { revision: 4, name: 'Older' })]);
    expect(store.peek(account('a1')).status?.name).to.equal('Name of a1');
    store.put([statusOf(account('a1'), { revision: 5, name: 'Equal' })]);
    expect(store.peek(account('a1')).status?.name).to.equal('Equal');
  });

  it('does not keep from asking when something newer was heard of', async () => {
    const store = new FakeResources();
    store.put([statusOf(account('a1'), { revision: 5 })]);
    store.subscribeOne(account('a1'));
    store.notice({ ...account('a1'), revision: 9 });
    store.put([statusOf(account('a1'), { revision: 7 })]);
    await clock.advance(frame);
    expect(store.fake.calls).to.have.length(1);
  });

  it('spares the request when it is as new as what was heard of', async () => {
    const store = new FakeResources();
    store.subscribeOne(account('a1'));
    store.notice({ ...account('a1'), revision: 9 });
    store.put([statusOf(account('a1'), { revision: 9 })]);
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
  });

  it('of a record that cannot be read says so in its entry, and takes the others', async () => {
    const store = new FakeResources();
    const subscribers = store.subscribeAll(accounts(3));
    const bad = { ...statusOf(account('a1')), crms: 5 };
    store.put(asRecords([statusOf(account('a0')), bad, statusOf(account('a2'))]));
    expect(subscribers.map(({ phases }) => phases)).to.deep.equal([['ready'], ['failed'], ['ready']]);
    const { error } = store.peek(account('a1'));
    expect([error?.code, error?.message]).to.deep.equal([
      'bad_payload',
      'put() records[1].crms: expected an array, got 5',
    ]);
    await clock.advance(frame);
    expect(store.fake.last.ids, 'the backend may know better').to.deep.equal(['a1']);
  });

  it('of what names no record only warns', async () => {
    const store = new FakeResources();
    for (const [given, problem] of [
      [null, 'records[0]: expected an object, got null'],
      ['a1', 'records[0]: expected an object, got "a1"'],
      [{ id: 'a1', crms: [] }, 'records[0].type: expected a string, got nothing'],
      [{ type: 'account', id: null, crms: [] }, 'records[0].id: expected a string, got null'],
    ] as const) {
      resetDiagnostics();
      store.put(asRecords([given]));
      expect((await warnings.all()).at(-1)).to.contain(`put() ${problem}`);
    }
  });

  it('does not throw, whatever it is given', () => {
    const store = new FakeResources();
    for (const given of [undefined, null, {}, [], new Set()]) store.put(asRecords(given));
  });

  it('is not changed by the host afterwards', () => {
    const store = new FakeResources();
    const given = structuredClone(statusOf(account('a1'))) as { name: string } & RecordStatus;
    store.put([given]);
    given.name = 'Changed';
    expect(store.peek(account('a1')).status?.name).to.equal('Name of a1');
  });
});

describe('subscribe', () => {
  const clock = useClock();

  it('asks, tells of each change, and ends', async () => {
    const store = new FakeResources();
    const heard: string[] = [];
    const leave = store.statuses.subscribe(account('a1'), {
      visible: true,
      changed: (entry) => heard.push(entry.phase),
    });
    await clock.advance(frame);
    store.fake.last.succeed();
    await settle();
    leave();
    leave();
    store.put([statusOf(account('a1'), { revision: 9 })]);
    expect(heard).to.deep.equal(['loading', 'ready']);
    expect(store.peek(account('a1')).revision).to.equal(9);
  });

  it('with one subscriber twice ends one at a time', async () => {
    const store = new FakeResources();
    const heard: string[] = [];
    const subscriber = { visible: true, changed: () => heard.push('told') };
    const leave = store.statuses.subscribe(account('a1'), subscriber);
    store.statuses.subscribe(account('a1'), subscriber);
    leave();
    store.put([statusOf(account('a1'))]);
    expect(heard).to.deep.equal(['told']);
  });

  it('peeks without asking', async () => {
    const store = new FakeResources();
    expect(store.peek(account('a1'))).to.deep.equal({ phase: 'unknown', revision: -1, stale: false });
    await clock.advance(1_000);
    expect([store.fake.calls.length, store.fake.sessions.length]).to.deep.equal([0, 0]);
  });
});
