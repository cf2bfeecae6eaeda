// The texts of the warnings for developers: what was wrong, what was expected, and the page that explains the cure.
// Each kind is a heading of docs/troubleshooting.md.

import { roles } from '../model/session.js';

type Text = (...values: string[]) => string;

const attributes = 'record-type and record-id';

const texts = {
  'html-answer': (request, type, start) =>
    `${request} answered a page (${type}) where JSON was expected: ${start}. The request did not reach the sync API, or a proxy answered in its place`,
  'not-json': (request, type, start) => `${request} answered no JSON (${type}): ${start}`,
  unauthorized: (request) =>
    `${request} answered 401: the sync API does not know who asks. Expected: the cookies or headers of a signed-in user`,
  forbidden: (request) => `${request} answered 403: the sync API refuses this user`,
  'not-found': (request) =>
    `${request} answered 404: the sync API does not serve this path. Expected: the base URL in endpoint, and a record type that the API serves`,
  'server-error': (request, status) =>
    `${request} answered ${status}: the sync API, or a proxy in front, failed`,
  refused: (request, status) => `${request} answered ${status}: the sync API refused the request`,
  unreachable: (request, reason) =>
    `${request} got no answer (${reason}): no server runs there, or its CORS headers do not allow this page`,
  'id-mismatch': (where, asked, got) =>
    `${where} was asked for id ${asked} and answered id ${got}. Expected: the id that was asked for, in the same form and case, as a string`,
  'id-missing': (where, asked) =>
    `${where} was asked for id ${asked} and left it out. Expected: an entry in records or in errors for each id`,
  'long-number': (path, problem) => `${path}: ${problem}. Expected: ids and long numbers as strings`,
  'unreadable-value': (path, problem) => `${path}: ${problem}`,
  'time-without-zone': (path, got) =>
    `${path}: ${got} has no time zone and is read as UTC. Expected: RFC 3339, such as "2026-11-20T08:15:00Z"`,
  'time-as-number': (path, got) =>
    `${path}: ${got} is a number and is read as the time since 1970. Expected: RFC 3339, such as "2026-11-20T08:15:00Z"`,
  'unreadable-time': (path, got) =>
    `${path}: ${got} is no time and is shown as unknown. Expected: RFC 3339, such as "2026-11-20T08:15:00Z"`,
  'number-as-text': (path, got) => `${path}: ${got} is a text. Expected: a number`,
  'unknown-role': (got) => `session.role: ${got} is read as read_only. Expected: one of ${roles.join(', ')}`,
  'provider-spelling': (got, first) =>
    `The CRM "${first}" is also spelled "${got}". Both are shown as one CRM. Expected: one spelling in session, lists and details`,
  'snake-case': (path, got, expected) => `${path}.${got} is ignored. Expected: ${expected}, in camelCase`,
  'ids-with-commas': (got) =>
    `record-ids="${got}": commas are read as separators. Expected: ids separated by spaces`,
  'other-attributes': (tag, got) => `<${tag}> has ${got}. Expected: ${attributes}`,
  'id-without-type': (tag, got) =>
    `<${tag}> has ${got} and no record-type, so it shows nothing. Expected: ${attributes}`,
  'placeholder-id': (name, got) =>
    `${name}="${got}" is no id: the page wrote a missing value into the attribute. Expected: the id of a record, or no attribute`,
  'unreadable-attribute': (name, got) =>
    `${name}="${got}" is no JSON and is ignored. Expected: an object as JSON`,
  'unknown-placement': (got) =>
    `placement="${got}" is unknown, and the default is used. Expected: top, bottom, start or end, also with -start or -end`,
  'not-a-client': () => 'The client of an element was not made by createSyncClient(), or is a copy of one',
  'no-data-source': (message) => message ?? '',
  'endpoint-query': (got) =>
    `endpoint "${got}" is used without its query and fragment. What every request must carry goes into configure({ headers })`,
  'locale-not-loaded': (problem) => `The texts of a language could not be loaded: ${problem}`,
} satisfies Readonly<Record<string, Text>>;

/** A kind of fault. Each kind is reported once per page. */
export type FaultKind = keyof typeof texts;

/** A kind, and what its text names. */
export type Fault = readonly [kind: FaultKind, ...values: unknown[]];

export const faultKinds = Object.keys(texts) as readonly FaultKind[];

const messages: Readonly<Record<FaultKind, Text>> = texts;

/** One line. */
export function faultMessage(kind: FaultKind, values: readonly string[]): string {
  const text = messages[kind](...values)
    .replace(/[\s.]+$/, '')
    .replace(/\s+/g, ' ');
  return `crm-sync-elements: ${text}. See docs/troubleshooting.md#${kind}`;
}
