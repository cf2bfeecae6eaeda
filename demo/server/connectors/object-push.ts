// The push of one object to the CRM: the fields still to send, the rejected fields, and the result.
import type { FieldValues } from '../model/field-types.ts';
import type { Outcome, SyncError, UnsyncedField } from '../model/sync-status.ts';
import type { LinkedObject, ObjectResult, PushRecord } from './connector.ts';
import type { RefusedProperty, WireProperties, WriteResult } from './crm-api.ts';
import { brokenPairs } from './currency-pairs.ts';
import { inCrmOf, isInCrm } from './in-crm.ts';
import type { PlanContext, PlannedField } from './plan-context.ts';
import { planPush, sentField, withoutPartner } from './plan-push.ts';
import { sameWire } from './same-wire.ts';

export class ObjectPush {
  readonly record: PushRecord;
  readonly object: LinkedObject;
  readonly #context: PlanContext;
  readonly #inCrm: WireProperties | undefined;
  readonly #unsynced: UnsyncedField[];
  #fields: PlannedField[];
  /** Refused, but the CRM holds their values already. */
  readonly #already: PlannedField[] = [];
  #error: SyncError | undefined;
  #state: 'open' | 'sent' | 'failed' | 'unconfirmed' | 'deleted' | 'unchanged' = 'open';
  #leftOut: string | undefined;

