// Maps the answer to a batch of HubSpot to the rows that were sent. A row is accepted only when `results` has its id.
import { isObject, objectsIn, textOf } from './answer-body.ts';
import { unconfirmed } from './crm-api.ts';
import { readHubspotError, refusalOf, type HubspotError, type RowNames } from './hubspot-errors.ts';
import type { RowResult } from './write-rows.ts';

export interface SentRow {
  id: string;
  trace: string;
}

/** @param refused the status says that HubSpot refused the batch as a whole */
export function hubspotRowResults(refused: boolean, body: unknown, sent: readonly SentRow[]): RowResult[] {
  const answer = isObject(body) ? body : {};
  const confirmed = new Set(
    refused ? [] : objectsIn(answer['results']).flatMap((result) => textOf(result['id']) ?? []),
  );
  const errors = (refused ? [answer] : objectsIn(answer['errors'])).map(readHubspotError);
  const named = errors.map((error) => errorsByRow(error, sent));
  // Such an error may belong to each row that is not confirmed.
  const unnamed = errors.find((error, index) => named[index]?.size === 0 && !error.namesRows);
  return sent.map((row, index) => {
    const own = named.map((rows) => rows.get(index)).find((error) => error !== undefined);
    if (own) return refusalOf(own);
    if (confirmed.has(row.id)) return { status: 'accepted' };
    if (sent.length > 1) return refused || unnamed ? undefined : unconfirmed('HubSpot');
    // Only an error that names the object can say that the object is deleted.
    const other = unnamed ?? (refused ? errors[0] : undefined);
    return other ? { ...refusalOf(other), deleted: false } : unconfirmed('HubSpot');
  });
}

/** For each row that the error names, the error with the fields of this row. */
function errorsByRow(error: HubspotError, sent: readonly SentRow[]): Map<number, HubspotError> {
  const found = new Map<number, HubspotError>();
  const names = (rows: RowNames, row: SentRow): boolean => rows.has(row.id) || rows.has(row.trace);
  const general = error.fields.filter((field) => !sent.some((row) => names(field.rows, row)));
  sent.forEach((row, index) => {
    const own = error.fields.filter((field) => names(field.rows, row));
    const whole = names(error.rows, row);
    if (whole || own.length > 0) found.set(index, { ...error, fields: whole ? [...own, ...general] : own });
  });
  return found;
}
