// The event stream over HTTP: live notices, replay, reset, and what is left when a reader goes.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openEventStream } from '../../../demo/server/api/event-stream.ts';
import { EventHub, newestSeq, pruneEvents } from '../../../demo/server/events/event-hub.ts';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { type Client, type TestHost } from '../support/test-host.ts';

interface Message {
  event: string;
  id: string;
  data: { type?: string; id?: string; revision?: number };
}

let host: TestHost;
let client: Client;

before(async () => {
  host = await takeHost();
  client = host.client;
});
after(giveHostBack);

/** Reads messages and comments off a stream until it is told to stop. */
class Reader {
  readonly messages: Message[] = [];
  readonly comments: string[] = [];
  readonly #abort = new AbortController();
  response: Response | undefined;

  async open(lastEventId?: string): Promise<this> {
    const headers: Record<string, string> = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
    this.response = await fetch(`${host.url}/api/crm-sync/events`, { headers, signal: this.#abort.signal });
    void this.#read(this.response.body!).catch(() => {});
    return this;
  }

  close(): void {
    this.#abort.abort();
  }

  async until(what: string, done: () => boolean): Promise<void> {
    for (const deadline = Date.now() + 10_000; !done(); await sleep(10)) {
      if (Date.now() > deadline)
        throw new Error(`Waited in vain: ${what}; got ${JSON.stringify(this.messages)}`);
    }
  }

  async #read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) this.#take(block);
    }
  }

  #take(block: string): void {
    const lines = Object.fromEntries(
      block
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
    if ('' in lines) this.comments.push(lines['']);
    else
      this.messages.push({
        event: lines['event']!,
        id: lines['id']!,
        data: JSON.parse(lines['data']!) as Message['data'],
      });
  }
}

let edits = 0;
async function change(id: string): Promise<void> {
  await client.edit('contact', id, { title: `Title ${++edits}` });
}

test('a change is told within a second, as a notice without data', async () => {
  const reader = await new Reader().open();
  assert.equal(reader.response?.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  await reader.until('the greeting', () => reader.comments.length > 0);
  const started = Date.now();
  await change('con_0010');
  await reader.until('the notice', () => reader.messages.length > 0);
  assert.ok(Date.now() - started < 1000);
  const [message] = reader.messages;
  assert.equal(message?.event, 'record');
  assert.match(message?.id ?? '', /^\d+$/);
  const { records } = await client.get<{ records: { revision: number }[] }>(
    '/crm-sync/records/contact?id=con_0010',
  );
  assert.deepEqual(message?.data, { type: 'contact', id: 'con_0010', revision: records[0]?.revision });
  reader.close();
});

test('a reader that comes back gets what it missed, once, and then what is new', async () => {
  const before = await newestSeq(host.database.db);
  await change('con_0011');
  await change('con_0012');
  const reader = await new Reader().open(String(before));
  await reader.until('the replay', () => reader.messages.length === 2);
  await change('con_0013');
  await reader.until('the new one', () => reader.messages.length === 3);
  assert.deepEqual(
    reader.messages.map((message) => message.data.id),
    ['con_0011', 'con_0012', 'con_0013'],
  );
  const ids = reader.messages.map((message) => Number(message.id));
  assert.deepEqual(
    ids,
    ids.toSorted((a, b) => a - b),
  );
  reader.close();
});

test('nothing is lost or doubled when changes and the replay meet', async () => {
  const before = await newestSeq(host.database.db);
  const changes = Array.from({ length: 20 }, (_, index) => change(`con_01${String(index).padStart(2, '0')}`));
  const readers = await Promise.all([1, 2, 3].map(() => new Reader().open(String(before))));
  await Promise.all(changes);
  for (const reader of readers) {
    await reader.until('all changes', () => reader.messages.length >= 20);
    assert.equal(new Set(reader.messages.map((message) => message.id)).size, 20);
    assert.equal(reader.messages.length, 20);
    reader.close();
  }
});

describe('reset', () => {
  for (const [name, id] of [
    ['an id that is none', 'abc'],
    ['an id from the future', '999999999'],
  ] as const) {
    test(name, async () => {
      const reader = await new Reader().open(id);
      await reader.until('the reset', () => reader.messages.length > 0);
      assert.equal(reader.messages[0]?.event, 'reset');
      assert.equal(reader.messages[0]?.id, String(await newestSeq(host.database.db)));
      reader.close();
    });
  }

  test('a point that is gone', async () => {
    for (const id of ['con_0020', 'con_0021', 'con_0022']) await change(id);
    const newest = await newestSeq(host.database.db);
    await pruneEvents(host.database.db, 2);
    const gone = await new Reader().open(String(newest - 3));
    await gone.until('the reset', () => gone.messages.length > 0);
    assert.equal(gone.messages[0]?.event, 'reset');
    await change('con_0023');
    await gone.until('what comes after', () => gone.messages.length > 1);
    assert.equal(gone.messages[1]?.data.id, 'con_0023');
    gone.close();
    const held = await new Reader().open(String(newest - 2));
    await held.until('the replay', () => held.messages.length >= 3);
    assert.deepEqual(
      held.messages.map((message) => message.event),
      ['record', 'record', 'record'],
    );
    held.close();
  });
});

test('an open stream is kept warm, and a reader that goes leaves nothing behind', async () => {
  const hub = new EventHub(host.database);
  await hub.start();
  try {
    const abort = new AbortController();
    const stream = openEventStream(host.database.db, hub, {
      signal: abort.signal,
      heartbeat: 20,
    }).getReader();
    const decoder = new TextDecoder();
    assert.equal(decoder.decode((await stream.read()).value), ': hello\n\n');
    assert.equal(decoder.decode((await stream.read()).value), ': still here\n\n');
    assert.equal(hub.listenerCount, 1);
    await stream.cancel();
    assert.equal(hub.listenerCount, 0);

    openEventStream(host.database.db, hub, { signal: abort.signal, heartbeat: 20 });
    assert.equal(hub.listenerCount, 1);
    abort.abort();
    assert.equal(hub.listenerCount, 0);
  } finally {
    await hub.stop();
  }
});

test('a browser that closes the connection is noticed by the server', async () => {
  const readers = await Promise.all([1, 2, 3].map(() => new Reader().open()));
  const listeners = (): number => host.hub.listenerCount;
  for (const deadline = Date.now() + 5000; listeners() < 3 && Date.now() < deadline;) await sleep(10);
  assert.equal(listeners(), 3);
  for (const reader of readers) reader.close();
  for (const deadline = Date.now() + 5000; listeners() > 0 && Date.now() < deadline;) await sleep(10);
  assert.equal(listeners(), 0);
});

test('every step of a resync is told', async () => {
  const reader = await new Reader().open();
  await reader.until('the greeting', () => reader.comments.length > 0);
  const { body } = await client.resync([{ type: 'account', id: 'acc_002' }]);
  await client.settled(body.id);
  const { records } = await client.get<{ records: { revision: number }[] }>(
    '/crm-sync/records/account?id=acc_002',
  );
  const last = records[0]?.revision;
  await reader.until('the last revision', () =>
    reader.messages.some((message) => message.data.revision === last),
  );
  // Queued, syncing, ended.
  assert.ok(reader.messages.length >= 3);
  reader.close();
});
