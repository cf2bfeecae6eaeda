// Reads which fields an error is about, wherever a backend or a CRM puts their names. Never fails: a name is an extra.
import type { JsonObject } from './decoders.js';

/**
 * The names in `fields` and `field`, in HubSpot's `context.propertyName` and `context.properties`, and in Zoho's
 * `details.api_name`. A field is a name, or an object with a `name`.
 */
export function decodeErrorFields({
  fields,
  field,
  context,
  details,
}: JsonObject): readonly string[] | undefined {
  const names = [
    fields,
    field,
    memberOf(context, 'propertyName'),
    memberOf(context, 'properties'),
    memberOf(details, 'api_name'),
  ]
    .flat()
    .map((item) => (typeof item === 'object' ? memberOf(item, 'name') : item))
    .filter((name): name is string => typeof name === 'string' && name !== '');
  return names.length > 0 ? [...new Set(names)] : undefined;
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? (value as JsonObject)[member] : undefined;
}
