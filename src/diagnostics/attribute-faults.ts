// Finds out why an element names no record: attributes of other names, an id without a type.
import type { Fault } from './fault-messages.js';

/** The element, as its page has set it. */
export interface CheckedElement extends Element {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly recordIds?: string | undefined;
  readonly placement?: string | undefined;
  /** Data of the host, which names its records itself. */
  readonly record?: unknown;
  readonly records?: unknown;
  readonly detail?: unknown;
}

const placements = /^(top|bottom|left|right|start|end)(-(start|end))?$/;

export function attributeFaults(element: CheckedElement): Fault[] {
  const { placement } = element;
  const odd = placement && !placements.test(placement);
  return [...(odd ? [['unknown-placement', placement] as const] : []), ...recordFaults(element)];
}

/** Why the element names no record, and has no data of the host. */
function recordFaults(element: CheckedElement): Fault[] {
  const { recordType, recordId, recordIds, localName } = element;
  for (const name of ['record', 'detail'] as const) {
    const json = element.getAttribute(name);
    if (json && !element[name]) return [['unreadable-attribute', name, json.slice(0, 60)]];
  }
  if (element.record || element.records || element.detail) return [];
  const others = [
    ...(recordType ? [] : namesLike(element, ['type', 'recordtype'])),
    ...(recordId || recordIds ? [] : namesLike(element, ['id', 'ids', 'recordid', 'recordids'])),
  ];
  // Any element may have an id of its own.
  const meant = others.filter((name) => name !== 'id' || recordType || others.length > 1);
  if (meant.length > 0) return [['other-attributes', localName, meant.join(' and ')]];
  if (recordType || !(recordId || recordIds)) return [];
  return [['id-without-type', localName, recordIds ? 'record-ids' : 'record-id']];
}

/** Attributes whose names are meant as ours: `recordId`, `record_id`, `data-record-id`, `id`. */
function namesLike(element: Element, meanings: readonly string[]): string[] {
  return element
    .getAttributeNames()
    .filter((name) => !/^record-(type|ids?)$/.test(name))
    .filter((name) => meanings.includes(name.toLowerCase().replace(/^(data-|[:.@])|[-_]/g, '')));
}
