// Draws all icons for print. Icons outside of the viewport are asleep, but paper shows the whole list.

interface PrintedIcon {
  readonly visible: boolean;
  readonly element: { viewportChanged(near: boolean): void };
}

/** @param icons all icons of the page, read at each print */
export function followPrint(icons: ReadonlySet<PrintedIcon>): void {
  const printed = new Set<PrintedIcon>();
  window.addEventListener('beforeprint', () => {
    for (const icon of icons) {
      if (icon.visible) continue;
      printed.add(icon);
      // Draws what is known, and requests what is not.
      icon.element.viewportChanged(true);
    }
  });
  window.addEventListener('afterprint', () => {
    for (const icon of printed) icon.element.viewportChanged(false);
    printed.clear();
  });
}
