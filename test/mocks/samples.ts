// Answers of a backend as the contract shows them, for tests to bend.
import type { RecordRef } from '../../src/model/record-ref.js';
import type { Session } from '../../src/model/session.js';
import type { RecordStatus } from '../../src/model/sync-status.js';

export function account(id: string): RecordRef {
  return { type: 'account', id };
}

export function accounts(count: number, from = 0): RecordRef[] {
  return Array.from({ length: count }, (_, i) => account(`a${from + i}`));
}

export function statusOf(ref: RecordRef, changes: Partial<RecordStatus> = {}): RecordStatus {
  return {
    type: ref.type,
    id: ref.id,
    name: `Name of ${ref.id}`,
    revision: 1,
    crms: [
      {
        provider: 'hubspot',
        phase: 'idle',
        syncedAt: '2026-11-20T08:15:00Z',
        objects: { synced: 1, partial: 0, failed: 0, skipped: 0, linked: 0 },
      },
    ],
    deletedFrom: [],
    ...changes,
  };
}

/** The same, while a push waits. */
export function queuedStatusOf(ref: RecordRef, changes: Partial<RecordStatus> = {}): RecordStatus {
  const status = statusOf(ref, changes);
  return { ...status, crms: status.crms.map((crm) => ({ ...crm, phase: 'queued' })) };
}

export const session: Session = {
  role: 'admin',
  crms: [{ provider: 'hubspot', name: 'HubSpot' }],
  limits: { statusBatch: 100, resyncBatch: 1000 },
};

/** `GET /session`, as it comes over the wire. */
export const sessionAnswer = {
  role: 'admin',
  crms: [{ provider: 'hubspot', name: 'HubSpot', iconUrl: 'https://crm.test/icon.svg' }],
  limits: { statusBatch: 100, resyncBatch: 1000 },
};

/** `GET /records/account?id=a1&id=a9`, as it comes over the wire. */
export const batchAnswer = {
  records: [
    {
      type: 'account',
      id: 'a1',
      name: 'Acme Ltd',
      revision: 1842,
      crms: [
        {
          provider: 'hubspot',
          phase: 'idle',
          syncedAt: '2026-11-20T08:15:00Z',
          objects: { synced: 1, partial: 0, failed: 1, skipped: 0, linked: 0 },
        },
      ],
      deletedFrom: ['salesforce'],
    },
  ],
  errors: [{ id: 'a9', code: 'not_found', message: 'No such account' }],
};

/** `GET /records/account/a1`, as it comes over the wire. */
export const detailAnswer = {
  type: 'account',
  id: 'a1',
  name: 'Acme Ltd',
  revision: 1842,
  links: [
    {
      provider: 'hubspot',
      objectType: 'company',
      objectId: '9182',
      objectUrl: 'https://crm.test/company/9182',
      phase: 'idle',
      outcome: 'partial',
      detail: 'tracked',
      syncedAt: '2026-11-20T08:15:00Z',
      attemptedAt: '2026-11-20T08:15:00Z',
      reason: '2 of 8 fields did not sync',
      error: {
        code: 'INVALID_EMAIL_ADDRESS',
        message: 'Email: invalid email address: x@',
        correlationId: 'c-1',
        retryable: false,
        retryAt: null,
      },
      syncedFields: [{ name: 'domain', label: 'Domain', type: 'url', sent: 'acme.com' }],
      unsyncedFields: [
        {
          name: 'tier',
          label: 'Tier',
          type: 'picklist',
          sent: 'Gold',
          inCrm: 'Silver',
          cause: 'rejected',
          message: 'bad value for restricted picklist field',
        },
        { name: 'score', label: 'Score', type: 'number', sent: 87, cause: 'not_mapped' },
      ],
    },
  ],
  deletedFrom: [{ provider: 'salesforce', deletedAt: '2026-11-02T10:00:00Z' }],
  historyUrl: 'https://host.test/history?record=a1',
};

/** `POST /resyncs`, as it comes over the wire. */
export const receiptAnswer = {
  id: 'rs_1',
  accepted: 48,
  rejected: [{ type: 'account', id: 'a2', code: 'not_linked', message: 'Not linked to a CRM' }],
  estimatedSeconds: 60,
};

/** `GET /resyncs/rs_1?results=1`, as it comes over the wire. */
export const progressAnswer = {
  id: 'rs_1',
  total: 48,
  queued: 10,
  syncing: 5,
  done: { synced: 30, partial: 2, failed: 1, skipped: 0 },
  finishedAt: null,
  results: [{ type: 'account', id: 'a1', outcome: 'failed', message: 'Name is missing' }],
};

/** A deep copy with one member set; `path` as errors name it, without the root: `links[0].syncedFields[0].name`. */
export function withMember(value: unknown, path: string, member: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? '';
  let at = copy as Record<string, unknown>;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (member === undefined) delete at[last];
  else at[last] = member;
  return copy;
}

/** The member that `withMember` would set. */
export function memberOf(value: unknown, path: string): unknown {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], value);
}
