// The icons that are on a page, and what they need of the page around them. The page is followed only while it has icons.
import { LazyModule } from './lazy-module.js';
import type { PrintedIcon } from './printed-icons.js';

const icons = new Set<PrintedIcon>();
/** Ends the listening for print. */
let unfollowPrint: (() => void) | undefined;

/** Loaded after the first icon: an icon is drawn without this code. */
export const inPage = new LazyModule(async () => {
  const { containEvents, followPrint } = await import('./icons-in-page.js');
  if (icons.size > 0) unfollowPrint ??= followPrint(icons);
  return { containEvents, followPrint };
});

export function enterPage(icon: PrintedIcon): void {
  icons.add(icon);
  unfollowPrint ??= inPage.loaded?.followPrint(icons);
}

export function leavePage(icon: PrintedIcon): void {
  icons.delete(icon);
  if (icons.size > 0) return;
  unfollowPrint?.();
  unfollowPrint = undefined;
}
