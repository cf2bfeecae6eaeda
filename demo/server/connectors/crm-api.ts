// What a push needs of a CRM, with its wire shapes already translated. One implementation per CRM.
import type { Cause, SyncError } from '../model/sync-status.ts';

/** A value as the CRM takes and gives it. */
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
  /** Objects that are not there are missing from the answer. */
  read(
    objectType: string,
    ids: readonly string[],
    properties: readonly string[],
  ): Promise<Map<string, WireProperties>>;
  /** One result for each request, in the order given. */
  write(objectType: string, requests: readonly WriteRequest[]): Promise<WriteResult[]>;
}

/** The CRM answered with something nobody expected. */
export class CrmAnswerError extends Error {
  override readonly name = 'CrmAnswerError';
}
