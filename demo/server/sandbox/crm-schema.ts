// How a stand-in CRM describes its objects. Each CRM checks writes against its own schema and nothing else.

export interface PropertySchema {
  label: string;
  kind: 'string' | 'number' | 'boolean' | 'date' | 'datetime' | 'email' | 'option' | 'options' | 'id';
  required?: boolean;
  maxLength?: number;
  /** For `option` and `options`: stored value → label. Anything else is refused. */
  options?: Readonly<Record<string, string>>;
  /** Calculated by the CRM: nobody can write it. */
  readOnly?: boolean;
  /** Writable in principle, but not for the user that the integration signs in as. */
  denied?: boolean;
  /** No two objects may hold the same value. */
  unique?: boolean;
}

export type ObjectSchema = Readonly<Record<string, PropertySchema>>;

/** `Health care` → `HEALTH_CARE`: some CRMs store a code and show a label. */
export function codedOptions(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label.toUpperCase().replace(/\W+/g, '_'), label]));
}

/** Others store what they show. */
export function plainOptions(labels: readonly string[]): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label, label]));
}

/** The rule both stand-ins apply: something, an @, and a domain with a dot; no spaces, no leading or trailing dots. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@.](?:[^\s@]*[^\s@.])?@[^\s@.]+(?:\.[^\s@.]+)+$/.test(text);
}
