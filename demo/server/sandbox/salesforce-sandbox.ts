// A stand-in for Salesforce: retrieve and update of up to 200 records (allOrNone false), describe, request limits.
// The answers have Salesforce's form and texts, and depend only on the stored objects and the schema.
import type { Db } from '../database/open-database.ts';
import { fullSalesforceId } from '../connectors/salesforce-id.ts';
import { own } from './crm-schema.ts';
import { distort, Faults, gatewayAnswer, type FaultKind } from './faults.ts';
import { ObjectStore } from './object-store.ts';
import { checkSalesforceWrite, type SalesforceRow } from './salesforce-rules.ts';
import { salesforceSchemas } from './salesforce-schema.ts';
import { TokenBucket } from './token-bucket.ts';
import type { CrmRequest, CrmResponse } from './transport.ts';

const base = '/services/data/v62.0';

export class SalesforceSandbox {
  readonly objects: ObjectStore;
  readonly faults: Faults;
  /** Requests per day. */
  readonly daily: TokenBucket;
  /** The limit of concurrent requests, as a rate: the embedded database answers one request after the other anyway. */
  readonly concurrent: TokenBucket;
  readonly requestsPerSecond: number;
  readonly #limited: boolean;

  constructor(db: Db, options: { limited: boolean; perSecond?: number; burst?: number }) {
    this.objects = new ObjectStore(db, 'salesforce_objects', fullSalesforceId);
    this.faults = new Faults(db, 'salesforce');
    this.daily = new TokenBucket(db, {
      name: 'salesforce_daily',
      capacity: 100_000,
      perSecond: 100_000 / 86_400,
    });
    this.concurrent = new TokenBucket(db, {
      name: 'salesforce_concurrent',
      capacity: options.burst ?? 10,
      perSecond: options.perSecond ?? 10,
    });
    this.requestsPerSecond = options.perSecond ?? 10;
    this.#limited = options.limited;
  }

  readonly handle = async (request: CrmRequest): Promise<CrmResponse> => {
    if (this.#limited) {
      if (!(await this.daily.take()).taken) return limitExceeded('TotalRequests Limit exceeded.');
      if (!(await this.concurrent.take()).taken)
        return limitExceeded('ConcurrentPerOrgLongTxn Limit exceeded.');
    }
    const fault = await this.faults.current();
    if (fault === 'expired') return refused(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    const gateway = gatewayAnswer(fault);
    if (gateway) return gateway;
    const described = new RegExp(`^${base}/sobjects/(\\w+)/describe$`).exec(request.path)?.[1];
    if (described) return ok(describe(described));
    const retrieved = new RegExp(`^${base}/composite/sobjects/(\\w+)$`).exec(request.path)?.[1];
    if (retrieved) return this.#retrieve(retrieved, request.body as { ids: string[]; fields: string[] });
    if (request.path === `${base}/composite/sobjects` && request.method === 'PATCH') {
      return this.#update(request.body as { records: SalesforceRow[] }, fault);
    }
    return refused(404, 'NOT_FOUND', 'The requested resource does not exist');
  };

  /** Another integration of the same org has used up the limit. */
  useUpRateLimit(seconds: number): Promise<void> {
    return this.concurrent.drain(seconds);
  }

  /** In the order of the request, with `null` for objects that do not exist. */
  async #retrieve(objectType: string, body: { ids: string[]; fields: string[] }): Promise<CrmResponse> {
    const stored = await this.objects.find(body.ids);
    const rows = body.ids.map((id) => {
      const object = stored.get(id);
      if (!object || object.deleted || object.objectType !== objectType) return null;
      const fields = body.fields.map((field) => [field, own(object.properties, field) ?? null]);
      return { attributes: { type: objectType }, Id: object.id, ...(Object.fromEntries(fields) as object) };
    });
    return ok(rows);
  }

  async #update(body: { records: SalesforceRow[] }, fault: FaultKind | undefined): Promise<CrmResponse> {
    if (body.records.length > 200) {
      return refused(
        400,
        'LIMIT_EXCEEDED',
        'record limit reached. cannot submit more than 200 records into this call',
      );
    }
    // Ids of 15 characters are taken, too; the answer has 18.
    const records = body.records.map((record) => ({ ...record, id: fullSalesforceId(record.id) }));
    const results = await checkSalesforceWrite(this.objects, records);
    if (fault === 'whole_batch' && results.some((result) => !result.success)) {
      return ok(results.map((result) => (result.success ? rolledBack : result)));
    }
    const written = records.filter((_, index) => results[index]?.success);
    await this.objects.write(written.map(({ attributes: _, id, ...properties }) => ({ id, properties })));
    return ok(distort(fault, results));
  }
}

/** What an innocent record gets when the collection is all or nothing. */
const rolledBack = {
  success: false,
  errors: [
    {
      statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
      message:
        'Record rolled back because not all records were valid and the request was using AllOrNone header',
      fields: [],
    },
  ],
};

function describe(objectType: string): unknown {
  const fields = Object.entries(own(salesforceSchemas, objectType) ?? {}).map(([name, property]) => ({
    name,
    label: property.label,
    type: property.kind,
    length: property.maxLength ?? 0,
    nillable: !property.required,
    calculated: property.readOnly ?? false,
    picklistValues: Object.entries(property.options ?? {}).map(([value, label]) => ({
      value,
      label,
      active: true,
    })),
  }));
  return { name: objectType, fields };
}

function ok(body: unknown): CrmResponse {
  return { status: 200, headers: {}, body };
}

function refused(status: number, errorCode: string, message: string): CrmResponse {
  return { status, headers: {}, body: [{ message, errorCode }] };
}

function limitExceeded(message: string): CrmResponse {
  return refused(403, 'REQUEST_LIMIT_EXCEEDED', message);
}
