// A connector made of an API, a field mapping and a wire format: reads the CRM's values, sends the changed ones, and
// sends again without optional fields that the CRM rejected.
import type { Db } from '../database/open-database.ts';
import type { Connector, LinkedObject, PushOptions, PushRecord, PushResult } from './connector.ts';
import { unconfirmed, type CrmApi, type WriteRequest, type WriteResult } from './crm-api.ts';
import { resultOfFailure } from './crm-failure.ts';
import type { ObjectMapping } from './mapping.ts';
import { ObjectPush } from './object-push.ts';
import { loadReferenceBook, type ReferenceBook } from './reference-book.ts';
import type { WireFormat } from './wire-values.ts';
import { wavesOf } from './write-rows.ts';

/** A CRM may name one rejected field at a time; more rounds would cost too much of its rate limit. */
const maxRounds = 4;

export interface CrmConnectorOptions {
  provider: string;
  name: string;
  batchSize: number;
  requestsPerSecond: number;
  api: CrmApi;
  mappings: readonly ObjectMapping[];
  format: WireFormat;
  objectUrl(objectType: string, objectId: string): string;
}

export class CrmConnector implements Connector {
  readonly provider: string;
  readonly name: string;
  readonly batchSize: number;
  readonly pushesPerSecond: number;
  readonly #db: Db;
  readonly #options: CrmConnectorOptions;

  constructor(db: Db, options: CrmConnectorOptions) {
    this.#db = db;
    this.#options = options;
    this.provider = options.provider;
    this.name = options.name;
    this.batchSize = options.batchSize;
    // A push reads, then writes; some pushes write twice.
    this.pushesPerSecond = options.requestsPerSecond / 2.5;
  }

  objectUrl(objectType: string, objectId: string): string {
    return this.#options.objectUrl(objectType, objectId);
  }

  async push(records: readonly PushRecord[], options: PushOptions): Promise<PushResult[]> {
    const book = await loadReferenceBook(
      this.#db,
      this.provider,
      accountIds(records),
      this.#options.format.idKey,
    );
    const pushes = new Map<PushRecord, ObjectPush[]>(records.map((record) => [record, []]));
    for (const mapping of this.#options.mappings) {
      const targets = records.flatMap((record) =>
        record.type === mapping.recordType
          ? record.objects
              .filter((object) => object.objectType === mapping.objectType)
              .map((object) => ({ record, object }))
          : [],
      );
      for (const chunk of chunksOf(targets, this.#options.api.maxObjects)) {
        for (const push of await this.#pushObjects(mapping, chunk, book, options)) {
          pushes.get(push.record)?.push(push);
        }
      }
    }
    return records.map((record) => resultOf(pushes.get(record) ?? []));
  }

  async #pushObjects(
    mapping: ObjectMapping,
    targets: readonly { record: PushRecord; object: LinkedObject }[],
    book: ReferenceBook,
    { force }: PushOptions,
  ): Promise<ObjectPush[]> {
    const { api, format, name: crmName } = this.#options;
    const { objectType, fields } = mapping;
    const readOnly = await api.readOnlyProperties(objectType);
    const ids = targets.map(({ object }) => object.objectId);
    const inCrm = await api.read(
      objectType,
      ids,
      fields.map(({ property }) => property),
    );
    const context = { crmName, format, mapping, readOnly, book };
    const pushes = targets.map(
      ({ record, object }) => new ObjectPush(context, record, object, inCrm.get(object.objectId), force),
    );
    await this.#send(objectType, pushes);
    return pushes;
  }

  async #send(objectType: string, objects: readonly ObjectPush[]): Promise<void> {
    for (let round = 0; round < maxRounds; round++) {
      const open = objects.filter((push) => push.isOpen);
      if (open.length === 0) return;
      const results = await this.#write(
        objectType,
        open.map((push) => ({ id: push.object.objectId, properties: push.payload })),
        round > 0,
      );
      open.forEach((push, index) => {
        const result = results[index];
        if (result) push.answer(result);
      });
    }
    for (const push of objects) push.giveUp();
  }

  /**
   * Records that are linked to the same object are written one after the other.
   * @param later whether rows of this push were written before; they keep their results when the CRM fails now
   */
  async #write(
    objectType: string,
    requests: readonly WriteRequest[],
    later: boolean,
  ): Promise<WriteResult[]> {
    const { api, format } = this.#options;
    const results: WriteResult[] = [];
    for (const [number, wave] of wavesOf(requests, format.idKey).entries()) {
      const rows = wave.map(({ request }) => request);
      const answers = await api.write(objectType, rows).catch((error: unknown) => {
        if (!later && number === 0) throw error;
        const failed = resultOfFailure(error);
        return rows.map(() => failed);
      });
      wave.forEach(({ index }, place) => (results[index] = answers[place] ?? unconfirmed(this.name)));
    }
    return results;
  }
}

/** A record has a result only when all its objects have one. Sending an object again has the same effect. */
function resultOf(objects: readonly ObjectPush[]): PushResult {
  const error = objects.map((push) => push.retryableError).find((found) => found !== undefined);
  const results = objects.map((push) => push.result());
  return error ? { status: 'defer', error, objects: results } : { status: 'done', objects: results };
}

function chunksOf<T>(list: readonly T[], size: number): T[][] {
  const count = Math.ceil(list.length / size);
  return Array.from({ length: count }, (_, index) => list.slice(index * size, (index + 1) * size));
}

function accountIds(records: readonly PushRecord[]): string[] {
  const ids = records.map((record) => record.fields['account']);
  return [
    ...new Set(ids.flatMap((value) => (value && typeof value === 'object' && 'id' in value ? value.id : []))),
  ];
}
