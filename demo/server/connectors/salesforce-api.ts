// Salesforce's wire form: collections with `allOrNone` false, where status 200 does not mean that it accepted a record.
import type { Cause, SyncError } from '../model/sync-status.ts';
import type { CrmRequest, CrmResponse, CrmTransport } from '../sandbox/transport.ts';
import { RateLimitedError } from './connector.ts';
import {
  CrmAnswerError,
  type CrmApi,
  type RefusedProperty,
  type WireProperties,
  type WriteRequest,
  type WriteResult,
} from './crm-api.ts';

const base = '/services/data/v62.0';

/** In a collection the code is under `statusCode`, alone under `errorCode`; `fields` may be absent. */
interface SalesforceError {
  statusCode?: string;
  errorCode?: string;
  message?: string;
  fields?: string[];
}

const temporary = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE', 'REQUEST_LIMIT_EXCEEDED']);

const causes: Record<string, Cause> = {
  STRING_TOO_LONG: 'too_long',
  INVALID_FIELD_FOR_INSERT_UPDATE: 'no_permission',
};

export class SalesforceApi implements CrmApi {
  readonly maxObjects = 200;
  readonly #transport: CrmTransport;
  readonly #readOnly = new Map<string, ReadonlySet<string>>();

  constructor(transport: CrmTransport) {
    this.#transport = transport;
  }

  async readOnlyProperties(objectType: string): Promise<ReadonlySet<string>> {
    const known = this.#readOnly.get(objectType);
    if (known) return known;
    const response = await this.#call({ method: 'GET', path: `${base}/sobjects/${objectType}/describe` });
    const { fields } = response.body as { fields: { name: string; calculated?: boolean }[] };
    const set = new Set(fields.filter((field) => field.calculated).map((field) => field.name));
    this.#readOnly.set(objectType, set);
    return set;
  }

  async read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>> {
    const path = `${base}/composite/sobjects/${objectType}`;
    const response = await this.#call({ method: 'POST', path, body: { ids, fields: properties } });
    const rows = response.body as ((WireProperties & { Id: string }) | null)[];
    return new Map(rows.flatMap((row) => (row ? [[row.Id, row] as const] : [])));
  }

  async write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]> {
    const response = await this.#call({
      method: 'PATCH',
      path: `${base}/composite/sobjects`,
      body: {
        allOrNone: false,
        records: requests.map(({ id, properties }) => ({
          attributes: { type: objectType },
          id,
          ...properties,
        })),
      },
    });
    // In the order of the request.
    const results = response.body as { success: boolean; errors?: SalesforceError[] }[];
    return results.map((result) => (result.success ? { status: 'accepted' } : refusal(result.errors ?? [])));
  }

  async #call(request: CrmRequest): Promise<CrmResponse> {
    const response = await this.#transport(request);
    if (response.status < 300) return response;
    const [error] = Array.isArray(response.body) ? (response.body as SalesforceError[]) : [];
    if (error?.errorCode === 'REQUEST_LIMIT_EXCEEDED') throw limitExceeded(error);
    throw new CrmAnswerError(
      `Salesforce answered ${response.status} to ${request.path}: ${error?.message ?? ''}`,
    );
  }
}

function refusal(errors: readonly SalesforceError[]): WriteResult {
  const [first] = errors;
  const code = first?.statusCode ?? first?.errorCode ?? 'UNKNOWN_EXCEPTION';
  const error: SyncError = {
    code,
    message: first?.message ?? 'Salesforce did not say why.',
    retryable: temporary.has(code),
    retryAt: null,
  };
  return {
    status: 'refused',
    error,
    properties: errors.flatMap(refusedProperties),
    deleted: code === 'ENTITY_IS_DELETED',
  };
}

function refusedProperties({
  statusCode = '',
  message = '',
  fields = [],
}: SalesforceError): RefusedProperty[] {
  // The field-level security error has the field names only in its message.
  const named = /^Unable to create\/update fields: ([^.]+)\./.exec(message)?.[1]?.split(', ') ?? [];
  const cause = causes[statusCode] ?? 'rejected';
  return [...new Set([...fields, ...named])].map((property) => ({ property, cause, message }));
}

/** Salesforce sends no retry time. A concurrency limit ends within moments; the daily limit is a rolling window. */
function limitExceeded(error: SalesforceError): RateLimitedError {
  const message = error.message ?? '';
  const seconds = message.startsWith('Concurrent') ? 2 : 300;
  return new RateLimitedError(
    { code: 'REQUEST_LIMIT_EXCEEDED', message },
    new Date(Date.now() + seconds * 1000),
  );
}
