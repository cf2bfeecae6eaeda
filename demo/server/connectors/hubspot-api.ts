// HubSpot's wire form: property metadata, batch read, and batch update with a trace id per row.
import { randomUUID } from 'node:crypto';
import type { CrmRequest, CrmResponse, CrmTransport } from '../sandbox/transport.ts';
import { isObject, objectsIn, textOf, type JsonObject } from './answer-body.ts';
import type { CrmApi, WireProperties, WriteRequest, WriteResult } from './crm-api.ts';
import { failureOf, isSignedOut, unreadable, type CrmWords } from './crm-failure.ts';
import { hubspotRowResults } from './hubspot-rows.ts';
import { writeRows, type RowResult } from './write-rows.ts';

/** The duration of a limit when the answer has none. */
const policySeconds = new Map([
  ['SECONDLY', 1],
  ['TEN_SECONDLY_ROLLING', 10],
  ['DAILY', 3600],
]);

/** The statuses of a refused batch. With all others, HubSpot has not looked at the rows. */
const rowStatuses = new Set([400, 404, 409, 422, 423]);

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
    const results = await this.#results({ method: 'GET', path: `/crm/v3/properties/${objectType}` });
    const names = results.flatMap((property) => {
      const { name, modificationMetadata: metadata } = property;
      return isObject(metadata) && metadata['readOnlyValue'] === true ? (textOf(name) ?? []) : [];
    });
    const set = new Set(names);
    this.#readOnly.set(objectType, set);
    return set;
  }

  async read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>> {
    const results = await this.#results({
      method: 'POST',
      path: `/crm/v3/objects/${objectType}/batch/read`,
      body: { properties, inputs: [...new Set(ids)].map((id) => ({ id })) },
    });
    return new Map(
      results.flatMap(({ id, properties: values }) =>
        textOf(id) !== undefined && isObject(values) ? [[String(id), values as WireProperties]] : [],
      ),
    );
  }

  write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]> {
    return writeRows(requests, (rows) => this.#writeBatch(objectType, rows));
  }

  async #writeBatch(objectType: string, requests: readonly WriteRequest[]): Promise<RowResult[]> {
    const inputs = requests.map((request) => ({ ...request, objectWriteTraceId: randomUUID() }));
    const path = `/crm/v3/objects/${objectType}/batch/update`;
    const response = await this.#transport({ method: 'POST', path, body: { inputs } });
    const refused =
      rowStatuses.has(response.status) &&
      isObject(response.body) &&
      !isSignedOut(response, wordsOf(response.body));
    if (!refused) checkStatus(response);
    const sent = inputs.map(({ id, objectWriteTraceId }) => ({ id, trace: objectWriteTraceId }));
    return hubspotRowResults(refused, response.body, sent);
  }

  async #results(request: CrmRequest): Promise<JsonObject[]> {
    const response = await this.#transport(request);
    checkStatus(response);
    const { body } = response;
    if (!isObject(body) || !Array.isArray(body['results'])) throw unreadable('HubSpot');
    return objectsIn(body['results']);
  }
}

/** @throws when the status is no success */
function checkStatus(response: CrmResponse): void {
  if (response.status >= 200 && response.status < 300) return;
  const body = isObject(response.body) ? response.body : {};
  const words = wordsOf(body);
  if (response.status !== 429) throw failureOf('HubSpot', response, words);
  const policy = textOf(body['policyName']);
  const code = policy ?? textOf(body['errorType']) ?? 'RATE_LIMIT';
  throw failureOf('HubSpot', response, { ...words, code }, policySeconds.get(policy ?? 'SECONDLY'));
}

/** An OAuth error has `error` and `error_description`; HubSpot's older form has its code under `status`. */
function wordsOf(body: JsonObject): CrmWords {
  const status = body['status'] === 'error' ? undefined : textOf(body['status']);
  return {
    code: textOf(body['category']) ?? textOf(body['error']) ?? status,
    message: textOf(body['message']) ?? textOf(body['error_description']),
    correlationId: textOf(body['correlationId']),
  };
}
