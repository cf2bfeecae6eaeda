// A backend that keeps to the contract, in memory, behind a mocked network. A test bends it by `fail`, looks at
// `requests`, and changes records by `change`, of which the streams tell. Knows nothing of test runners.
import { http, HttpResponse, type HttpHandler } from 'msw';
import type { RecordDetail } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { RejectedRecord } from '../../src/model/resync.js';
import type { Session } from '../../src/model/session.js';
import { outcomes, type Outcome, type RecordStatus } from '../../src/model/sync-status.js';
import { session, statusOf } from './samples.js';
import { statusOfDetail } from './status-of-detail.js';

/** One request as it came. */
export interface Received {
  readonly method: string;
  /** Below the base URL, with the query. */
  readonly path: string;
  readonly headers: Headers;
  readonly body?: unknown;
}

export type Failing = (received: Received) => Response | undefined | Promise<Response | undefined>;

interface ResyncBody {
  readonly records: readonly RecordRef[];
}

interface Receipt {
  readonly id: string;
  readonly accepted: number;
  readonly rejected: readonly RejectedRecord[];
}

export class Backend {
  readonly base: string;
  readonly requests: Received[] = [];
  readonly records = new Map<string, RecordStatus>();
  /** What panels are answered, by type and id, like `records`. */
  readonly details = new Map<string, RecordDetail>();
  readonly receipts = new Map<string, { readonly body: string; readonly receipt: Receipt }>();
  /** Records that were queued, once for each time they were. */
  readonly queued: string[] = [];
  /** Told of them, for a backend whose pushes end by themselves. */
  onQueued: (records: readonly RecordRef[]) => void = () => undefined;
  session: Session | undefined = session;
  /** What became of the records that were pushed, by id; those that are missing wait. */
  readonly ended = new Map<string, Outcome>();
  /** Answers in place of the backend, when it returns something. */
  fail: Failing = () => undefined;
  #seq = 0;
  #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();
  readonly #log: string[] = [];

  constructor(base: string) {
    this.base = base;
  }

  /** Requests whose path begins so. */
  asked(path: string): Received[] {
    return this.requests.filter((received) => received.path.startsWith(path));
  }

  /** Ids that were asked for, request by request. */
  get batches(): string[][] {
    return this.asked('/records/').map(({ path }) => new URLSearchParams(path.split('?')[1]).getAll('id'));
  }

  get openStreams(): number {
    return this.#streams.size;
  }

  add(type: string, ...ids: readonly string[]): void {
    for (const id of ids) this.records.set(`${type}/${id}`, statusOf({ type, id }));
  }

  /** A record changed; the streams tell, unless the change is to be missed. */
  change(type: string, id: string, name: string): void {
    const before = this.records.get(`${type}/${id}`) ?? statusOf({ type, id });
    this.#put({ ...before, name, revision: before.revision + 1 });
  }

  /** Keeps a record with its detail, from which lists get their sums; the streams tell. */
  hold(detail: RecordDetail): void {
    this.details.set(`${detail.type}/${detail.id}`, detail);
    this.#put(statusOfDetail(detail));
  }

