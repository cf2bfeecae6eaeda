// The API in plain Node, with the data of an application and its sync. No dependencies.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

// #region data
/** One record in one CRM, with the result of your sync. */
export interface Link {
  provider: string;
  objectType: string;
  objectId: string;
  phase: 'idle' | 'queued' | 'syncing';
  outcome: 'synced' | 'partial' | 'failed' | 'skipped' | null;
  syncedAt: string | null;
  attemptedAt: string | null;
  reason?: string;
  error?: { code: string; message: string; retryable: boolean };
  syncedFields: { name: string; label: string; type: string; sent?: unknown }[];
  unsyncedFields: {
    name: string;
    label: string;
    type: string;
    cause: string;
    sent?: unknown;
    inCrm?: unknown;
  }[];
}

export interface Account {
  name: string;
  /** Grows with each change of the record or its links. */
  revision: number;
  links: Link[];
}
// #endregion

interface Resync {
  ids: string[];
  results: Map<string, string>;
  finishedAt: string | null;
}

// #region errors
const statusOf = {
  bad_request: 400,
  forbidden: 403,
  not_found: 404,
  too_many: 413,
  idempotency_mismatch: 422,
  internal: 500,
};

class Problem extends Error {
  readonly code: keyof typeof statusOf;

  constructor(code: keyof typeof statusOf, message: string) {
    super(message);
    this.code = code;
  }
}

function sendProblem(response: ServerResponse, error: unknown): void {
  const { code, message } =
    error instanceof Problem ? error : new Problem('internal', 'Try again in a moment.');
  response.writeHead(statusOf[code], { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ title: message, status: statusOf[code], code, detail: message }));
}
// #endregion

const limits = { statusBatch: 100, resyncBatch: 1000 };

