// Salesforce's wire form: collections with `allOrNone` false, where status 200 does not mean that it accepted a record.
import type { CrmRequest, CrmResponse, CrmTransport } from '../sandbox/transport.ts';
import { isObject, objectsIn, textOf, type JsonObject } from './answer-body.ts';
import type { CrmApi, WireProperties, WriteRequest, WriteResult } from './crm-api.ts';
import { failureOf, isSignedOut, unreadable, type CrmWords } from './crm-failure.ts';
import { fullSalesforceId } from './salesforce-id.ts';
import { salesforceCode, salesforceRowResults } from './salesforce-rows.ts';
import { writeRows, type RowResult } from './write-rows.ts';

const base = '/services/data/v62.0';

/** The statuses of a refused collection. With all others, Salesforce has not looked at the rows. */
const rowStatuses = new Set([400, 404, 409]);

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
    const body = await this.#call({ method: 'GET', path: `${base}/sobjects/${objectType}/describe` });
    if (!isObject(body) || !Array.isArray(body['fields'])) throw unreadable('Salesforce');
    const calculated = objectsIn(body['fields']).filter((field) => field['calculated'] === true);
    const set = new Set(calculated.flatMap((field) => textOf(field['name']) ?? []));
    this.#readOnly.set(objectType, set);
    return set;
  }

  async read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>> {
    const path = `${base}/composite/sobjects/${objectType}`;
    const body = await this.#call({ method: 'POST', path, body: { ids, fields: properties } });
    if (!Array.isArray(body)) throw unreadable('Salesforce');
    const rows = new Map(objectsIn(body).map((row) => [fullSalesforceId(textOf(row['Id']) ?? ''), row]));
    return new Map(
      ids.flatMap((id) => {
        const row = rows.get(fullSalesforceId(id));
        return row ? [[id, row as WireProperties]] : [];
      }),
    );
  }

  write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]> {
    return writeRows(requests, (rows) => this.#writeCollection(objectType, rows));
  }

  async #writeCollection(objectType: string, requests: readonly WriteRequest[]): Promise<RowResult[]> {
    const attributes = { type: objectType };
    const records = requests.map(({ id, properties }) => ({ attributes, id, ...properties }));
    const response = await this.#transport({
      method: 'PATCH',
      path: `${base}/composite/sobjects`,
      body: { allOrNone: false, records },
    });
    const words = wordsOf(response);
    const refused =
      rowStatuses.has(response.status) && words.code !== undefined && !isSignedOut(response, words);
    if (!refused) checkStatus(response);
    return salesforceRowResults(
      refused,
      response.body,
      requests.map(({ id }) => id),
    );
  }

  async #call(request: CrmRequest): Promise<unknown> {
    const response = await this.#transport(request);
    checkStatus(response);
    return response.body;
  }
}

/** @throws when the status is no success */
function checkStatus(response: CrmResponse): void {
  if (response.status >= 200 && response.status < 300) return;
  const words = wordsOf(response);
  if (words.code !== 'REQUEST_LIMIT_EXCEEDED') throw failureOf('Salesforce', response, words);
  // Salesforce sends no retry time. A concurrency limit ends within moments; the daily limit is a rolling window.
  const wait = words.message?.startsWith('Concurrent') ? 2 : 300;
  throw failureOf('Salesforce', { ...response, status: 429 }, words, wait);
}

/** A list with one error; an OAuth error is an object. */
function wordsOf({ body }: CrmResponse): CrmWords {
  const error: JsonObject = (isObject(body) ? body : objectsIn(body)[0]) ?? {};
  return {
    code: salesforceCode(error) ?? textOf(error['error']),
    message: textOf(error['message']) ?? textOf(error['error_description']),
  };
}
