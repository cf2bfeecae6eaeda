// Identifies one record of the host app. Knows nothing of its status.

/** One record of the host app, identified by its type and its id there. */
export interface RecordRef {
  readonly type: string;
  readonly id: string;
}

/** A record's key in maps. The separator is a line break, because types and ids do not contain one in practice. */
export function recordKey(ref: RecordRef): string {
  return `${ref.type}\n${ref.id}`;
}

export function sameRecord(one: RecordRef, other: RecordRef): boolean {
  return one.id === other.id && one.type === other.type;
}

/** Whether two lists name the same records, in any order and however often. */
export function sameRecords(one: readonly RecordRef[], other: readonly RecordRef[]): boolean {
  const [keys, others] = [new Set(one.map(recordKey)), new Set(other.map(recordKey))];
  return keys.size === others.size && [...others].every((key) => keys.has(key));
}

/** Each record once. */
export function uniqueRecords(records: readonly RecordRef[]): RecordRef[] {
  return [...new Map(records.map((record) => [recordKey(record), record])).values()];
}
