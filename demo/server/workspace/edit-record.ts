// Changes fields of a record. Checks only the type of a value. The CRM decides whether an e-mail address or a picklist
// value is valid, as in workspaces whose data comes from imports.
import type { Db } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import type { FieldDefinition, FieldValues, RecordRef } from '../model/field-types.ts';
import { fieldsOf, recordName, searchText, sortKey } from '../model/record-fields.ts';
import { parseFieldValue } from './parse-field-value.ts';

export class InvalidFieldError extends Error {
  override readonly name = 'InvalidFieldError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(`${field}: ${message}`);
    this.field = field;
  }
}

/** @throws InvalidFieldError */
export async function editRecord(db: Db, ref: RecordRef, changes: Record<string, unknown>): Promise<void> {
  const definitions = new Map(fieldsOf(ref.type).map((definition) => [definition.name, definition]));
  const parsed: FieldValues = {};
  for (const [name, value] of Object.entries(changes)) {
    parsed[name] = parse(definitions.get(name), name, value);
  }
  await db.transaction().execute(async (trx) => {
    const record = await trx
      .selectFrom('records')
      .select('fields')
      .where('type', '=', ref.type)
      .where('id', '=', ref.id)
      .forUpdate()
      .executeTakeFirst();
    if (!record) return;
    const fields = { ...record.fields, ...parsed };
    const name = recordName(ref.type, fields);
    await trx
      .updateTable('records')
      .set({
        name,
        sort_name: sortKey(name),
        search_text: searchText(ref.type, fields),
        fields: JSON.stringify(fields),
        updated_at: new Date(),
      })
      .where('type', '=', ref.type)
      .where('id', '=', ref.id)
      .execute();
    // Lists show the name.
    await recordChange(trx, [ref]);
  });
}

function parse(definition: FieldDefinition | undefined, name: string, value: unknown): FieldValues[string] {
  if (!definition) throw new InvalidFieldError(name, 'there is no such field');
  if (definition.readOnly) throw new InvalidFieldError(name, 'cannot be changed');
  const result = parseFieldValue(definition, value);
  if (!result.ok) throw new InvalidFieldError(name, `expected ${result.expected}`);
  return result.value;
}
