// The outcomes of a sync, and the rule that combines several into one. Knows nothing of their source.
import type { FieldType, FieldValue } from './field-types.ts';

export const outcomes = ['synced', 'partial', 'failed', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

export const phases = ['idle', 'queued', 'syncing'] as const;
export type Phase = (typeof phases)[number];

export const causes = [
  'not_mapped',
  'rejected',
  'read_only',
  'no_permission',
  'too_long',
  'conflict',
  'other',
] as const;
export type Cause = (typeof causes)[number];

export const triggers = ['auto', 'manual', 'bulk'] as const;
export type Trigger = (typeof triggers)[number];

export interface SyncError {
  code: string;
  /** The CRM's own message. */
  message: string;
  correlationId?: string;
  retryable: boolean;
  retryAt: string | null;
}

export interface SyncedField {
  name: string;
  label: string;
  type: FieldType;
  currency?: string;
  sent?: FieldValue;
}

export interface UnsyncedField extends SyncedField {
  inCrm?: FieldValue;
  /** The currency of `inCrm`, for an amount. */
  inCrmCurrency?: string;
  cause: Cause;
  message?: string;
}

/** One outcome for several objects: the common outcome, or `partial` when they differ. */
export function rollUp(list: readonly Outcome[]): Outcome {
  const [first, ...rest] = list;
  return first !== undefined && rest.every((outcome) => outcome === first) ? first : 'partial';
}
