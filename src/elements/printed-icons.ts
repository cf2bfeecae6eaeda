// Draws all icons for print. Icons outside of the viewport are asleep, but paper shows the whole list.

export interface PrintedIcon {
  readonly visible: boolean;
  readonly element: { viewportChanged(near: boolean): void };
}

/**
 * Listens until the returned function is called.
 * @param icons all icons of the page, read at each print
 */
export function followPrint(icons: ReadonlySet<PrintedIcon>): () => void {
  const printed = new Set<PrintedIcon>();
  const listening = new AbortController();
  const { signal } = listening;
  const draw = () => {
    for (const icon of icons) {
      if (icon.visible) continue;
      printed.add(icon);
      // Draws what is known, and requests what is not.
      icon.element.viewportChanged(true);
    }
  };
  const restore = () => {
    for (const icon of printed) icon.element.viewportChanged(false);
    printed.clear();
  };
  window.addEventListener('beforeprint', draw, { signal });
  window.addEventListener('afterprint', restore, { signal });
  return () => listening.abort();
}
