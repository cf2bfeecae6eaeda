// A stand-in for HubSpot: batch read and batch update of companies and contacts, property metadata, a rate limit.
// The answers have HubSpot's form and texts, and depend only on the stored objects and the schema.
import { randomUUID } from 'node:crypto';
import type { Db } from '../database/open-database.ts';
import { checkHubspotWrite } from './hubspot-rules.ts';
import { own } from './crm-schema.ts';
import { distort, Faults, gatewayAnswer, type FaultKind } from './faults.ts';
import { wholeBatchRefused, errorsInText } from './hubspot-refusals.ts';
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
  readonly faults: Faults;
  readonly requestsPerSecond: number;
  readonly #limited: boolean;

  constructor(db: Db, options: { limited: boolean; perSecond?: number; burst?: number }) {
    this.objects = new ObjectStore(db, 'hubspot_objects');
    this.faults = new Faults(db, 'hubspot');
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
    const fault = await this.faults.current();
    if (fault === 'expired') return expired();
    const gateway = gatewayAnswer(fault);
    if (gateway) return gateway;
    const [, kind, objectType = '', action] =
      /^\/crm\/v3\/(properties|objects)\/(\w+)(?:\/batch\/(read|update))?$/.exec(request.path) ?? [];
    if (!own(hubspotSchemas, objectType))
      return failure(404, 'Unable to infer object type', 'OBJECT_NOT_FOUND');
    if (kind === 'properties') return ok(describe(objectType));
    if (action === 'read') return this.#read(objectType, request.body as { inputs: { id: string }[] });
    if (action === 'update') {
      return this.#update(objectType, request.body as { inputs: WriteInput[] }, fault);
    }
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

  async #update(
    objectType: string,
    body: { inputs: WriteInput[] },
    fault: FaultKind | undefined,
  ): Promise<CrmResponse> {
    const startedAt = new Date().toISOString();
    const { inputs } = body;
    if (inputs.length > 100) {
      return failure(
        400,
        'The maximum number of inputs supported in a batch request is 100',
        'VALIDATION_ERROR',
      );
    }
    if (new Set(inputs.map(({ id }) => id)).size < inputs.length) {
      return failure(400, 'Duplicate IDs found in batch input. IDs must be unique', 'VALIDATION_ERROR');
    }
    const { accepted, issues } = await checkHubspotWrite(this.objects, objectType, inputs);
    // Without a trace id in each input, errors cannot name a row, so one bad row rejects the whole batch.
    const perRow = fault !== 'whole_batch' && inputs.every((input) => input.objectWriteTraceId);
    if (!perRow && issues.length > 0) return wholeBatchRefused(issues, fault === 'whole_batch');
    await this.objects.write(accepted);
    const written = accepted.map(({ id, properties }) => ({ id, properties, archived: false }));
    const results = distort(fault, written);
    const status = { status: 'COMPLETE', results, startedAt, completedAt: new Date().toISOString() };
    if (issues.length === 0) return ok(status);
    const errors = issues.map(({ httpStatus: _, row: __, ...issue }) => ({
      status: 'error',
      id: randomUUID(),
      ...(fault === 'errors_in_text' ? errorsInText(issue) : issue),
    }));
    return { status: 207, headers: {}, body: { ...status, numErrors: errors.length, errors } };
  }
}

function describe(objectType: string): unknown {
  const results = Object.entries(own(hubspotSchemas, objectType) ?? {}).map(([name, property]) => ({
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

function expired(): CrmResponse {
  const message =
    'The OAuth token used to make this call expired 2 hour(s) ago. Please refresh the token and try again.';
  return failure(401, message, 'EXPIRED_AUTHENTICATION');
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
