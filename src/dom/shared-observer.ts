// One mutation observer for all elements that depend on attributes around them. It observes each node once, and no node
// without followers.

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

  /** Requires at least one follower. */
  observe(node: Node, options: MutationObserverInit): void {
    if (this.#observed.has(node)) return;
    this.#observed.add(node);
    this.#observer?.observe(node, options);
  }

  /** Calls all followers after a change. */
  readonly refresh = (): void => {
    for (const follower of this.#followers) follower.refresh();
  };
}
