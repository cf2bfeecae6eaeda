// The reader of a request, and the reader's rights.

export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

export interface Session {
  /** Absent before the cookie is set. */
  id?: string;
  role: Role;
  user: string;
  /** For a portal's reader, who is not a user of the workspace. */
  portal?: {
    /** The visible records, such as `account/acc_001`; for the reader, other records do not exist. */
    records: ReadonlySet<string>;
    /** In epoch milliseconds. */
    expiresAt: number;
  };
}
