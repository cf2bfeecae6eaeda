// The schema of a stand-in CRM's objects. Each CRM checks writes only against its own schema.

export interface PropertySchema {
  label: string;
  kind: 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'email' | 'option' | 'options' | 'id';
  required?: boolean;
  maxLength?: number;
  /** For `option` and `options`: stored value → label. The CRM rejects all other values. */
  options?: Readonly<Record<string, string>>;
  /** Calculated by the CRM and therefore read-only. */
  readOnly?: boolean;
  /** Read-only for the user of the integration, writable for others. */
  denied?: boolean;
  /** No two objects may have the same value. */
  unique?: boolean;
}

export type ObjectSchema = Readonly<Record<string, PropertySchema>>;

/** Only own members: `constructor` and `__proto__` are no properties and no options. */
export function own<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return members && Object.hasOwn(members, name) ? members[name] : undefined;
}

/** `Health care` → `HEALTH_CARE`: some CRMs store a code and show a label. */
export function codedOptions(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label.toUpperCase().replace(/\W+/g, '_'), label]));
}

/** Other CRMs store the label. */
export function plainOptions(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label, label]));
}

/** The rule of both stand-ins: text, an @, a domain with a dot; no spaces, no leading or trailing dots. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@.](?:[^\s@]*[^\s@.])?@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}
