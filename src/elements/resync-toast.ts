// The kit's one toast: in the top layer of the page, or of the modal dialog that the push was started in.
import { html, nothing, render } from 'lit';
import { themeOf } from '../controllers/theme-controller.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { reportStyles } from '../styles/report.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { plainColorStyles } from '../styles/plain-colors.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { resyncReport, resyncSentence, type ResyncReportOptions } from '../views/resync-report.js';
import { toastStyles } from './resync-toast.styles.js';

interface ToastOptions {
  /** Nothing needs a person: it goes by itself, unless the pointer or the focus is in it. */
  readonly closesItself: boolean;
  readonly onDismiss: () => void;
}

const lifeMs = 8_000;

let box: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Shows, or updates, the toast. */
export function showToast(
  source: Element,
  report: ResyncReportOptions,
  { closesItself, onDismiss }: ToastOptions,
): void {
  const toast = toastFor(source);
  // Where it stands says nothing of the theme where the push was started; one that has left the page keeps its own.
  if (source.isConnected) toast.dataset.theme = themeOf(source) ?? '';
  const close = () => {
    hideToast();
    onDismiss();
  };
  render(
    html`<div class="toast">
      <div class="line">
        <div class="sentence" role="status">${resyncSentence(report)}</div>
        <button type="button" class="close" aria-label=${report.messages.dismiss} @click=${close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
        </button>
      </div>
      ${report.receipt || report.error ? resyncReport(report) : nothing}
    </div>`,
    toast.shadowRoot as ShadowRoot,
  );
  clearTimeout(timer);
  timer = undefined;
  if (closesItself) leaveInTime(toast, close);
}

export function hideToast(): void {
  clearTimeout(timer);
  timer = undefined;
  box?.remove();
  box = undefined;
}

function leaveInTime(toast: HTMLElement, close: () => void): void {
  timer = setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) leaveInTime(toast, close);
    else close();
  }, lifeMs);
}

function toastFor(source: Element): HTMLElement {
  const { ownerDocument } = source;
  // Everything outside a modal dialog is inert, the top layer included; and what is in a closed one is not seen.
  const dialogs = ownerDocument.querySelectorAll<HTMLElement>('dialog:modal');
  const place = dialogs[dialogs.length - 1] ?? ownerDocument.body;
  if (box?.ownerDocument !== ownerDocument) hideToast();
  box ??= newBox(ownerDocument);
  if (box.parentNode !== place) {
    place.append(box);
    box.showPopover();
  }
  return box;
}

function newBox(document: Document): HTMLElement {
  const toast = document.createElement('div');
  toast.popover = 'manual';
  const root = toast.attachShadow({ mode: 'open' });
  for (const styles of [tokenStyles, plainColorStyles, hostStyles, statusStyles, reportStyles, toastStyles])
    adoptStyles(root, styles);
  return toast;
}
