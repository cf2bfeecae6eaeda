// The objects of a stand-in CRM, and the edits that people make in the CRM. Knows nothing of wire forms or rules.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';

export type Properties = Record<string, unknown>;

export interface StoredObject {
  objectType: string;
  id: string;
  properties: Properties;
  deleted: boolean;
  lockedBy: string | null;
}

export type ObjectTable = 'hubspot_objects' | 'salesforce_objects';

export class ObjectStore {
  readonly #db: Db;
  readonly #table: ObjectTable;
  readonly #idKey: (id: string) => string;

  /** `idKey`: the stored form of an id, for a CRM that takes several forms. */
  constructor(db: Db, table: ObjectTable, idKey: (id: string) => string = (id) => id) {
    this.#db = db;
    this.#table = table;
    this.#idKey = idKey;
  }

  /** Keyed by the ids as given. */
  async find(ids: readonly string[]): Promise<Map<string, StoredObject>> {
    const keys = new Map(ids.map((id) => [id, this.#idKey(id)]));
    const stored = await this.#findStored([...new Set(keys.values())]);
    return new Map(
      [...keys].flatMap(([id, key]) => {
        const object = stored.get(key);
        return object ? [[id, object]] : [];
      }),
    );
  }

  async #findStored(ids: readonly string[]): Promise<Map<string, StoredObject>> {
    const rows = await this.#db
      .selectFrom(this.#table)
      .select(['object_type', 'object_id', 'properties', 'deleted_at'])
      .select(sql<string | null>`case when locked_until > now() then locked_by end`.as('held_by'))
      .where('object_id', 'in', ids)
      .execute();
    return new Map(
      rows.map((row) => [
        row.object_id,
        {
          objectType: row.object_type,
          id: row.object_id,
          properties: row.properties,
          deleted: row.deleted_at !== null,
          lockedBy: row.held_by,
        },
      ]),
    );
  }

  /** Live objects of a type that have one of these values, ignoring case. */
  async holders(
    objectType: string,
    property: string,
    values: readonly string[],
  ): Promise<Map<string, string[]>> {
    const value = sql<string>`lower(properties->>${sql.lit(property)})`;
    const rows = await this.#db
      .selectFrom(this.#table)
      .select(['object_id', value.as('value')])
      .where('object_type', '=', objectType)
      .where('deleted_at', 'is', null)
      .where(value, 'in', values)
      .execute();
    const found = new Map<string, string[]>();
    for (const row of rows) found.set(row.value, [...(found.get(row.value) ?? []), row.object_id]);
    return found;
  }

  async create(
    objects: readonly { objectType: string; id: string; properties: Properties }[],
  ): Promise<void> {
    const rows = objects.map((object) => ({ t: object.objectType, i: object.id, p: object.properties }));
    await sql`
      insert into ${sql.table(this.#table)} (object_type, object_id, properties, updated_at)
      select t, i, p, now() from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(t text, i text, p jsonb)
    `.execute(this.#db);
  }

  /** Merges properties into several objects with one statement. */
  async write(changes: readonly { id: string; properties: Properties }[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change) => ({ i: this.#idKey(change.id), p: change.properties }));
    await sql`
      update ${sql.table(this.#table)} as o set properties = o.properties || x.p, updated_at = now()
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(i text, p jsonb)
      where o.object_id = x.i
    `.execute(this.#db);
  }

  /** A person edits the object in the CRM: other writes fail until this moment. */
  async lock(id: string, by: string, milliseconds: number): Promise<void> {
    await this.#db
      .updateTable(this.#table)
      .set({ locked_by: by, locked_until: sql`now() + ${milliseconds} * interval '1 millisecond'` })
      .where('object_id', '=', this.#idKey(id))
      .execute();
  }

  async unlock(id: string): Promise<void> {
    await this.#db
      .updateTable(this.#table)
      .set({ locked_by: null, locked_until: null })
      .where('object_id', '=', this.#idKey(id))
      .execute();
  }

  async delete(ids: readonly string[], at: Date): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable(this.#table)
      .set({ deleted_at: at })
      .where('object_id', 'in', ids.map(this.#idKey))
      .execute();
  }
}
