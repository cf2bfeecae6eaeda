// Reads a record with its fields, each with the data that an editor needs.
import type { Db } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';
import { fieldsOf } from '../model/record-fields.ts';

export async function readRecord(db: Db, { type, id }: RecordRef) {
  const record = await db
    .selectFrom('records')
    .select(['name', 'fields', 'updated_at'])
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!record) return undefined;
  const fields = fieldsOf(type).map(({ options, currencyField, ...definition }) => {
    const currency = currencyField === undefined ? null : record.fields[currencyField];
    return {
      ...definition,
      value: record.fields[definition.name] ?? null,
      ...(options ? { options: options.map((value) => ({ value, label: value })) } : {}),
      ...(typeof currency === 'string' ? { currency } : {}),
    };
  });
  return { type, id, name: record.name, updatedAt: record.updated_at.toISOString(), fields };
}
