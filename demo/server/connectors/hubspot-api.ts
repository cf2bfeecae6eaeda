// HubSpot's wire form: batch read, batch update with a trace id per row, and the forms of its errors.
import { randomUUID } from 'node:crypto';
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

/** HubSpot documents each of these keys as optional. */
interface HubspotError {
  message?: string;
  category?: string;
  correlationId?: string;
  policyName?: string;
  context?: Record<string, string[]>;
  errors?: { message?: string; code?: string; in?: string }[];
  validationResults?: { isValid?: boolean; message?: string; error?: string; name?: string }[];
}

/** The duration of a limit when the answer has none. */
const policySeconds: Record<string, number> = { SECONDLY: 1, TEN_SECONDLY_ROLLING: 10, DAILY: 3600 };

export class HubspotApi implements CrmApi {
  readonly maxObjects = 100;
  readonly #transport: CrmTransport;
  readonly #readOnly = new Map<string, ReadonlySet<string>>();

  constructor(transport: CrmTransport) {
    this.#transport = transport;
  }

  async readOnlyProperties(objectType: string): Promise<ReadonlySet<string>> {
    const known = this.#readOnly.get(objectType);
    if (known) return known;
    const response = await this.#call({ method: 'GET', path: `/crm/v3/properties/${objectType}` });
    const { results } = response.body as {
      results: { name: string; modificationMetadata?: { readOnlyValue?: boolean } }[];
    };
    const names = results.filter((property) => property.modificationMetadata?.readOnlyValue);
    const set = new Set(names.map((property) => property.name));
    this.#readOnly.set(objectType, set);
    return set;
  }

  async read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>> {
    const response = await this.#call({
      method: 'POST',
      path: `/crm/v3/objects/${objectType}/batch/read`,
      body: { properties, inputs: ids.map((id) => ({ id })) },
    });
    const { results } = response.body as { results: { id: string; properties: WireProperties }[] };
    return new Map(results.map((object) => [object.id, object.properties]));
  }

  async write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]> {
    const traces = requests.map(() => randomUUID());
    const response = await this.#call({
      method: 'POST',
      path: `/crm/v3/objects/${objectType}/batch/update`,
      body: { inputs: requests.map((request, index) => ({ ...request, objectWriteTraceId: traces[index] })) },
    });
    if (response.status < 300) {
      const { errors = [] } = response.body as { errors?: HubspotError[] };
      const byTrace = new Map(errors.map((error) => [error.context?.['objectWriteTraceId']?.[0], error]));
      return traces.map((trace) => {
        const error = byTrace.get(trace);
        return error ? refusal(error) : { status: 'accepted' };
      });
    }
    // HubSpot rejected the whole batch: each row gets the same answer.
    const error = response.body as HubspotError;
    return requests.map(() => refusal(error));
  }

  async #call(request: CrmRequest): Promise<CrmResponse> {
    const response = await this.#transport(request);
    if (response.status === 429) throw rateLimited(response);
    if (response.status >= 500 || (response.status >= 300 && request.path.endsWith('/read'))) {
      throw new CrmAnswerError(`HubSpot answered ${response.status} to ${request.path}`);
    }
    return response;
  }
}

function refusal(error: HubspotError): WriteResult {
  const properties = refusedProperties(error);
  const category = error.category ?? 'VALIDATION_ERROR';
  const [first] = properties;
  const syncError: SyncError = {
    code: first ? (error.errors?.[0]?.code ?? error.validationResults?.[0]?.error ?? category) : category,
    message: first?.message ?? error.message ?? 'HubSpot did not say why.',
    ...(error.correlationId ? { correlationId: error.correlationId } : {}),
    retryable: category === 'LOCKED',
    retryAt: null,
  };
  return { status: 'refused', error: syncError, properties, deleted: category === 'OBJECT_NOT_FOUND' };
}

function refusedProperties(error: HubspotError): RefusedProperty[] {
  const details = [
    ...(error.errors ?? []).map(({ in: name, code, message }) => ({ name, code, message })),
    ...(error.validationResults ?? []).map(({ name, error: code, message }) => ({ name, code, message })),
  ];
  return details.flatMap(({ name, code, message }) =>
    name ? [{ property: name, cause: causeOf(code), message: message ?? error.message ?? '' }] : [],
  );
}

function causeOf(code: string | undefined): Cause {
  if (code === 'READ_ONLY_VALUE') return 'read_only';
  if (code === 'PROPERTY_DOESNT_EXIST') return 'not_mapped';
  return code === 'INVALID_LENGTH' ? 'too_long' : 'rejected';
}

function rateLimited(response: CrmResponse): RateLimitedError {
  const body = response.body as HubspotError;
  const header = Number(response.headers['retry-after']);
  const seconds = header > 0 ? header : (policySeconds[body.policyName ?? 'SECONDLY'] ?? 10);
  const error = {
    code: body.policyName ? `RATE_LIMIT ${body.policyName}` : 'RATE_LIMIT',
    message: body.message ?? 'HubSpot takes no more requests for now.',
    ...(body.correlationId ? { correlationId: body.correlationId } : {}),
  };
  return new RateLimitedError(error, new Date(Date.now() + seconds * 1000));
}
