// The types of the workspace API's requests and answers.
export const roles = ['admin', 'standard', 'read_only'] as const;
export type Role = (typeof roles)[number];

export interface WorkspaceSession {
  readonly role: Role;
  readonly user: string | { readonly name?: string; readonly email?: string };
}

export type RecordType = 'account' | 'contact';
export type CellValue = string | number | boolean | null | { readonly id?: string; readonly label?: string };

export interface RecordRow {
  readonly type: RecordType;
  readonly id: string;
  readonly name: string;
  readonly columns: Readonly<Record<string, CellValue | undefined>>;
}

export interface RecordRows {
  readonly rows: readonly RecordRow[];
  readonly total: number;
}

export interface ListQuery {
  readonly search: string;
  readonly sort: string;
  readonly order: 'asc' | 'desc';
}

export type FieldOption = string | { readonly value: string; readonly label?: string };
export type FieldValue = CellValue | readonly string[];

export interface RecordField {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly value: FieldValue;
  readonly options?: readonly FieldOption[];
  readonly currency?: string;
  readonly maxLength?: number;
  readonly readOnly?: boolean;
  readonly group?: string;
}

export interface WorkspaceRecord {
  readonly type: RecordType;
  readonly id: string;
  readonly name: string;
  readonly updatedAt: string;
  readonly fields: readonly RecordField[];
}

export const outcomes = ['synced', 'partial', 'failed', 'skipped'] as const;
export type Outcome = (typeof outcomes)[number];

export const triggers = ['auto', 'manual', 'bulk'] as const;
export type Trigger = (typeof triggers)[number];

export interface LogError {
  readonly code?: string;
  readonly message?: string;
  readonly correlationId?: string | null;
  readonly retryable?: boolean;
  readonly retryAt?: string | null;
}

export interface LogEntry {
  readonly id: string | number;
  readonly type: RecordType;
  readonly recordId: string;
  readonly recordName: string;
  readonly provider: string;
  readonly objectType: string;
  readonly objectId?: string | null;
  readonly outcome: Outcome | null;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly trigger: Trigger;
  readonly actor?: string | null;
  readonly reason?: string | null;
  readonly error?: LogError | null;
  readonly fields?: { readonly synced?: number; readonly unsynced?: number };
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly nextCursor: string | null;
  readonly total: number;
}

export interface LogFilter {
  readonly type?: string;
  readonly id?: string;
  readonly provider?: string;
  readonly outcome?: string;
  readonly trigger?: string;
}

export interface CrmSummary {
  readonly provider: string;
  readonly name: string;
  readonly connected: boolean;
  readonly linked: number;
  readonly outcomes: Readonly<Partial<Record<Outcome | 'linked', number>>>;
  readonly queue: {
    readonly queued: number;
    readonly syncing: number;
    readonly perMinute?: number | null;
    readonly pausedUntil?: string | null;
  };
  readonly lastSyncAt: string | null;
}
