// The page's toasts: a card for each push, the newest last. A card subscribes to its push; no element drives it, so it
// stays when the element has left. Looks like the place where the push was started.
import { html, nothing, render } from 'lit';
import type { PushOrigin } from '../controllers/push-origin.js';
import { watchTopLayer } from '../dom/watch-top-layer.js';
import { pageState } from '../model/page-state.js';
import type { Push } from '../store/push.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { reportStyles } from '../styles/report.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { messagesIn, pushDetails, pushSentence, type PushReport } from './push-report.js';
import { stackStyles, toastStyles } from './push-toasts.styles.js';

/** A push that ended well needs nobody: its card goes after this time, unless the pointer or the focus is in it. */
const lifeMs = 8_000;

interface Card {
  readonly element: HTMLElement;
  readonly close: () => void;
}

const { cards, shown, stacks } = pageState('toasts', () => ({
  cards: new Map<Push, Card>(),
  /** Pushes that have had a card: one that the reader has dismissed does not come back by itself. */
  shown: new WeakSet<Push>(),
  stacks: new Map<Document, ToastStack>(),
}));

/** Shows a card for a push, and keeps it true until the reader dismisses it. One push has one card. */
export function showToast(push: Push, origin: PushOrigin, report: PushReport): void {
  if (cards.has(push)) return;
  shown.add(push);
  const document = origin.element.ownerDocument;
  const stack = stacks.get(document) ?? new ToastStack(document);
  stacks.set(document, stack);
  const element = newCard(document, origin);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    clearTimeout(timer);
    unsubscribe();
    cards.delete(push);
    stack.remove(element);
  };
  const closeInTime = () => {
    timer = setTimeout(() => (element.matches(':hover, :focus-within') ? closeInTime() : close()), lifeMs);
  };
  const retry = (records: Parameters<PushReport['onRetry']>[0]) => {
    close();
    report.onRetry(records);
  };
  const draw = () => {
    drawCard(element, push, { ...report, onRetry: retry }, close);
    if (endedWell(push)) closeInTime();
  };
  const unsubscribe = push.subscribe(draw);
  cards.set(push, { element, close });
  draw();
  stack.add(element);
}

/** Shows a card, unless the push has had one. */
export function showToastOnce(push: Push, origin: PushOrigin, report: PushReport): void {
  if (!shown.has(push)) showToast(push, origin, report);
}

/** Shows a card with the next change after the element that started the push has left the page while the push is under way. */
export function showToastWhenGone(push: Push, origin: PushOrigin, report: PushReport): void {
  let wasUnderWay = true;
  const unsubscribe = push.subscribe(() => {
    if (!origin.element.isConnected && wasUnderWay) {
      unsubscribe();
      showToastOnce(push, origin, report);
    }
    wasUnderWay = push.underWay;
    if (!wasUnderWay) unsubscribe();
  });
}

/** Removes all toasts of the page. */
export function closeToasts(): void {
  for (const { close } of [...cards.values()]) close();
}

/** Nothing of it needs a person. */
function endedWell(push: Push): boolean {
  const { phase, progress, receipt } = push.peek();
  return phase === 'settled' && !progress?.done.failed && !receipt?.rejected.length;
}

function drawCard(element: HTMLElement, push: Push, report: PushReport, close: () => void): void {
  const { receipt, error } = push.peek();
  render(
    html`<div class="toast">
      <div class="line">
        <div class="sentence" role="status">${pushSentence(push, report)}</div>
        <button type="button" class="close" aria-label=${messagesIn(report.locale).dismiss} @click=${close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 4l8 8M12 4l-8 8" /></svg>
        </button>
      </div>
      ${receipt || error ? pushDetails(push, report) : nothing}
    </div>`,
    element.shadowRoot as ShadowRoot,
  );
}

/** Each card has a root of its own, because tokens differ from one place of the page to another. */
function newCard(document: Document, { locale, direction, colorScheme, tokens }: PushOrigin): HTMLElement {
  const card = document.createElement('div');
  card.lang = locale;
  card.dir = direction;
  if (colorScheme && colorScheme !== 'normal') card.style.setProperty('color-scheme', colorScheme);
  for (const [name, value] of tokens) card.style.setProperty(name, value);
  const root = card.attachShadow({ mode: 'open' });
  for (const styles of [tokenStyles, hostStyles, statusStyles, reportStyles, toastStyles])
    adoptStyles(root, styles);
  return card;
}

/** The popover that holds the cards of one document. */
class ToastStack {
  readonly #document: Document;
  readonly #box: HTMLElement;
  #unwatch: (() => void) | undefined;

  constructor(document: Document) {
    this.#document = document;
    this.#box = document.createElement('div');
    this.#box.popover = 'manual';
    adoptStyles(this.#box.attachShadow({ mode: 'open' }), stackStyles);
  }

  add(card: HTMLElement): void {
    // A page that is morphed into a newer one (Turbo, idiomorph) keeps what has this attribute, and never takes what has
    // an id for an element of its own.
    this.#box.id = 'crm-sync-toasts';
    this.#box.toggleAttribute('data-turbo-permanent', true);
    this.#box.dir = card.dir;
    this.#box.shadowRoot?.append(card);
    this.#unwatch ??= watchTopLayer(this.#document, this.#box);
  }

  remove(card: HTMLElement): void {
    card.remove();
    if (this.#box.shadowRoot?.childElementCount) return;
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#box.remove();
  }
}
