// Keeps a popover on top of the page, and in the page: inside the modal dialog on top, because all else is inert, and
// back in the body when the dialog has closed or a script has removed the popover.
import { topmostModal } from './topmost-modal.js';

/** Not every change has an event: dialogs in shadow roots, and elements that scripts remove. */
const checkMs = 500;

/** Shows the popover, and keeps it shown until the returned function is called. */
export function watchTopLayer(document: Document, popover: HTMLElement): () => void {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let covered = false;
  const check = () => {
    const place = topmostModal(document) ?? document.body;
    if (popover.parentNode === place && !covered && isShown(popover)) return;
    covered = false;
    const root = popover.shadowRoot;
    const focused = root && deepestFocus(root);
    if (popover.parentNode !== place) place.append(popover);
    // What is shown last is on top.
    else if (isShown(popover)) popover.hidePopover();
    // A page that is morphed into a newer one takes away what it does not know.
    popover.popover = 'manual';
    (popover as Partial<HTMLElement>).showPopover?.();
    focused?.focus({ preventScroll: true });
  };
  const onToggle = (event: Event) => {
    if (event.target === popover) return;
    covered ||=
      (event as Partial<ToggleEvent>).newState === 'open' && event.target instanceof HTMLDialogElement;
    check();
  };
  for (const type of ['focusin', 'close', 'fullscreenchange'])
    document.addEventListener(type, check, options);
  document.addEventListener('toggle', onToggle, options);
  document.addEventListener('fullscreenchange', () => (covered = true), options);
  const timer = setInterval(check, checkMs);
  check();
  return () => {
    listening.abort();
    clearInterval(timer);
  };
}

/** Without popovers, as in test environments, what is in the page is shown. */
function isShown(popover: HTMLElement): boolean {
  return !(popover as Partial<HTMLElement>).showPopover || popover.matches(':popover-open');
}

function deepestFocus(root: ShadowRoot): HTMLElement | null {
  let focused = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused as HTMLElement | null;
}
