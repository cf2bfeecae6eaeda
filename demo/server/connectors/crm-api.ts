// The CRM operations that a push needs, with wire forms already translated. One implementation per CRM.
import type { Cause, SyncError } from '../model/sync-status.ts';

/** A value in the CRM's wire form. */
export type WireValue = string | number | boolean | null;
export type WireProperties = Record<string, WireValue>;

export interface WriteRequest {
  id: string;
  properties: WireProperties;
}

export interface RefusedProperty {
  property: string;
  cause: Cause;
  message: string;
}

export interface Refusal {
  status: 'refused';
  error: SyncError;
  properties: RefusedProperty[];
  deleted: boolean;
}

/** `unconfirmed`: the answer does not say whether the CRM wrote the row. */
export type WriteResult = { status: 'accepted' } | { status: 'unconfirmed'; error: SyncError } | Refusal;

export interface CrmApi {
  /** Objects that fit in one request. */
  readonly maxObjects: number;
  /** Properties that the CRM calculates itself. */
  readOnlyProperties(objectType: string): Promise<ReadonlySet<string>>;
  /** Keyed by the ids as given. The answer leaves out objects that do not exist. */
  read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>>;
  /** One result for each request, in the order given. */
  write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]>;
}

/** @returns the result of a row that is in neither list of an answer */
export function unconfirmed(crmName: string): WriteResult {
  const message = `${crmName} did not confirm this record.`;
  return { status: 'unconfirmed', error: { code: 'NOT_CONFIRMED', message, retryable: true, retryAt: null } };
}
