// Classifies a CRM's error by its code; by phrases of the CRM only where the code says too little. Pure. Contains no texts.
import type { CrmError } from '../record-detail.js';
import { tablesOf } from './all-tables.js';
import type { CrmErrorKind, CrmErrorRule, CrmErrorTable } from './crm-error-table.js';
import { findRule } from './find-rule.js';
import { isSameFieldName } from './same-field-name.js';

/** What the kit derives from an error. A member that the error does not tell is absent. */
export interface CrmErrorClassification {
  readonly kind?: CrmErrorKind;
  /** Whether a retry without changes can help. Absent when that is unknown. */
  readonly retryable?: boolean;
  /** The fields that the error is about, as the CRM names them. */
  readonly fields?: readonly string[];
  /** The value that the CRM does not accept. */
  readonly value?: string;
  /** The number of characters that the CRM accepts. */
  readonly limit?: string;
  /** The id of the record that exists already. */
  readonly id?: string;
}

type Details = Readonly<Record<string, string | undefined>>;

/** CRMs can list thousands of options. The rest of a longer message is not read. */
const longestMessage = 100_000;

const temporary: ReadonlySet<CrmErrorKind> = new Set<CrmErrorKind>([
  'dailyLimit',
  'rateLimit',
  'locked',
  'versionConflict',
  'unavailable',
  'batchFailed',
]);

/** Whether a retry without changes can help with a kind of error. `undefined` when that is unknown. */
export const isTemporary = (kind: CrmErrorKind): boolean | undefined =>
  kind === 'internalError' ? undefined : temporary.has(kind);

/**
 * Classifies an error. The backend's own `retryable` and `retryAt` take precedence over what the kind implies.
 * @param provider the id of the CRM
 */
export function classifyCrmError(error: CrmError, provider = ''): CrmErrorClassification {
  const { rule, details = {} } = match(error, tablesOf(provider)) ?? {};
  const { retryable = rule && isTemporary(rule.kind) } = rule ?? {};
  return present({
    kind: rule?.kind,
    retryable: error.retryable ?? (error.retryAt ? true : retryable === 'unknown' ? undefined : retryable),
    fields: fieldsOf(error, details.field),
    value: details.value,
    limit: details.limit,
    id: details.id,
  });
}

interface Match {
  readonly rule: CrmErrorRule;
  readonly details?: Details;
}

function match({ code, message }: CrmError, tables: readonly CrmErrorTable[]): Match | undefined {
  const words = message.slice(0, longestMessage);
  const rule = findRule(tables, code);
  if (rule && !rule.general) return { rule, details: read(rule, words) };
  for (const phrase of tables.flatMap(({ phrases = [] }) => phrases)) {
    const details = read(phrase, words);
    if (details) return moreExact(tables, details, phrase);
  }
  if (rule) return { rule, details: read(rule, words) };
  // Some backends put the code in front of the message.
  const [, first = ''] = /^([A-Z]+(?:_[A-Z]+)+)[:,]/.exec(words) ?? [];
  if (!findRule(tables, first)) return undefined;
  return match({ code: first, message: words.slice(first.length + 1).trim() }, tables);
}

/** The rule of the code that a phrase names, else the phrase itself. */
function moreExact(tables: readonly CrmErrorTable[], details: Details, phrase: CrmErrorRule): Match {
  const rule = details.code ? findRule(tables, details.code) : undefined;
  if (!rule) return { rule: phrase, details };
  const message = details.message?.replace(/\\(["\\/])/g, '$1') ?? '';
  return { rule, details: { ...read(rule, message), ...details } };
}

function read({ words }: Pick<CrmErrorRule, 'words'>, message: string): Details | undefined {
  // A host's expression with the flag `g` begins where its last match ended. A copy has no such state.
  const found = words && new RegExp(words, words.flags.replace(/[gy]/g, '')).exec(message);
  return found ? { ...found.groups } : undefined;
}

/** The message can have the label of a field where the error has its name in the API. Readers know the label. */
function fieldsOf({ fields = [], field }: CrmError, named = ''): readonly string[] | undefined {
  const names = fields.length > 0 ? fields : field ? [field] : named.split(/[,;]/);
  const known = names
    .map((name) => (isSameFieldName(name, named) ? named : name).trim())
    .filter((name) => name !== '');
  return known.length > 0 ? known : undefined;
}

function present<T extends object>(members: { [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ''),
  ) as T;
}