  #put(record: RecordStatus): void {
    const { type, id, revision } = record;
    this.records.set(`${type}/${id}`, record);
    const event = `event: record\nid: ${++this.#seq}\ndata: ${JSON.stringify({ type, id, revision })}\n\n`;
    this.#log.push(event);
    this.#write(event);
  }

  /** Pushes end so, for all that were queued, and the streams tell of each. */
  endAll(outcome: Outcome = 'synced'): void {
    for (const id of this.queued) {
      this.ended.set(id, outcome);
      this.change('account', id, `Name of ${id}`);
    }
  }

  /** The streams say that anything may have changed. */
  reset(): void {
    this.#write('event: reset\ndata: {}\n\n');
  }

  /** The line breaks, for all who listen. */
  cutStreams(): void {
    for (const stream of this.#streams) stream.close();
    this.#streams.clear();
  }

  get handlers(): HttpHandler[] {
    const { base } = this;
    return [
      http.all(`${base}/*`, async ({ request }) => {
        const path = request.url.slice(request.url.indexOf(base) + base.length);
        const text = request.method === 'POST' ? await request.clone().text() : '';
        const received: Received = {
          method: request.method,
          path,
          headers: new Headers(request.headers),
          ...(text && { body: JSON.parse(text) as unknown }),
        };
        this.requests.push(received);
        return await this.fail(received);
      }),
      http.get(`${base}/session`, () =>
        this.session ? HttpResponse.json(this.session) : new HttpResponse(null, { status: 404 }),
      ),
      http.get(`${base}/records/:type`, ({ request, params }) => {
        const ids = new URL(request.url).searchParams.getAll('id');
        const known = ids.map((id) => this.records.get(`${String(params['type'])}/${id}`));
        return HttpResponse.json({
          records: known.filter((record) => record !== undefined),
          errors: ids
            .filter((_, i) => !known[i])
            .map((id) => ({ id, code: 'not_found', message: `No such ${String(params['type'])}` })),
        });
      }),
      http.get(`${base}/records/:type/:id`, ({ params }) => {
        const detail = this.details.get(`${String(params['type'])}/${String(params['id'])}`);
        return detail ? HttpResponse.json(detail) : HttpResponse.json({ code: 'not_found' }, { status: 404 });
      }),
      http.post(`${base}/resyncs`, async ({ request }) => {
        const body = await request.text();
        return this.#resync(request.headers.get('idempotency-key') ?? '', body);
      }),
      http.get(`${base}/resyncs/:id`, ({ params }) => this.#progress(String(params['id']))),
      http.get(`${base}/events`, ({ request }) => this.#listen(request)),
    ];
  }

  #resync(key: string, body: string): Response {
    const before = this.receipts.get(key);
    if (before && before.body !== body)
      return HttpResponse.json({ code: 'idempotency_mismatch' }, { status: 422 });
    if (before) return HttpResponse.json(before.receipt, { status: 202 });
    const { records } = JSON.parse(body) as ResyncBody;
    const known = records.filter(({ type, id }) => this.records.has(`${type}/${id}`));
    this.queued.push(...known.map(({ id }) => id));
    const receipt = {
      id: `rs_${this.receipts.size + 1}`,
      accepted: known.length,
      rejected: records
        .filter((record) => !known.includes(record))
        .map(({ type, id }) => ({ type, id, code: 'not_linked', message: 'Not linked to a CRM' })),
    };
    this.receipts.set(key, { body, receipt });
    this.onQueued(known);
    return HttpResponse.json(receipt, { status: 202 });
  }

  #progress(id: string): Response {
    const press = [...this.receipts.values()].find(({ receipt }) => receipt.id === id);
    if (!press) return HttpResponse.json({ code: 'not_found' }, { status: 404 });
    const { receipt, body } = press;
    const refused = new Set(receipt.rejected.map((record) => record.id));
    const results = (JSON.parse(body) as ResyncBody).records.flatMap((record) => {
      const outcome = refused.has(record.id) ? undefined : this.ended.get(record.id);
      return outcome ? [{ type: record.type, id: record.id, outcome }] : [];
    });
    const count = (outcome: Outcome) => results.filter((result) => result.outcome === outcome).length;
    return HttpResponse.json({
      id,
      total: receipt.accepted,
      queued: receipt.accepted - results.length,
      syncing: 0,
      done: Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])),
      finishedAt: results.length === receipt.accepted ? '2026-11-20T08:16:00Z' : null,
      results,
    });
  }

  #listen(request: Request): Response {
    const from = Number(request.headers.get('last-event-id') ?? Infinity);
    let own: ReadableStreamDefaultController<Uint8Array> | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.#streams.add(controller);
        this.#write(': hello\n\n', [controller]);
        if (Number.isFinite(from)) this.#write(this.#log.slice(from).join(''), [controller]);
      },
      cancel: () => void (own && this.#streams.delete(own)),
    });
    return new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } });
  }

  #write(text: string, streams: Iterable<ReadableStreamDefaultController<Uint8Array>> = this.#streams): void {
    const bytes = new TextEncoder().encode(text);
    for (const stream of streams) if (bytes.length > 0) stream.enqueue(bytes);
  }
}
