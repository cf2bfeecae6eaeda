// The names and colours of CRMs: those that the kit knows, and those that a host registers. Contains no brand's logo.
import { pageState } from './page-state.js';

/** The name and look of a CRM. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** URL of an image. Without it, the kit draws an icon of its own. */
  readonly icon?: string;
  /** CSS colour of the kit's own icon. */
  readonly color?: string;
}

const builtIn = new Map<string, Provider>(
  (
    [
      ['hubspot', 'HubSpot', '#c2410c'],
      ['salesforce', 'Salesforce', '#0369a1'],
      ['pipedrive', 'Pipedrive', '#15803d'],
      ['dynamics', 'Dynamics 365', '#6d28d9'],
      ['zoho', 'Zoho CRM', '#b91c1c'],
      ['attio', 'Attio', '#475569'],
      ['close', 'Close', '#0f766e'],
    ] as const
  ).map(([id, name, color]) => [id, { id, name, color }]),
);
const { known, listeners } = pageState('providers', () => ({
  known: builtIn,
  listeners: new Set<() => void>(),
}));

/** Sets the name and look of a CRM for the whole page. Replaces what the kit or an earlier call set. */
export function registerProvider(provider: Provider): void {
  known.set(provider.id, provider);
  for (const listener of [...listeners]) listener();
}

/** Calls the listener after each registration, until the returned function is called. */
export function onProviders(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether two ids name the same CRM. Backends spell one CRM in several ways. */
export function sameProvider(one: string, other: string): boolean {
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/**
 * The name and look of a CRM. The session's name takes precedence over a registered name; a registered icon takes
 * precedence over the session's icon.
 */
export function providerOf(
  id: string,
  crm?: { readonly name?: string; readonly iconUrl?: string },
): Provider {
  const provider = known.get(id) ?? known.get(id.toLowerCase());
  return {
    id,
    name: crm?.name ?? provider?.name ?? id.charAt(0).toUpperCase() + id.slice(1),
    ...((provider?.icon ?? crm?.iconUrl) && { icon: provider?.icon ?? crm?.iconUrl }),
    ...(provider?.color && { color: provider.color }),
  };
}
