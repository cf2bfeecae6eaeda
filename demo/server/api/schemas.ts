// The wire forms of the sync API, as schemas. They check requests and generate openapi.json.
import { z } from '@hono/zod-openapi';
import { fieldTypes, recordTypes } from '../model/field-types.ts';
import { roles } from '../model/session.ts';
import { causes, outcomes, phases, triggers } from '../model/sync-status.ts';

const time = z.iso.datetime();

const connectionSchema = z.object({
  state: z.enum(['ok', 'signed_out', 'limited']),
  since: time.optional(),
  until: time.optional(),
  message: z.string().optional(),
});

export const sessionSchema = z
  .object({
    role: z.enum(roles),
    crms: z.array(
      z.object({
        provider: z.string(),
        name: z.string(),
        iconUrl: z.string().optional(),
        connection: connectionSchema.optional(),
      }),
    ),
    limits: z.object({ statusBatch: z.int(), resyncBatch: z.int() }),
  })
  .openapi('Session');

const refSchema = z.object({ type: z.string().min(1), id: z.string().min(1) });

const countsSchema = z.object({
  synced: z.int(),
  partial: z.int(),
  failed: z.int(),
  skipped: z.int(),
  linked: z.int(),
});

export const statusBatchSchema = z
  .object({
    records: z.array(
      refSchema.extend({
        name: z.string(),
        revision: z.int(),
        crms: z.array(
          z.object({
            provider: z.string(),
            phase: z.enum(phases),
            syncedAt: time.nullable(),
            objects: countsSchema,
          }),
        ),
        deletedFrom: z.array(z.string()),
      }),
    ),
    errors: z.array(z.object({ id: z.string(), code: z.string(), message: z.string() })),
  })
  .openapi('StatusBatch');

const valueSchema = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string()),
    z.object({ id: z.string(), label: z.string() }),
  ])
  .openapi('FieldValue');

const syncedFieldSchema = z.object({
  name: z.string(),
  label: z.string(),
  type: z.enum(fieldTypes),
  currency: z.string().optional(),
  sent: valueSchema.optional(),
});

const unsyncedFieldSchema = syncedFieldSchema.extend({
  inCrm: valueSchema.optional(),
  inCrmCurrency: z.string().optional(),
  cause: z.enum(causes),
  message: z.string().optional(),
});

const errorSchema = z
  .object({
    code: z.string(),
    message: z.string(),
    correlationId: z.string().optional(),
    retryable: z.boolean(),
    retryAt: time.nullable(),
  })
  .openapi('CrmError');

export const detailSchema = z
  .object({
    type: z.enum(recordTypes),
    id: z.string(),
    name: z.string(),
    revision: z.int(),
    links: z.array(
      z.object({
        provider: z.string(),
        objectType: z.string(),
        objectId: z.string(),
        objectUrl: z.string().optional(),
        phase: z.enum(phases),
        outcome: z.enum(outcomes).nullable(),
        detail: z.enum(['tracked', 'untracked']),
        syncedAt: time.nullable(),
        attemptedAt: time.nullable(),
        reason: z.string().optional(),
        error: errorSchema.optional(),
        syncedFields: z.array(syncedFieldSchema),
        unsyncedFields: z.array(unsyncedFieldSchema),
      }),
    ),
    deletedFrom: z.array(z.object({ provider: z.string(), deletedAt: time })),
    historyUrl: z.string().optional(),
  })
  .openapi('RecordDetail');

export const historySchema = z
  .object({
    entries: z.array(
      z.object({
        id: z.string(),
        provider: z.string(),
        objectType: z.string(),
        objectId: z.string(),
        outcome: z.enum(outcomes),
        startedAt: time,
        finishedAt: time,
        trigger: z.enum(triggers),
        actor: z.string().optional(),
        reason: z.string(),
        error: errorSchema.optional(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .openapi('History');

export const resyncRequestSchema = z
  .object({
    records: z.array(refSchema).min(1),
    providers: z.array(z.string().min(1)).min(1).optional(),
  })
  .openapi('ResyncRequest');

export const receiptSchema = z
  .object({
    id: z.string(),
    accepted: z.int(),
    rejected: z.array(refSchema.extend({ code: z.string(), message: z.string() })),
    estimatedSeconds: z.int(),
  })
  .openapi('ResyncReceipt');

export const progressSchema = z
  .object({
    id: z.string(),
    total: z.int(),
    queued: z.int(),
    syncing: z.int(),
    done: countsSchema.omit({ linked: true }),
    finishedAt: time.nullable(),
    results: z
      .array(refSchema.extend({ outcome: z.enum(outcomes), message: z.string().optional() }))
      .optional(),
  })
  .openapi('ResyncProgress');
