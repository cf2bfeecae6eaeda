// What one mark of an icon says: derived from the data, said in words, not drawn yet.
import type { IconMessages } from '../i18n/icon-messages.js';
import { providerOf, type Provider } from '../model/providers.js';
import { rollUp } from '../model/roll-up.js';
import type { Crm } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { CrmStatus, Phase } from '../model/sync-status.js';

/** How a mark looks; `none` has never synced. */
export type MarkStatus = keyof IconMessages['status'] | 'loading' | 'unavailable';

export interface IconMark {
  readonly provider: Provider;
  readonly status: MarkStatus;
  readonly phase: Phase;
  readonly stale: boolean;
  /** The accessible name. */
  readonly label: string;
}

/** The mark of one CRM that the record is linked to. */
export function crmMark(
  crm: CrmStatus,
  known: Crm | undefined,
  stale: boolean,
  words: IconMessages,
): IconMark {
  const provider = providerOf(crm.provider, known);
  const status = rollUp(crm.objects) ?? 'none';
  const { synced, partial, failed, skipped, linked } = crm.objects;
  const total = synced + partial + failed + skipped + linked;
  const facts: string[] = [words.status[status]];
  if (total > 1)
    facts.push(words.objectsOf(status === 'partial' ? synced : crm.objects[status as 'synced'], total));
  if (crm.phase !== 'idle') facts.push(words.phase[crm.phase]);
  if (stale) facts.push(words.stale);
  return { provider, status, phase: crm.phase, stale, label: words.about(provider.name, facts) };
}

/** The mark of a CRM while nothing is known of the record, or its status cannot be had. */
export function blankMark(crm: Crm, phase: StatusEntry['phase'], words: IconMessages): IconMark {
  const provider = providerOf(crm.provider, crm);
  const status = phase === 'failed' ? 'unavailable' : 'loading';
  const label = words.about(provider.name, [status === 'loading' ? words.loading : words.cannotLoad]);
  return { provider, status, phase: 'idle', stale: false, label };
}
