// One observer of the page for all who follow what stands around them. Each node is observed once, and none while there
// is nobody to tell.

interface Follower {
  refresh(): void;
}

export class SharedObserver {
  readonly #followers = new Set<Follower>();
  #observer: MutationObserver | undefined;
  #observed = new WeakSet<Node>();

  join(follower: Follower): void {
    this.#followers.add(follower);
    this.#observer ??= new MutationObserver(this.refresh);
  }

  leave(follower: Follower): void {
    this.#followers.delete(follower);
    if (this.#followers.size > 0) return;
    this.#observer?.disconnect();
    this.#observed = new WeakSet();
  }

  /** Somebody must have joined. */
  observe(node: Node, options: MutationObserverInit): void {
    if (this.#observed.has(node)) return;
    this.#observed.add(node);
    this.#observer?.observe(node, options);
  }

  /** Tells all that something has changed. */
  readonly refresh = (): void => {
    for (const follower of this.#followers) follower.refresh();
  };
}
