// All requests of the pages to the workspace's own API. The kit sends the requests for statuses and resyncs.
import { ApiProblem, isAbort } from './api-problem.js';
import type {
  CrmSummary,
  ListQuery,
  LogFilter,
  LogPage,
  RecordRow,
  RecordRows,
  RecordType,
  Role,
  WorkspaceRecord,
  WorkspaceSession,
} from './workspace-model.js';

const base = '/api/workspace';
/** The limit for whole lists. When the server sends fewer rows, the rest is requested, too. */
const pageSize = 2000;

async function request<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(base + path, init);
  } catch (thrown) {
    throw isAbort(thrown) ? thrown : ApiProblem.unreachable();
  }
  if (!response.ok) throw await ApiProblem.fromResponse(response);
  return (await response.json()) as T;
}

function send<T>(method: string, path: string, body: unknown): Promise<T> {
  return request<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

function withQuery(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined && value !== '') parameters.set(name, String(value));
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

const recordPath = (type: string, id: string) =>
  `/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}`;

export const getSession = () => request<WorkspaceSession>('/session');

export const putRole = (role: Role) => send<WorkspaceSession>('PUT', '/session', { role });

export function getRows(
  type: RecordType,
  query: ListQuery & { readonly limit: number; readonly offset?: number },
  signal?: AbortSignal,
): Promise<RecordRows> {
  return request<RecordRows>(withQuery(`/${type}s`, { ...query }), { signal });
}

/** The whole list, in the requested order. */
export async function getAllRows(
  type: RecordType,
  query: ListQuery,
  signal: AbortSignal,
): Promise<readonly RecordRow[]> {
  const all: RecordRow[] = [];
  for (;;) {
    const { rows, total } = await getRows(type, { ...query, limit: pageSize, offset: all.length }, signal);
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}

export const getRecord = (type: string, id: string) => request<WorkspaceRecord>(recordPath(type, id));

export const patchRecord = (type: string, id: string, fields: Readonly<Record<string, unknown>>) =>
  send<WorkspaceRecord>('PATCH', recordPath(type, id), { fields });

export const getLog = (filter: LogFilter, cursor: string | null, signal?: AbortSignal) =>
  request<LogPage>(withQuery('/sync-log', { ...filter, limit: 50, cursor: cursor ?? undefined }), { signal });

export const getIntegrations = () => request<{ readonly crms: readonly CrmSummary[] }>('/integrations');