  constructor(
    context: PlanContext,
    record: PushRecord,
    object: LinkedObject,
    inCrm: WireProperties | undefined,
    force: boolean,
  ) {
    this.#context = context;
    this.record = record;
    this.object = object;
    this.#inCrm = inCrm;
    const plan = planPush(context, record, object.lastSent, inCrm);
    this.#fields = plan.fields;
    this.#unsynced = plan.unsynced;
    this.#leftOut = context.mapping.leftOut?.(record.fields);
    if (this.#leftOut || (!force && this.#nothingChanged())) this.#state = 'unchanged';
  }

  get isOpen(): boolean {
    return this.#state === 'open';
  }

  /** Set when the CRM says that the same request can succeed later. */
  get retryableError(): SyncError | undefined {
    const ended = this.#state === 'failed' || this.#state === 'unconfirmed';
    return ended && this.#error?.retryable ? this.#error : undefined;
  }

  get payload(): WireProperties {
    return Object.fromEntries(this.#fields.map(({ property, wire }) => [property, wire]));
  }

  /** Handles the CRM's answer. When the CRM rejects only optional fields, the object stays open for a retry. */
  answer(result: WriteResult): void {
    if (result.status === 'accepted') {
      this.#state = 'sent';
      return;
    }
    this.#error = result.error;
    if (result.status === 'unconfirmed') {
      this.#state = 'unconfirmed';
      return;
    }
    if (result.deleted) {
      this.#state = 'deleted';
      return;
    }
    this.#drop(new Map(result.properties.map((property) => [property.property, property])));
  }

  #drop(refused: ReadonlyMap<string, RefusedProperty>): void {
    const named = this.#fields.filter((field) => refused.has(field.property));
    const dropped = named.filter((field) => !isInCrm(this.#context, this.record, field, this.#inCrm));
    this.#fields = this.#fields.filter((field) => !named.includes(field));
    this.#already.push(...named.filter((field) => !dropped.includes(field)));
    for (const field of dropped) this.#refuse(field, refused.get(field.property));
    this.#dropPartners();
    const essential = dropped.some((field) => field.essential);
    if (named.length === 0 || essential) this.#state = 'failed';
    else if (this.#fields.length === 0) this.#state = this.#already.length > 0 ? 'sent' : 'failed';
  }

  #dropPartners(): void {
    const left = new Set(this.#unsynced.map(({ name }) => name));
    const alone = brokenPairs(this.#context, this.record.type, this.#fields, left, this.#inCrm);
    this.#fields = this.#fields.filter((field) => !alone.includes(field));
    for (const field of alone) {
      this.#unsynced.push(withoutPartner(this.#context, this.record, field, this.#inCrm));
    }
  }

  /** The CRM rejected every try. */
  giveUp(): void {
    if (this.isOpen) this.#state = 'failed';
  }

  result(): ObjectResult {
    const base = { linkId: this.object.linkId, lastSent: this.object.lastSent };
    const error = this.#error ? { error: this.#error } : {};
    const { crmName } = this.#context;
    if (this.#state === 'unchanged') {
      const reason = this.#leftOut ?? 'Nothing changed since the last push';
      return { ...base, outcome: 'skipped', reason, syncedFields: [], unsyncedFields: [] };
    }
    if (this.#state === 'deleted') {
      const reason = `The object was deleted from ${crmName}`;
      return {
        ...base,
        ...error,
        outcome: 'failed',
        reason,
        syncedFields: [],
        unsyncedFields: [],
        deleted: true,
      };
    }
    if (this.#state === 'failed' || this.#state === 'unconfirmed') {
      const refused = `${crmName} refused the record${this.#refusedLabels()}`;
      const reason = this.#state === 'failed' ? refused : `${crmName} did not confirm the record`;
      this.#markUnsent();
      return {
        ...base,
        ...error,
        outcome: 'failed',
        reason,
        syncedFields: [],
        unsyncedFields: this.#unsynced,
      };
    }
    const unsynced = this.#unsynced.length;
    const inCrm = [...this.#fields, ...this.#already];
    const total = unsynced + inCrm.length;
    const outcome: Outcome = unsynced === 0 ? 'synced' : 'partial';
    const fields = total === 1 ? '1 field' : `${total} fields`;
    return {
      ...base,
      ...(outcome === 'synced' ? {} : error),
      outcome,
      reason: unsynced === 0 ? `All ${total} fields synced` : `${unsynced} of ${fields} did not sync`,
      syncedFields: inCrm.map((field) => sentField(this.record, field.definition)),
      unsyncedFields: this.#unsynced,
      lastSent: { ...this.object.lastSent, ...(this.payload as FieldValues) },
    };
  }

  #nothingChanged(): boolean {
    const { lastSent, lastOutcome } = this.object;
    // Fields that failed the last time are sent again: a skipped push would hide that they are missing.
    // An object that could not be read may be deleted, and only a write shows this.
    if (!lastSent || !this.#inCrm || this.#unsynced.length > 0) return false;
    if (lastOutcome !== 'synced' && lastOutcome !== 'skipped') return false;
    return this.#fields.every(
      ({ definition, property, wire }) =>
        Object.hasOwn(lastSent, property) &&
        sameWire(this.#context.format, definition, wire, lastSent[property] as string),
    );
  }

  #refuse(field: PlannedField, refused: RefusedProperty | undefined): void {
    this.#unsynced.push({
      ...sentField(this.record, field.definition),
      ...inCrmOf(this.#context, field.definition, field.property, this.#inCrm),
      cause: refused?.cause ?? 'rejected',
      ...(refused ? { message: refused.message } : {}),
    });
  }

  /** The CRM accepted nothing of a rejected record, so all differing fields still differ. */
  #markUnsent(): void {
    const message =
      this.#state === 'failed'
        ? 'Not taken, because the record was refused.'
        : 'It is not known whether this value was taken.';
    for (const field of this.#fields) {
      if (isInCrm(this.#context, this.record, field, this.#inCrm)) continue;
      this.#unsynced.push({
        ...sentField(this.record, field.definition),
        ...inCrmOf(this.#context, field.definition, field.property, this.#inCrm),
        cause: 'other',
        message,
      });
    }
    this.#fields = [];
  }

  #refusedLabels(): string {
    const labels = this.#unsynced.filter((field) => field.cause === 'rejected').map((field) => field.label);
    return labels.length > 0 ? ` because of ${labels.join(' and ')}` : '';
  }
}
