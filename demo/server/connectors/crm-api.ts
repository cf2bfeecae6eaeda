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

export type WriteResult =
  | { status: 'accepted' }
  | { status: 'refused'; error: SyncError; properties: RefusedProperty[]; deleted: boolean };

export interface CrmApi {
  /** Objects that fit in one request. */
  readonly maxObjects: number;
  /** Properties that the CRM calculates itself. */
  readOnlyProperties(objectType: string): Promise<ReadonlySet<string>>;
  /** The answer leaves out objects that do not exist. */
  read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>>;
  /** One result for each request, in the order given. */
  write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]>;
}

/** The CRM sent an unexpected answer. */
export class CrmAnswerError extends Error {
  override readonly name = 'CrmAnswerError';
}
