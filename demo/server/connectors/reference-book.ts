// Translates between CRM ids and workspace records or users. Loaded for one batch and one CRM.
import type { Db } from '../database/open-database.ts';
import type { ReferenceValue } from '../model/field-types.ts';
import { users } from '../model/users.ts';

export class ReferenceBook {
  readonly #toCrm = new Map<string, string>();
  readonly #fromCrm = new Map<string, ReferenceValue>();
  readonly #idKey: (crmId: string) => string;

  constructor(idKey: (crmId: string) => string) {
    this.#idKey = idKey;
  }

  add(value: ReferenceValue, crmId: string): void {
    this.#toCrm.set(value.id, crmId);
    this.#fromCrm.set(this.#idKey(crmId), value);
  }

  toCrm(id: string): string | undefined {
    return this.#toCrm.get(id);
  }

  /** An unknown id is returned unchanged. */
  fromCrm(crmId: string): ReferenceValue {
    return this.#fromCrm.get(this.#idKey(crmId)) ?? { id: crmId, label: crmId };
  }
}

/** The workspace's users, and the accounts with these ids in the workspace or in the CRM. */
export async function loadReferenceBook(
  db: Db,
  provider: string,
  accountIds: readonly string[],
  idKey: (crmId: string) => string,
): Promise<ReferenceBook> {
  const book = new ReferenceBook(idKey);
  for (const user of users) {
    const crmId = user.crmIds[provider];
    if (crmId) book.add({ id: user.id, label: user.label }, crmId);
  }
  if (accountIds.length === 0) return book;
  const accounts = await db
    .selectFrom('crm_links as link')
    .innerJoin('records as record', (join) =>
      join.onRef('record.type', '=', 'link.record_type').onRef('record.id', '=', 'link.record_id'),
    )
    .select(['record.id', 'record.name', 'link.object_id'])
    .where('link.provider', '=', provider)
    .where('link.record_type', '=', 'account')
    .where('link.record_id', 'in', accountIds)
    .where('link.deleted_at', 'is', null)
    // When an account has several objects, the oldest link is the main one.
    .orderBy('link.id', 'desc')
    .execute();
  for (const account of accounts) book.add({ id: account.id, label: account.name }, account.object_id);
  return book;
}
