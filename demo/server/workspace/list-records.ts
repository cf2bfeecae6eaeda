// Reads a page of a list with search and order, and the values of its columns.
import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { FieldValue, FieldValues, RecordType } from '../model/field-types.ts';
import { labelOf, sortKey } from '../model/record-fields.ts';

export interface ListQuery {
  search: string;
  sort: string;
  order: 'asc' | 'desc';
  limit: number;
  offset: number;
}

type Column = { field: string; kind: 'text' | 'label' | 'number' };

const columns: Record<RecordType, Record<string, Column>> = {
  account: {
    industry: { field: 'industry', kind: 'text' },
    tier: { field: 'tier', kind: 'text' },
    owner: { field: 'owner', kind: 'label' },
    city: { field: 'city', kind: 'text' },
    annualRevenue: { field: 'annualRevenue', kind: 'number' },
    currency: { field: 'currency', kind: 'text' },
  },
  contact: {
    email: { field: 'email', kind: 'text' },
    phone: { field: 'phone', kind: 'text' },
    account: { field: 'account', kind: 'label' },
    title: { field: 'title', kind: 'text' },
    owner: { field: 'owner', kind: 'label' },
  },
};

export function sortableColumns(type: RecordType): string[] {
  return ['name', ...Object.keys(columns[type]), 'updatedAt'];
}

export async function listRecords(db: Db, type: RecordType, query: ListQuery) {
  const { search, sort, order, limit, offset } = query;
  let matching = db.selectFrom('records').where('type', '=', type);
  const words = sortKey(search.trim());
  if (words !== '') matching = matching.where(sql<boolean>`position(${words} in search_text) > 0`);
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select(['id', 'name', 'fields', 'updated_at'])
    // Empty cells come last in both directions.
    .orderBy(sql`${sortExpression(type, sort)} ${sql.raw(order)} nulls last`)
    .orderBy('sort_name')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    rows: rows.map(({ id, name, fields, updated_at }) => ({
      type,
      id,
      name,
      columns: { ...cells(type, fields), updatedAt: updated_at.toISOString() },
    })),
    total,
  };
}

function cells(type: RecordType, fields: FieldValues): Record<string, FieldValue> {
  return Object.fromEntries(
    Object.entries(columns[type]).map(([name, { field, kind }]) => [
      name,
      kind === 'number' ? (fields[field] ?? null) : labelOf(fields[field]),
    ]),
  );
}

function sortExpression(type: RecordType, sort: string): RawBuilder<unknown> {
  if (sort === 'updatedAt') return sql`updated_at`;
  const column = columns[type][sort];
  if (!column) return sql`sort_name`;
  const field = sql.lit(column.field);
  if (column.kind === 'number') return sql`(fields->>${field})::numeric`;
  return column.kind === 'label' ? sql`lower(fields->${field}->>'label')` : sql`lower(fields->>${field})`;
}