/** @param push your sync's function: sends a record to its CRMs and writes the results into its links */
export function createBackend(accounts: Map<string, Account>, push: (id: string) => Promise<void>): Server {
  // #region list
  const list = (ids: string[]) => {
    if (ids.length > limits.statusBatch) throw new Problem('too_many', 'Too many ids in one request.');
    return {
      records: ids.flatMap((id) => {
        const account = accounts.get(id);
        return account ? [status(id, account)] : [];
      }),
      errors: ids
        .filter((id) => !accounts.has(id))
        .map((id) => ({ id, code: 'not_found', message: 'No such account' })),
    };
  };

  const status = (id: string, { name, revision, links }: Account) => ({
    type: 'account',
    id,
    name,
    revision,
    crms: [...new Set(links.map(({ provider }) => provider))].map((provider) => {
      const own = links.filter((link) => link.provider === provider);
      const count = (outcome: Link['outcome']) => own.filter((link) => link.outcome === outcome).length;
      return {
        provider,
        phase:
          (['syncing', 'queued'] as const).find((phase) => own.some((link) => link.phase === phase)) ??
          'idle',
        syncedAt:
          own
            .map(({ syncedAt }) => syncedAt ?? '')
            .sort()
            .at(-1) || null,
        objects: {
          synced: count('synced'),
          partial: count('partial'),
          failed: count('failed'),
          skipped: count('skipped'),
          linked: 0,
        },
      };
    }),
    deletedFrom: [],
  });
  // #endregion

  // #region detail
  const detail = (id: string) => {
    const account = accounts.get(id);
    if (!account) throw new Problem('not_found', 'No such account.');
    const { name, revision, links } = account;
    return {
      type: 'account',
      id,
      name,
      revision,
      links: links.map((link) => ({ ...link, detail: 'tracked' })),
      deletedFrom: [],
    };
  };
  // #endregion

  // #region resync
  const resyncs = new Map<string, Resync>();
  const receipts = new Map<string, { body: string; receipt: unknown }>();

  const resync = (key: string | undefined, body: string) => {
    if (!key) throw new Problem('bad_request', 'Idempotency-Key is missing.');
    const earlier = receipts.get(key);
    if (earlier && earlier.body !== body)
      throw new Problem('idempotency_mismatch', 'The key was used before.');
    // The same push again, because its first answer was lost.
    if (earlier) return earlier.receipt;

    const { records } = JSON.parse(body) as { records: { type: string; id: string }[] };
    if (records.length > limits.resyncBatch) throw new Problem('too_many', 'Too many records at once.');
    const accepted = records.filter(({ id }) => accounts.get(id)?.links.length);
    const rejected = records
      .filter((record) => !accepted.includes(record))
      .map((record) => ({ ...record, code: 'not_linked', message: 'Linked to no CRM' }));
    const id = `rs_${randomUUID()}`;
    const ids = accepted.map((record) => record.id);
    const receipt = { id, accepted: ids.length, rejected, estimatedSeconds: 60 };
    resyncs.set(id, { ids, results: new Map(), finishedAt: null });
    receipts.set(key, { body, receipt });
    for (const one of ids) setPhase(one, 'queued');
    void run(id);
    return receipt;
  };

  const run = async (resyncId: string) => {
    const resync = resyncs.get(resyncId)!;
    for (const id of resync.ids) {
      setPhase(id, 'syncing');
      await push(id);
      resync.results.set(id, accounts.get(id)?.links[0]?.outcome ?? 'failed');
      setPhase(id, 'idle');
    }
    resync.finishedAt = new Date().toISOString();
  };

  const progress = (id: string) => {
    const resync = resyncs.get(id);
    if (!resync) throw new Problem('not_found', 'No such resync.');
    const { ids, results, finishedAt } = resync;
    const count = (outcome: string) => [...results.values()].filter((one) => one === outcome).length;
    return {
      id,
      total: ids.length,
      queued: ids.length - results.size,
      syncing: 0,
      done: {
        synced: count('synced'),
        partial: count('partial'),
        failed: count('failed'),
        skipped: count('skipped'),
      },
      finishedAt,
      results: [...results].map(([one, outcome]) => ({ type: 'account', id: one, outcome })),
    };
  };
  // #endregion

  // #region events
  const listeners = new Set<ServerResponse>();
  let seq = 0;

  const setPhase = (id: string, phase: Link['phase']) => {
    const account = accounts.get(id);
    if (!account) return;
    for (const link of account.links) link.phase = phase;
    account.revision++;
    const data = JSON.stringify({ type: 'account', id, revision: account.revision });
    for (const listener of listeners) listener.write(`event: record\nid: ${seq + 1}\ndata: ${data}\n\n`);
    seq++;
  };

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.write(': hello\n\n');
    const last = request.headers['last-event-id'];
    // This backend keeps no event log: a client that missed events loads all shown records again.
    if (last !== undefined && last !== String(seq)) response.write(`event: reset\nid: ${seq}\ndata: {}\n\n`);
    const heartbeat = setInterval(() => response.write(': still here\n\n'), 10_000);
    listeners.add(response);
    request.once('close', () => {
      clearInterval(heartbeat);
      listeners.delete(response);
    });
  };
  // #endregion

  // #region routes
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.replace(/^\/api\/crm-sync/, '');
    const [, first, second, third] = path.split('/').map(decodeURIComponent);
    const send = (body: unknown, code = 200) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));

    if (path === '/session')
      return send({ role: 'standard', crms: [{ provider: 'hubspot', name: 'HubSpot' }], limits });
    if (path === '/records/account') return send(list(searchParams.getAll('id')));
    if (first === 'records' && second === 'account' && third) return send(detail(third));
    if (path === '/resyncs' && request.method === 'POST')
      return send(resync(request.headers['idempotency-key'] as string | undefined, await text(request)), 202);
    if (first === 'resyncs' && second) return send(progress(second));
    if (path === '/events') return listen(request, response);
    throw new Problem('not_found', `There is nothing at ${path}.`);
  };
  // #endregion

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendProblem(response, error));
  });
}

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
