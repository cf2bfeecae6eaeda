// The session: the reader's role, the connected CRMs, the limits of requests.

export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** A CRM that the workspace is connected to. */
export interface Crm {
  readonly provider: string;
  readonly name?: string;
  readonly iconUrl?: string;
}

export interface Limits {
  /** The most ids in one status request. */
  readonly statusBatch: number;
  /** The most records in one resync request. */
  readonly resyncBatch: number;
}

export interface Session {
  readonly role: Role;
  readonly crms: readonly Crm[];
  readonly limits: Limits;
}

export const defaultLimits: Limits = { statusBatch: 100, resyncBatch: 1000 };

/** Whether to offer a role the resync of records. The backend makes the actual decision. */
export function mayResync(role: Role | undefined): boolean {
  return role === 'admin' || role === 'standard';
}
