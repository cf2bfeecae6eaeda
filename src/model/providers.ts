// The CRMs the kit knows by name, and those a host registers. Neutral names and hues; no brand's logo.

/** How a CRM is named and drawn. */
export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Address of an image; without it, the kit draws an icon of its own. */
  readonly icon?: string;
  /** CSS colour of the kit's own icon. */
  readonly color?: string;
}

const known = new Map<string, Provider>(
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
const listeners = new Set<() => void>();

/** Names and draws a CRM for the whole page; replaces what the kit knew of it. */
export function registerProvider(provider: Provider): void {
  known.set(provider.id, provider);
  for (const listener of [...listeners]) listener();
}

/** Tells when a CRM was registered. */
export function onProviders(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is known of a CRM; the session's words fill what nobody registered. */
export function providerOf(
  id: string,
  crm?: { readonly name?: string; readonly iconUrl?: string },
): Provider {
  const provider = known.get(id);
  return {
    id,
    name: crm?.name ?? provider?.name ?? id.charAt(0).toUpperCase() + id.slice(1),
    ...((provider?.icon ?? crm?.iconUrl) && { icon: provider?.icon ?? crm?.iconUrl }),
    ...(provider?.color && { color: provider.color }),
  };
}
