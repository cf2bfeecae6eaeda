// Maps the answer to a collection of Salesforce to the rows that were sent. A row is accepted only when a success has
// its id. Failures have no id: only their place names the row, and only while the places of the successes are right.
import type { Cause } from '../model/sync-status.ts';
import { objectsIn, textOf, textsOf, type JsonObject } from './answer-body.ts';
import { unconfirmed, type Refusal, type RefusedProperty } from './crm-api.ts';
import { fullSalesforceId } from './salesforce-id.ts';
import type { RowResult } from './write-rows.ts';

const temporary = new Set(['UNABLE_TO_LOCK_ROW', 'SERVER_UNAVAILABLE', 'REQUEST_LIMIT_EXCEEDED']);

/** Salesforce did not write the row because of another row. */
const innocent = new Set(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'PROCESSING_HALTED']);

const causes = new Map<string, Cause>([
  ['STRING_TOO_LONG', 'too_long'],
  ['INVALID_FIELD_FOR_INSERT_UPDATE', 'no_permission'],
]);

/** @param refused the status says that Salesforce refused the collection as a whole; the body has the errors */
export function salesforceRowResults(refused: boolean, body: unknown, ids: readonly string[]): RowResult[] {
  if (refused) return ids.map(() => (ids.length === 1 ? salesforceRefusal(objectsIn(body)) : undefined));
  const keys = ids.map(fullSalesforceId);
  const results = objectsIn(body).map((result) => ({
    success: result['success'] === true,
    key: fullSalesforceId(textOf(result['id']) ?? ''),
    errors: objectsIn(result['errors']),
  }));
  const ordered =
    results.length === ids.length && results.every(({ key }, place) => key === '' || key === keys[place]);
  const failures = results.filter((result) => !result.success);
  return keys.map((key, place) => {
    const failure = failures.find((result) => result.key === key) ?? (ordered ? failureAt(place) : undefined);
    if (failure) return refusalOrAgain(failure.errors, ids.length);
    if (results.some((result) => result.success && result.key === key)) return { status: 'accepted' };
    // A failure without a place may belong to this row: the row's own request shows it.
    return ids.length > 1 && failures.some((result) => result.key === '')
      ? undefined
      : unconfirmed('Salesforce');
  });

  function failureAt(place: number): (typeof results)[number] | undefined {
    return results[place]?.success ? undefined : results[place];
  }
}

function refusalOrAgain(errors: readonly JsonObject[], rows: number): RowResult {
  const refusal = salesforceRefusal(errors);
  return rows > 1 && innocent.has(refusal.error.code) ? undefined : refusal;
}

function salesforceRefusal(errors: readonly JsonObject[]): Refusal {
  const [first] = errors;
  const code = (first && salesforceCode(first)) ?? 'UNKNOWN_EXCEPTION';
  const message = textOf(first?.['message']) ?? 'Salesforce did not say why.';
  return {
    status: 'refused',
    error: { code, message, retryable: temporary.has(code), retryAt: null },
    properties: errors.flatMap(refusedProperties),
    deleted: code === 'ENTITY_IS_DELETED',
  };
}

/** In a collection the code is under `statusCode`, alone under `errorCode`. */
export function salesforceCode(error: JsonObject): string | undefined {
  return textOf(error['statusCode']) ?? textOf(error['errorCode']);
}

function refusedProperties(error: JsonObject): RefusedProperty[] {
  const message = textOf(error['message']) ?? '';
  // The field-level security error has the field names only in its message.
  const named = /^Unable to create\/update fields: ([^.]+)\./.exec(message)?.[1]?.split(', ') ?? [];
  const cause = causes.get(salesforceCode(error) ?? '') ?? 'rejected';
  const fields = new Set([...textsOf(error['fields']), ...named]);
  return [...fields].map((property) => ({ property, cause, message }));
}
