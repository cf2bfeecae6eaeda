// Keeps what is shown true: follows the source's notices, polls while there are none, catches up after a silence.
import { isHidden } from '../dom/page-visibility.js';
import type { StatusStore } from './status-store.js';
import { callSafely } from '../async/call-safely.js';

const tickMs = 5_000;
/** How often to ask without a stream: while a push waits or runs, and while nothing is going on. */
const busyPollMs = 5_000;
const idlePollMs = 30_000;
/** Longer between two ticks, and the machine was asleep. */
const sleepMs = 45_000;
/** Nothing heard for so long, and what is shown may no longer be true. */
const staleMs = 90_000;
/** A stream that opens sooner than this cannot have missed a change: the first answers come later. */
const promptMs = 2_000;

export class LiveUpdates {
  readonly #store: StatusStore;
  readonly #stream: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unsubscribe: (() => void) | undefined;
  #open = false;
  #startedAt = 0;
  #listeningAt = 0;
  #lastTick = 0;
  #lastPoll = 0;

  constructor(store: StatusStore, mode: 'stream' | 'poll') {
    this.#store = store;
    this.#stream = mode === 'stream' && store.source.subscribe !== undefined;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    globalThis.document?.addEventListener('visibilitychange', this.#wake);
    globalThis.addEventListener?.('online', this.#wake);
    this.#timer = setInterval(this.#tick, tickMs);
    this.#startedAt = this.#lastTick = this.#lastPoll = Date.now();
    this.#listen();
  }

  stop(): void {
    globalThis.document?.removeEventListener('visibilitychange', this.#wake);
    globalThis.removeEventListener?.('online', this.#wake);
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#mute();
  }

  #listen(): void {
    this.#listeningAt = Date.now();
    if (!this.#stream || this.#unsubscribe || isHidden()) return;
    callSafely(() => {
      this.#unsubscribe = this.#store.source.subscribe?.(
        (notice) => this.#store.notice(notice),
        this.#turned,
      );
    });
  }

  readonly #turned = (state: 'open' | 'closed'): void => {
    const opened = state === 'open' && !this.#open;
    this.#open = state === 'open';
    if (!opened) return;
    this.#store.heard(false);
    if (Date.now() - this.#listeningAt > promptMs) this.#store.catchUp();
  };

  #mute(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#open = false;
  }

  /** The page is back in sight, or on the network: one catch-up. A hidden page holds no connection and asks nothing. */
  readonly #wake = (): void => {
    this.#mute();
    if (isHidden()) return;
    this.#lastTick = this.#lastPoll = Date.now();
    this.#listen();
    this.#store.catchUp();
    // Who is reading may have another role by now.
    void this.#store.session.refresh();
  };

  readonly #tick = (): void => {
    const now = Date.now();
    const slept = now - this.#lastTick > sleepMs;
    this.#lastTick = now;
    if (isHidden()) return;
    if (slept) return this.#wake();
    if (this.#open) return;
    if (now - this.#lastPoll >= (this.#store.busy ? busyPollMs : idlePollMs)) {
      this.#lastPoll = now;
      this.#store.poll();
    }
    if (now - Math.max(this.#startedAt, this.#store.answeredAt) > staleMs) this.#store.heard(true);
  };
}
