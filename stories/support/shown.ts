// Finds parts inside the shadow root of an element, and waits until they appear.
import { waitFor } from 'storybook/test';

/** The first match in all shadow roots. `a >>> b` searches `b` inside `a`. */
export function find(root: ParentNode, selector: string): HTMLElement | undefined {
  let at: ParentNode | undefined = root;
  for (const step of selector.split('>>>')) at &&= findDeep(at, step.trim());
  return at as HTMLElement | undefined;
}

function findDeep(root: ParentNode, selector: string): HTMLElement | undefined {
  const found = root.querySelector<HTMLElement>(selector);
  if (found) return found;
  const hosts = [root, ...root.querySelectorAll('*')].filter((node) => node instanceof Element);
  for (const { shadowRoot } of hosts) {
    const inner = shadowRoot && findDeep(shadowRoot, selector);
    if (inner) return inner;
  }
  return undefined;
}

/** Waits longer than a busy machine needs, and leaves the page's markup out of the error. */
const options = { timeout: 10_000, onTimeout: (error: Error) => error };

export function shown(root: ParentNode, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = find(root, selector);
    if (!found) throw new Error(`Nothing is shown that matches ${selector}`);
    return found;
  }, options);
}

export function gone(root: ParentNode, selector: string): Promise<void> {
  return waitFor(() => {
    if (find(root, selector)) throw new Error(`Something is still shown that matches ${selector}`);
  }, options);
}
