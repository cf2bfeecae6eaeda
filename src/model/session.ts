// Who is reading, which CRMs are connected, how much may be asked for at once.

export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

/** A CRM that the workspace is connected to. */
export interface Crm {
  readonly provider: string;
  readonly name?: string;
  readonly iconUrl?: string;
}

export interface Limits {
  /** Most ids in one status request. */
  readonly statusBatch: number;
  /** Most records in one resync request. */
  readonly resyncBatch: number;
}

export interface Session {
  readonly role: Role;
  readonly crms: readonly Crm[];
  readonly limits: Limits;
}

export const defaultLimits: Limits = { statusBatch: 100, resyncBatch: 1000 };

/** Whether a role may push records; the backend decides in the end, this only decides what is offered. */
export function mayResync(role: Role | undefined): boolean {
  return role === 'admin' || role === 'standard';
}
