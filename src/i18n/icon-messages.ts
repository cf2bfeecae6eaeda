// The icon's messages, in English.
import type { RolledUp } from '../model/roll-up.js';
import type { Phase } from '../model/sync-status.js';

export interface IconMessages {
  /** Product terms, by rolled-up status. `none`: linked, but never synced. */
  readonly status: Readonly<Record<NonNullable<RolledUp> | 'none', string>>;
  readonly phase: Readonly<Record<Exclude<Phase, 'idle'>, string>>;
  readonly loading: string;
  readonly cannotLoad: string;
  readonly stale: string;
  readonly objectsOf: (matching: number, total: number) => string;
  readonly deletedFrom: (crms: readonly string[]) => string;
  /** The accessible name of the panel. */
  readonly panel: (record: string | undefined) => string;
  /** Joins a CRM's name with the facts about it. */
  readonly about: (crm: string, facts: readonly string[]) => string;
}

export const iconEnglish: IconMessages = {
  status: {
    synced: 'synced',
    partial: 'partially synced',
    failed: 'failed',
    skipped: 'skipped',
    linked: 'linked',
    none: 'not synced yet',
  },
  phase: { queued: 'queued', syncing: 'syncing' },
  loading: 'loading',
  cannotLoad: 'status cannot be loaded',
  stale: 'no news for a while, may be out of date',
  objectsOf: (matching, total) => `${matching} of ${total} objects`,
  deletedFrom: (crms) => `Deleted from ${crms.join(', ')}`,
  panel: (record) => (record ? `CRM sync of ${record}` : 'CRM sync'),
  about: (crm, facts) => `${crm}: ${facts.join(', ')}`,
};
