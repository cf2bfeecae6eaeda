// What a loader knows of its entries beside their values: which are out of date, which are under way, and which
// revision a notice has announced. Holds nothing for an entry that was never requested.

export class FetchState<Entry extends object, Request> {
  /** Entries whose value is the latest, as far as is known. A new entry is not among them. */
  #current = new WeakSet<Entry>();
  /** The request that is under way for an entry. */
  readonly #requests = new Map<Entry, Request>();
  /** The lowest revision that the latest value can have. */
  readonly #minRevisions = new WeakMap<Entry, number>();
  /** The announced revision that an entry was retried for. */
  readonly #retriedFor = new WeakMap<Entry, number>();

  /** Whether the entry has to be requested. */
  needsFetch(entry: Entry): boolean {
    return !this.#current.has(entry) && !this.#requests.has(entry);
  }

  isPending(entry: Entry): boolean {
    return this.#requests.has(entry);
  }

  minRevision(entry: Entry): number {
    return this.#minRevisions.get(entry) ?? -1;
  }

  /** A notice announced this revision. */
  expectRevision(entry: Entry, revision: number): void {
    if (revision > this.minRevision(entry)) this.#minRevisions.set(entry, revision);
  }

  /** `true` once for each announced revision: after one retry, the next notice or the next catch-up has to do. */
  claimRetry(entry: Entry): boolean {
    const revision = this.minRevision(entry);
    if (this.#retriedFor.get(entry) === revision) return false;
    this.#retriedFor.set(entry, revision);
    return true;
  }

  markCurrent(entry: Entry): void {
    this.#current.add(entry);
  }

  /** The answer that is under way may be from before the change, so it does not make the entry current. */
  markOutdated(entry: Entry): void {
    this.#current.delete(entry);
    this.#requests.delete(entry);
  }

  /** Every entry is requested again when it is needed. What is under way counts. */
  markAllOutdated(): void {
    this.#current = new WeakSet();
  }

  begin(entries: readonly Entry[], request: Request): void {
    for (const entry of entries) this.#requests.set(entry, request);
  }

  isPendingIn(entry: Entry, request: Request): boolean {
    return this.#requests.get(entry) === request;
  }

  /** Ends a request. Returns its entries, without those that were marked outdated since. */
  end(entries: readonly Entry[], request: Request, current: boolean): Set<Entry> {
    const ended = new Set(entries.filter((entry) => this.#requests.get(entry) === request));
    for (const entry of ended) {
      this.#requests.delete(entry);
      if (current) this.#current.add(entry);
      else this.#current.delete(entry);
    }
    return ended;
  }
}
