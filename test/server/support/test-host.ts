// A host in this process on a copy of the demo's data, and what tests ask of it over HTTP. With TEST_DATABASE_URL, on
// PostgreSQL.
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startHost, type Host, type HostOptions } from '../../../demo/server/start-host.ts';
import { copyTemplate } from './host-template.ts';
import { createOwnDatabase } from './own-database.ts';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

export interface Problem {
  status: number;
  code: string;
  detail: string;
  field?: string;
}

export interface Progress {
  id: string;
  total: number;
  queued: number;
  syncing: number;
  done: Record<'synced' | 'partial' | 'failed' | 'skipped', number>;
  finishedAt: string | null;
  /** Only from `settled`. */
  results: { type: string; id: string; outcome: string; message?: string }[];
}

/** One browser: it keeps its cookie. */
export class Client {
  readonly url: string;
  #cookie: string | undefined;

  constructor(url: string) {
    this.url = url;
  }

  async request<T = unknown>(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<T>> {
    const response = await fetch(`${this.url}/api${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(this.#cookie ? { cookie: this.#cookie } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.#cookie;
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (text ? JSON.parse(text) : undefined) as T,
    };
  }

  async get<T>(path: string): Promise<T> {
    const { status, body } = await this.request<T>('GET', path);
    if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
    return body;
  }

  resync<
    T = { id: string; accepted: number; rejected: { id: string; code: string }[]; estimatedSeconds: number },
  >(
    records: unknown,
    { key = crypto.randomUUID(), providers }: { key?: string; providers?: string[] } = {},
  ): Promise<Answer<T>> {
    const body = { records, ...(providers ? { providers } : {}) };
    return this.request<T>('POST', '/crm-sync/resyncs', body, { 'idempotency-key': key });
  }

  async settled(id: string, withinMs = 90_000): Promise<Progress> {
    for (const deadline = Date.now() + withinMs; ; await sleep(100)) {
      const progress = await this.get<Progress>(`/crm-sync/resyncs/${id}`);
      if (progress.finishedAt) return this.get<Progress>(`/crm-sync/resyncs/${id}?results=1`);
      if (Date.now() > deadline) throw new Error(`Not settled in time: ${JSON.stringify(progress)}`);
    }
  }

  async edit(type: string, id: string, fields: Record<string, unknown>): Promise<void> {
    const { status, body } = await this.request('PATCH', `/workspace/records/${type}/${id}`, { fields });
    if (status !== 200) throw new Error(`Editing answered ${status}: ${JSON.stringify(body)}`);
  }
}

export interface TestHost extends Host {
  client: Client;
  dataDir: string;
}

/** The one portal that the host knows. */
export const portal = {
  origin: 'https://portal.example',
  secret: 'a secret that only tests and the host know',
};

export async function startTestHost(options: Partial<HostOptions> = {}): Promise<TestHost> {
  const server = process.env['TEST_DATABASE_URL'];
  const database = server ? await createOwnDatabase(server) : undefined;
  const dataDir = database ? '' : await copyTemplate();
  const host = await startHost({
    rateLimit: { perSecond: 100, burst: 100 },
    portals: { origins: new Set([portal.origin]), secret: portal.secret },
    databaseUrl: database?.url,
    ...options,
    dataDir,
    port: 0,
  });
  return {
    ...host,
    dataDir,
    client: new Client(host.url),
    stop: async () => {
      await host.stop();
      if (database) await database.drop();
      else rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
