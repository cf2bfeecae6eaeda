// Decides which records of a resync can be queued for which CRMs, and why the others are rejected.
import type { Trx } from '../database/open-database.ts';
import { isRecordType, type RecordRef, type RecordType } from '../model/field-types.ts';

export interface RejectedRecord {
  type: string;
  id: string;
  code: 'not_found' | 'not_linked' | 'deleted_in_crm' | 'already_queued';
  message: string;
}

export interface SortedRecords {
  accepted: { record: RecordRef; providers: string[] }[];
  rejected: RejectedRecord[];
}

interface Known {
  live: Set<string>;
  deleted: Set<string>;
  queued: Set<string>;
}

/** A record that is named twice counts once. */
export async function sortRecords(
  trx: Trx,
  records: readonly { type: string; id: string }[],
  providers: readonly string[],
): Promise<SortedRecords> {
  const distinct = [...new Map(records.map((ref) => [`${ref.type} ${ref.id}`, ref])).values()];
  const known = new Map<string, Known>();
  for (const type of new Set(distinct.map((ref) => ref.type))) {
    if (!isRecordType(type)) continue;
    await gather(
      trx,
      type,
      distinct.filter((ref) => ref.type === type).map((ref) => ref.id),
      providers,
      known,
    );
  }
  const sorted: SortedRecords = { accepted: [], rejected: [] };
  for (const { type, id } of distinct) {
    const state = known.get(`${type} ${id}`);
    const free = state && [...state.live].filter((provider) => !state.queued.has(provider));
    if (state && free && free.length > 0 && isRecordType(type)) {
      sorted.accepted.push({
        record: { type, id },
        providers: providers.filter((one) => free.includes(one)),
      });
    } else {
      sorted.rejected.push({ type, id, ...reason(type, state) });
    }
  }
  return sorted;
}

async function gather(
  trx: Trx,
  type: RecordType,
  ids: readonly string[],
  providers: readonly string[],
  known: Map<string, Known>,
): Promise<void> {
  const records = await trx
    .selectFrom('records')
    .select('id')
    .where('type', '=', type)
    .where('id', 'in', ids)
    .execute();
  for (const { id } of records) {
    known.set(`${type} ${id}`, { live: new Set(), deleted: new Set(), queued: new Set() });
  }
  const links = await trx
    .selectFrom('crm_links')
    .select(['record_id', 'provider', 'deleted_at'])
    .where('record_type', '=', type)
    .where('record_id', 'in', ids)
    .where('provider', 'in', providers)
    .execute();
  for (const link of links) {
    const state = known.get(`${type} ${link.record_id}`);
    (link.deleted_at ? state?.deleted : state?.live)?.add(link.provider);
  }
  const waiting = await trx
    .selectFrom('pushes')
    .select(['record_id', 'provider'])
    .where('record_type', '=', type)
    .where('record_id', 'in', ids)
    .where('state', '=', 'queued')
    .execute();
  for (const push of waiting) known.get(`${type} ${push.record_id}`)?.queued.add(push.provider);
}

function reason(type: string, state: Known | undefined): Pick<RejectedRecord, 'code' | 'message'> {
  if (!state) return { code: 'not_found', message: `No such ${type}` };
  if (state.live.size > 0) return { code: 'already_queued', message: 'A resync of it is waiting already' };
  return state.deleted.size > 0
    ? { code: 'deleted_in_crm', message: 'It was deleted from the CRM' }
    : { code: 'not_linked', message: 'It is not linked to a CRM' };
}
