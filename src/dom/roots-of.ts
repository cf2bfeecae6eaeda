// The trees that a node is in, from the inside out: what observers and selectors see of a page ends at a shadow root.

export function* rootsOf(node: Node): Generator<Node> {
  for (let root: Node | undefined = node.getRootNode(); root;) {
    yield root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
}
