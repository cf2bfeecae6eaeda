// The push of one object to the CRM: the fields still to send, the rejected fields, and the result.
import type { FieldValues } from '../model/field-types.ts';
import type { Outcome, SyncError, UnsyncedField } from '../model/sync-status.ts';
import type { LinkedObject, ObjectResult, PushRecord } from './connector.ts';
import type { RefusedProperty, WireProperties, WriteResult } from './crm-api.ts';
import { planPush, sentField, type PlanContext, type PlannedField } from './plan-push.ts';
import { fromWire, sameWire } from './wire-values.ts';

export class ObjectPush {
  readonly record: PushRecord;
  readonly object: LinkedObject;
  readonly #context: PlanContext;
  readonly #inCrm: WireProperties | undefined;
  readonly #unsynced: UnsyncedField[];
  #fields: PlannedField[];
  #error: SyncError | undefined;
  #state: 'open' | 'sent' | 'failed' | 'deleted' | 'unchanged' = 'open';
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
    return this.#state === 'failed' && this.#error?.retryable ? this.#error : undefined;
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
    if (result.deleted) {
      this.#state = 'deleted';
      return;
    }
    const refused = new Map(result.properties.map((property) => [property.property, property]));
    const dropped = this.#fields.filter((field) => refused.has(field.property));
    const essential = dropped.some((field) => field.essential);
    if (dropped.length === 0 || essential || dropped.length === this.#fields.length) this.#state = 'failed';
    for (const field of dropped) this.#refuse(field, refused.get(field.property));
    this.#fields = this.#fields.filter((field) => !refused.has(field.property));
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
    if (this.#state === 'failed') {
      const reason = `${crmName} refused the record${this.#refusedLabels()}`;
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
    const total = unsynced + this.#fields.length;
    const outcome: Outcome = unsynced === 0 ? 'synced' : 'partial';
    const fields = total === 1 ? '1 field' : `${total} fields`;
    return {
      ...base,
      ...error,
      outcome,
      reason: unsynced === 0 ? `All ${total} fields synced` : `${unsynced} of ${fields} did not sync`,
      syncedFields: this.#fields.map((field) => sentField(this.record, field.definition)),
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
      (field) => field.property in lastSent && sameWire(field.wire, lastSent[field.property] as string),
    );
  }

  #refuse(field: PlannedField, refused: RefusedProperty | undefined): void {
    this.#unsynced.push({
      ...sentField(this.record, field.definition),
      ...this.#held(field),
      cause: refused?.cause ?? 'rejected',
      ...(refused ? { message: refused.message } : {}),
    });
  }

  /** The CRM accepted nothing of a rejected record, so all differing fields still differ. */
  #markUnsent(): void {
    for (const field of this.#fields) {
      if (this.#inCrm && sameWire(field.wire, this.#inCrm[field.property])) continue;
      const message = 'Not taken, because the record was refused.';
      this.#unsynced.push({
        ...sentField(this.record, field.definition),
        ...this.#held(field),
        cause: 'other',
        message,
      });
    }
    this.#fields = [];
  }

  #held(field: PlannedField): { inCrm?: UnsyncedField['inCrm'] } {
    const { format, book } = this.#context;
    if (!this.#inCrm) return {};
    return { inCrm: fromWire(format, field.definition, this.#inCrm[field.property], book) ?? null };
  }

  #refusedLabels(): string {
    const labels = this.#unsynced.filter((field) => field.cause === 'rejected').map((field) => field.label);
    return labels.length > 0 ? ` because of ${labels.join(' and ')}` : '';
  }
}
