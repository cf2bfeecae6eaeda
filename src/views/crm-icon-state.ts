// Derives what one CRM icon shows, and its accessible name, from the data. Draws nothing.
import type { IconMessages } from '../i18n/icon-messages.js';
import { providerOf, type Provider } from '../model/providers.js';
import { rollUp } from '../model/roll-up.js';
import type { Crm } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { CrmStatus, Phase } from '../model/sync-status.js';

/** The shape of the dot. `none`: linked, but never synced. */
export type DotStatus = keyof IconMessages['status'] | 'loading' | 'unavailable';

export interface CrmIconState {
  readonly provider: Provider;
  readonly status: DotStatus;
  readonly phase: Phase;
  readonly stale: boolean;
  /** The accessible name. */
  readonly label: string;
}

/** For a CRM that the record is linked to. */
export function crmIconState(
  crm: CrmStatus,
  known: Crm | undefined,
  stale: boolean,
  messages: IconMessages,
): CrmIconState {
  const provider = providerOf(crm.provider, known);
  if (crm.unreadable) return blankIconState({ ...known, provider: crm.provider }, 'failed', messages);
  const status = rollUp(crm.objects) ?? 'none';
  const { synced, partial, failed, skipped, linked } = crm.objects;
  const total = synced + partial + failed + skipped + linked;
  const facts: string[] = [messages.status[status]];
  if (total > 1)
    facts.push(messages.objectsOf(status === 'partial' ? synced : crm.objects[status as 'synced'], total));
  if (crm.phase !== 'idle') facts.push(messages.phase[crm.phase]);
  if (stale) facts.push(messages.stale);
  return { provider, status, phase: crm.phase, stale, label: messages.about(provider.name, facts) };
}

/** For a CRM as long as the record's status is loading, or when it could not be loaded. */
export function blankIconState(crm: Crm, phase: StatusEntry['phase'], messages: IconMessages): CrmIconState {
  const provider = providerOf(crm.provider, crm);
  const status = phase === 'failed' ? 'unavailable' : 'loading';
  const label = messages.about(provider.name, [
    status === 'loading' ? messages.loading : messages.cannotLoad,
  ]);
  return { provider, status, phase: 'idle', stale: false, label };
}
