// What is known of each record, and who subscribes to it. Makes no request and knows no kind of value.
import { callSafely } from '../async/call-safely.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';

/** Receives each new value of a record. */
export interface Subscriber<Value> {
  /** `true` when the record is needed now; `false` when it may ride along in a request that has room. */
  readonly visible: boolean;
  changed(value: Value, previous: Value): void;
}

/** One record. It stays as long as it has subscribers, and a while longer. */
export interface CacheEntry<Value> extends RecordRef {
  value: Value;
  readonly subscribers: Subscriber<Value>[];
}

export class RecordCache<Value> {
  readonly #initial: Value;
  readonly #mostIdle: number;
  readonly #entries = new Map<string, CacheEntry<Value>>();
  /** Keys without subscribers, the longest unused first. */
  readonly #idle = new Set<string>();
  #subscribers = 0;

  /**
   * @param initial the value of a record of which nothing is known
   * @param mostIdle how many records without subscribers are kept
   */
  constructor(initial: Value, mostIdle: number) {
    this.#initial = initial;
    this.#mostIdle = mostIdle;
  }

  /** The number of subscribers of all records. */
  get subscriberCount(): number {
    return this.#subscribers;
  }

  /** In the order of subscription, which is a list's order from top to bottom. */
  [Symbol.iterator](): Iterator<CacheEntry<Value>> {
    return this.#entries.values();
  }

  peek(ref: RecordRef): Value {
    return this.find(ref)?.value ?? this.#initial;
  }

  find(ref: RecordRef): CacheEntry<Value> | undefined {
    return this.#entries.get(recordKey(ref));
  }

  /** The entry of a record, made when there is none. */
  ensure(ref: RecordRef): CacheEntry<Value> {
    return this.find(ref) ?? this.#add(ref, true);
  }

  subscribe(ref: RecordRef, subscriber: Subscriber<Value>): CacheEntry<Value> {
    const key = recordKey(ref);
    const entry = this.#entries.get(key) ?? this.#add(ref, false);
    if (this.#idle.delete(key)) {
      // A record that comes back stands behind those that stayed.
      this.#entries.delete(key);
      this.#entries.set(key, entry);
    }
    entry.subscribers.push(subscriber);
    this.#subscribers++;
    return entry;
  }

  /** Returns `true` when the record has no subscriber any more. */
  unsubscribe(ref: RecordRef, subscriber: Subscriber<Value>): boolean {
    const key = recordKey(ref);
    const entry = this.#entries.get(key);
    const at = entry ? entry.subscribers.indexOf(subscriber) : -1;
    if (!entry || at < 0) return false;
    entry.subscribers.splice(at, 1);
    this.#subscribers--;
    if (entry.subscribers.length > 0) return false;
    this.#idle.add(key);
    return true;
  }

  /** Sets a value and notifies the subscribers, unless it is the same object as before. */
  set(entry: CacheEntry<Value>, value: Value): void {
    const previous = entry.value;
    if (value === previous) return;
    entry.value = value;
    const notified = [...entry.subscribers];
    for (const subscriber of notified) {
      // An earlier one may have unsubscribed this one.
      if (notified.length !== entry.subscribers.length && !entry.subscribers.includes(subscriber)) continue;
      callSafely(() => subscriber.changed(entry.value, previous));
    }
  }

  /** Marks a record without subscribers as used just now. */
  touch(entry: CacheEntry<Value>): void {
    const key = recordKey(entry);
    if (this.#idle.delete(key)) this.#idle.add(key);
  }

  /** Removes the records that have been without subscribers for longest. */
  trim(): void {
    for (const key of this.#idle) {
      if (this.#idle.size <= this.#mostIdle) return;
      this.#idle.delete(key);
      this.#entries.delete(key);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#idle.clear();
    this.#subscribers = 0;
  }

  #add({ type, id }: RecordRef, idle: boolean): CacheEntry<Value> {
    const entry: CacheEntry<Value> = { type, id, value: this.#initial, subscribers: [] };
    const key = recordKey(entry);
    this.#entries.set(key, entry);
    if (idle) this.#idle.add(key);
    return entry;
  }
}

/** Whether a subscriber needs this record now. */
export function isVisible<Value>(entry: CacheEntry<Value>): boolean {
  return entry.subscribers.some((subscriber) => subscriber.visible);
}
