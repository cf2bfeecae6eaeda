// The records that the page knows of, what is known of each, and who watches it. Asks for nothing.
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { reduceEntry, unknownEntry, type EntryEvent } from './reduce-entry.js';
import { callSafely } from '../async/call-safely.js';

/** Somebody to whom a record's entry matters. */
export interface Watcher {
  /** True when it is needed now; false when it only would be nice to have, should a request have room. */
  readonly near: boolean;
  entryChanged(entry: StatusEntry, previous: StatusEntry): void;
  /** Another store has taken this one's place. */
  storeReplaced?(): void;
}

/** One record, as long as it is watched, and a while longer. */
export interface Slot extends RecordRef {
  entry: StatusEntry;
  readonly watchers: Watcher[];
  /** True when what is known is not, or may not be, the latest. */
  due: boolean;
  /** The lowest revision that the latest can have, as far as was heard. */
  noticed: number;
  /** The request that is under way for it. */
  batch?: object;
}

/** Most records that are remembered after everybody has left them: a page of a list, going back and forth. */
const mostIdle = 1_000;

export class SlotTable {
  readonly #slots = new Map<string, Slot>();
  /** Keys that nobody watches, the longest left first. */
  readonly #idle = new Set<string>();
  #watchers = 0;

  /** How many watch, all records together. */
  get watchers(): number {
    return this.#watchers;
  }

  /** In the order in which they came to be watched, which is a list's order from top to bottom. */
  [Symbol.iterator](): Iterator<Slot> {
    return this.#slots.values();
  }

  find(ref: RecordRef): Slot | undefined {
    return this.#slots.get(recordKey(ref));
  }

  /** The slot of a record, watched or not. */
  remember(ref: RecordRef): Slot {
    return this.find(ref) ?? this.#add(ref, true);
  }

  watch(ref: RecordRef, watcher: Watcher): Slot {
    const key = recordKey(ref);
    const slot = this.#slots.get(key) ?? this.#add(ref, false);
    if (this.#idle.delete(key)) {
      // Back from idle, it follows those that were there meanwhile.
      this.#slots.delete(key);
      this.#slots.set(key, slot);
    }
    slot.watchers.push(watcher);
    this.#watchers++;
    return slot;
  }

  /** True when this was the record's last watcher. */
  unwatch(ref: RecordRef, watcher: Watcher): boolean {
    const key = recordKey(ref);
    const slot = this.#slots.get(key);
    const at = slot ? slot.watchers.indexOf(watcher) : -1;
    if (!slot || at < 0) return false;
    slot.watchers.splice(at, 1);
    this.#watchers--;
    if (slot.watchers.length > 0) return false;
    this.#idle.add(key);
    return true;
  }

  change(slot: Slot, event: EntryEvent): void {
    const previous = slot.entry;
    slot.entry = reduceEntry(previous, event);
    if (slot.entry === previous) return;
    const told = [...slot.watchers];
    for (const watcher of told) {
      // One that was told before may have made this one leave.
      if (told.length !== slot.watchers.length && !slot.watchers.includes(watcher)) continue;
      callSafely(() => watcher.entryChanged(slot.entry, previous));
    }
  }

  /** Forgets what was left longest ago. */
  trim(): void {
    for (const key of this.#idle) {
      if (this.#idle.size <= mostIdle) return;
      this.#idle.delete(key);
      this.#slots.delete(key);
    }
  }

  clear(): void {
    this.#slots.clear();
    this.#idle.clear();
  }

  #add({ type, id }: RecordRef, idle: boolean): Slot {
    const slot: Slot = { type, id, entry: unknownEntry, watchers: [], due: true, noticed: -1 };
    const key = recordKey(slot);
    this.#slots.set(key, slot);
    if (idle) this.#idle.add(key);
    return slot;
  }
}

/** Whether somebody needs this record now. */
export function isNeeded(slot: Slot): boolean {
  return slot.watchers.some((watcher) => watcher.near);
}
