// Stores the keys of pushes in the tab's session storage, and removes those that are too old.

export interface Kept {
  readonly key: string;
  readonly at: number;
  /** How many records went into one request. */
  readonly chunkSize?: number;
  /** The revision of each record in `sorted` order, in base 36; empty where none is known. */
  readonly revisions?: string;
  /** The item of the push that this one is the rest of. */
  readonly parent?: string;
}

/** A later press is taken for a new push. */
const keptMs = 10 * 60_000;
const prefix = 'crm-sync-elements key ';
/** Where the page has no storage (sandboxed, refused by the reader, full), keys live until a reload. */
const memory = new Map<string, string>();

function storage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}

export function readKept(name: string): Kept | undefined {
  try {
    const kept = JSON.parse(memory.get(name) ?? storage()?.getItem(prefix + name) ?? 'null') as Kept | null;
    return kept && Date.now() - kept.at < keptMs ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function writeKept(name: string, kept: Kept): void {
  const text = JSON.stringify(kept);
  memory.set(name, text);
  try {
    const place = storage();
    place?.setItem(prefix + name, text);
    if (place) memory.delete(name);
  } catch {
    // The storage is full.
  }
}

export function removeKept(name: string): void {
  memory.delete(name);
  storage()?.removeItem(prefix + name);
}

export function removeExpiredKeys(): void {
  const stored = Object.keys(storage() ?? {}).filter((name) => name.startsWith(prefix));
  const names = [...stored.map((name) => name.slice(prefix.length)), ...memory.keys()];
  for (const name of names) if (!readKept(name)) removeKept(name);
}
