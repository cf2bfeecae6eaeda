// A stand-in for HubSpot: batch read and batch update of companies and contacts, property metadata, a rate limit.
// The answers have HubSpot's form and texts, and depend only on the stored objects and the schema.
import { randomUUID } from 'node:crypto';
import type { Db } from '../database/open-database.ts';
import { checkHubspotWrite, type HubspotIssue } from './hubspot-rules.ts';
import { hubspotSchemas } from './hubspot-schema.ts';
import { ObjectStore } from './object-store.ts';
import { TokenBucket } from './token-bucket.ts';
import type { CrmRequest, CrmResponse } from './transport.ts';

interface WriteInput {
  id: string;
  properties: Record<string, string | null>;
  objectWriteTraceId?: string;
}

export class HubspotSandbox {
  readonly objects: ObjectStore;
  readonly bucket: TokenBucket;
  readonly requestsPerSecond: number;
  readonly #limited: boolean;

  constructor(db: Db, options: { limited: boolean; perSecond?: number; burst?: number }) {
    this.objects = new ObjectStore(db, 'hubspot_objects');
    this.bucket = new TokenBucket(db, {
      name: 'hubspot_secondly',
      capacity: options.burst ?? 10,
      perSecond: options.perSecond ?? 10,
    });
    this.requestsPerSecond = options.perSecond ?? 10;
    this.#limited = options.limited;
  }

  readonly handle = async (request: CrmRequest): Promise<CrmResponse> => {
    if (this.#limited) {
      const token = await this.bucket.take();
      if (!token.taken) return rateLimited(token.waitSeconds);
    }
    const [, kind, objectType = '', action] =
      /^\/crm\/v3\/(properties|objects)\/(\w+)(?:\/batch\/(read|update))?$/.exec(request.path) ?? [];
    if (!hubspotSchemas[objectType]) return failure(404, 'Unable to infer object type', 'OBJECT_NOT_FOUND');
    if (kind === 'properties') return ok(describe(objectType));
    if (action === 'read') return this.#read(objectType, request.body as { inputs: { id: string }[] });
    if (action === 'update') return this.#update(objectType, request.body as { inputs: WriteInput[] });
    return failure(405, 'Method Not Allowed', 'METHOD_NOT_ALLOWED');
  };

  /** Another integration of the same account has used up the limit. */
  useUpRateLimit(seconds: number): Promise<void> {
    return this.bucket.drain(seconds);
  }

  async #read(objectType: string, body: { inputs: { id: string }[] }): Promise<CrmResponse> {
    const stored = await this.objects.find(body.inputs.map((input) => input.id));
    const results = body.inputs.flatMap((input) => {
      const object = stored.get(input.id);
      const known = object && !object.deleted && object.objectType === objectType;
      return known ? [{ id: object.id, properties: object.properties, archived: false }] : [];
    });
    return ok({ status: 'COMPLETE', results });
  }

  async #update(objectType: string, body: { inputs: WriteInput[] }): Promise<CrmResponse> {
    const startedAt = new Date().toISOString();
    const { inputs } = body;
    if (inputs.length > 100) {
      return failure(
        400,
        'The maximum number of inputs supported in a batch request is 100',
        'VALIDATION_ERROR',
      );
    }
    const { accepted, issues } = await checkHubspotWrite(this.objects, objectType, inputs);
    // Without a trace id in each input, errors cannot name a row, so one bad row rejects the whole batch.
    const perRow = inputs.every((input) => input.objectWriteTraceId);
    if (!perRow && issues.length > 0) return wholeBatchRefused(issues);
    await this.objects.write(accepted);
    const results = accepted.map(({ id, properties }) => ({ id, properties, archived: false }));
    const status = { status: 'COMPLETE', results, startedAt, completedAt: new Date().toISOString() };
    if (issues.length === 0) return ok(status);
    const errors = issues.map(({ httpStatus: _, ...issue }) => ({
      status: 'error',
      id: randomUUID(),
      ...issue,
    }));
    return { status: 207, headers: {}, body: { ...status, numErrors: errors.length, errors } };
  }
}

function describe(objectType: string): unknown {
  const results = Object.entries(hubspotSchemas[objectType] ?? {}).map(([name, property]) => ({
    name,
    label: property.label,
    type: property.kind,
    options: Object.entries(property.options ?? {}).map(([value, label]) => ({ value, label })),
    modificationMetadata: { readOnlyValue: property.readOnly ?? false },
  }));
  return { results };
}

function ok(body: unknown): CrmResponse {
  return { status: 200, headers: {}, body };
}

function failure(status: number, message: string, category: string): CrmResponse {
  return { status, headers: {}, body: { status: 'error', message, category, correlationId: randomUUID() } };
}

function wholeBatchRefused(issues: readonly HubspotIssue[]): CrmResponse {
  const [first] = issues;
  if (first?.category === 'CONFLICT') return failure(409, first.message, 'CONFLICT');
  const validationResults = issues.flatMap((issue) =>
    issue.errors.map((error) => ({
      isValid: false,
      message: error.message,
      error: error.code,
      name: error.in,
    })),
  );
  const body = {
    validationResults,
    status: 'error',
    message: 'Property values were not valid',
    correlationId: randomUUID(),
    requestId: randomUUID(),
  };
  return { status: first?.httpStatus ?? 400, headers: {}, body };
}

function rateLimited(waitSeconds: number): CrmResponse {
  return {
    status: 429,
    headers: { 'retry-after': String(Math.max(1, Math.ceil(waitSeconds))) },
    body: {
      status: 'error',
      message: 'You have reached your secondly limit.',
      errorType: 'RATE_LIMIT',
      correlationId: randomUUID(),
      policyName: 'SECONDLY',
    },
  };
}
