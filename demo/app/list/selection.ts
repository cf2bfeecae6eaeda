// The selected records. A record stays selected while a search hides its row. Knows nothing of the table.
export interface Selection {
  readonly ids: ReadonlySet<string>;
  has(id: string): boolean;
  set(ids: Iterable<string>, selected: boolean): void;
  clear(): void;
}

export function createSelection(onChange: (ids: ReadonlySet<string>) => void): Selection {
  const ids = new Set<string>();
  return {
    ids,
    has: (id) => ids.has(id),
    set(changed, selected) {
      for (const id of changed) {
        if (selected) ids.add(id);
        else ids.delete(id);
      }
      onChange(ids);
    },
    clear() {
      ids.clear();
      onChange(ids);
    },
  };
}
