// `Node.contains`, through shadow roots.

/** Whether `outer` is `inner` or one of its ancestors. */
export function composedContains(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    if (outer.contains(at)) return true;
  }
  return false;
}
