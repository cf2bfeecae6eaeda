// Who asks, and what they may do.

export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

export interface Session {
  /** Absent until a cookie was given. */
  id?: string;
  role: Role;
  user: string;
  /** Of a reader at a portal, who is no user of the workspace. */
  portal?: {
    /** What they may see, `account/acc_001` and the like; anything else is not there for them. */
    records: ReadonlySet<string>;
    /** Epoch milliseconds. */
    expiresAt: number;
  };
}
