// The push resource: the pushes that are under way. An equal push joins the one that runs.
import { callSafely } from '../async/call-safely.js';
import { sameRecords, uniqueRecords, type RecordRef } from '../model/record-ref.js';
import { toSyncError } from '../model/sync-error.js';
import type { SyncSource } from '../model/sync-source.js';
import { IdempotencyKeys, type KeyedRequest } from './idempotency-keys.js';
import { Push } from './push.js';
import type { PushContext, PushDelivery } from './push-context.js';
import type { SessionResource } from './session.js';
import type { Statuses } from './statuses.js';

interface PushesOptions {
  readonly source: Pick<SyncSource, 'resync' | 'getResync'>;
  readonly session: SessionResource;
  readonly statuses: Statuses;
  readonly closing: AbortSignal;
  /** Names the backend and the reader; `undefined` before the reader is known. */
  readonly scope: () => string | undefined;
}

export interface PushRequest extends KeyedRequest, PushDelivery {
  /** Absent: the key of the same push before, while its answer is missing, else a new one. */
  readonly idempotencyKey?: string | undefined;
  /** The caller no longer wants the push. Others that joined it may. */
  readonly signal?: AbortSignal | undefined;
}

export class Pushes {
  readonly #context: PushContext;
  readonly #underWay = new Set<Push>();
  readonly #listeners = new Set<(push: Push) => void>();
  #wake = new AbortController();

  constructor({ scope, ...options }: PushesOptions) {
    const stateOf = (ref: RecordRef) => {
      const { revision, status } = options.statuses.peek(ref);
      return { revision, busy: status?.crms.some((crm) => crm.phase !== 'idle') ?? false };
    };
    this.#context = {
      ...options,
      keys: new IdempotencyKeys(scope, stateOf),
      wake: () => this.#wake.signal,
    };
  }

  /** The push of these records that is under way, to the same CRMs. */
  peek({ records, providers }: KeyedRequest): Push | undefined {
    for (const push of this.#underWay)
      if (push.canBeJoined && sameRecords(push.records, records) && sameProviders(push.providers, providers))
        return push;
    return undefined;
  }

  /** Calls the listener with each push that starts, until the returned function is called. */
  subscribe(listener: (push: Push) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks at once how the pushes that are under way stand. */
  invalidate(): void {
    const before = this.#wake;
    this.#wake = new AbortController();
    before.abort();
  }

  /** The key that a push would be sent with now. */
  keyFor(request: KeyedRequest): string {
    return this.#context.keys.keyFor(request);
  }

  /** The host takes over the push, or does not want it. */
  releaseKey(request: KeyedRequest): void {
    this.#context.keys.release(request);
  }

  /** Starts a push, or joins the equal one that waits for its receipt. */
  start({ idempotencyKey, signal, ...request }: PushRequest): Push {
    // Copies: the caller may change its own lists while the push goes on.
    const records = uniqueRecords(request.records);
    const providers = request.providers && [...request.providers];
    const sending = this.peek({ records, providers });
    const sameKey = (idempotencyKey ?? sending?.idempotencyKey) === sending?.idempotencyKey;
    if (sending?.peek().phase === 'sending' && sameKey) {
      sending.join(signal);
      return sending;
    }
    const key = idempotencyKey ?? this.keyFor({ records, providers });
    const push = new Push({ records, ...(providers && { providers }), idempotencyKey: key });
    push.join(signal);
    this.#underWay.add(push);
    void this.#run(push, request).then(() => this.#underWay.delete(push));
    for (const listener of [...this.#listeners]) callSafely(() => listener(push));
    return push;
  }

  async #run(push: Push, delivery: PushDelivery): Promise<void> {
    try {
      // The host has sent its push already, whatever can be loaded here.
      const ready = delivery.response ? delivery.ready?.catch(() => undefined) : delivery.ready;
      const [{ runPush }] = await Promise.all([import('./run-push.js'), ready]);
      await runPush(push, this.#context, delivery);
    } catch (thrown) {
      // Code could not be loaded, so the kit has sent nothing; a host may have.
      if (delivery.response) push.loseTrack(thrown);
      else push.fail(toSyncError(thrown));
    }
  }
}

function sameProviders(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  return [...(one ?? [])].sort().join('\n') === [...(other ?? [])].sort().join('\n');
}
