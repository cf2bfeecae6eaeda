// Keeps what is shown true: follows the source's notices, polls while there are none, catches up after a silence.
import { callSafely } from '../async/call-safely.js';
import { isHidden } from '../dom/page-visibility.js';
import type { ChangeNotice, SyncSource } from '../model/sync-source.js';

const tickMs = 5_000;
/** How often to poll without a stream: while a push waits or runs, and while nothing is going on. */
const busyPollMs = 5_000;
const idlePollMs = 30_000;
/** A longer time between two ticks means that the machine was asleep. */
const sleepMs = 45_000;
/** After this time without an answer, what is shown may no longer be true. */
const staleMs = 90_000;
/** A stream that opens sooner than this cannot have missed a change: the first answers come later. */
const promptMs = 2_000;

/** What live updates keep true. */
export interface LiveTarget {
  readonly source: Pick<SyncSource, 'subscribe'>;
  /** Whether a push waits or runs for anything that is shown. */
  isBusy(): boolean;
  /** When the source answered last, in epoch milliseconds. */
  answeredAt(): number;
  handleNotice(notice: ChangeNotice): void;
  setStale(stale: boolean): void;
  /** Requests again what is shown. */
  poll(): void;
  /** Changes may have been missed: requests at once what is shown. */
  catchUp(): void;
  /** The page is back, or on the network again: whatever waits for a retry is retried. */
  wake(): void;
}

export class LiveUpdates {
  readonly #target: LiveTarget;
  readonly #streams: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  #unsubscribe: (() => void) | undefined;
  #open = false;
  #startedAt = 0;
  #listeningAt = 0;
  #lastTick = 0;
  #lastPoll = 0;

  constructor(target: LiveTarget, mode: 'stream' | 'poll') {
    this.#target = target;
    this.#streams = mode === 'stream' && target.source.subscribe !== undefined;
  }

  start(): void {
    if (this.#timer !== undefined) return;
    globalThis.document?.addEventListener('visibilitychange', this.#onWake);
    globalThis.addEventListener?.('online', this.#onWake);
    this.#timer = setInterval(this.#onTick, tickMs);
    this.#startedAt = this.#lastTick = this.#lastPoll = Date.now();
    this.#listen();
  }

  stop(): void {
    globalThis.document?.removeEventListener('visibilitychange', this.#onWake);
    globalThis.removeEventListener?.('online', this.#onWake);
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#mute();
  }

  #listen(): void {
    this.#listeningAt = Date.now();
    if (!this.#streams || this.#unsubscribe || isHidden()) return;
    callSafely(() => {
      this.#unsubscribe = this.#target.source.subscribe?.(
        (notice) => this.#target.handleNotice(notice),
        this.#onState,
      );
    });
  }

  readonly #onState = (state: 'open' | 'closed'): void => {
    const opened = state === 'open' && !this.#open;
    this.#open = state === 'open';
    if (!opened) return;
    this.#target.setStale(false);
    if (Date.now() - this.#listeningAt > promptMs) this.#target.catchUp();
  };

  #mute(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#open = false;
  }

  /** The page is visible again, or on the network. A hidden page holds no connection and requests nothing. */
  readonly #onWake = (): void => {
    this.#mute();
    if (isHidden()) return;
    this.#lastTick = this.#lastPoll = Date.now();
    this.#listen();
    this.#target.catchUp();
    this.#target.wake();
  };

  readonly #onTick = (): void => {
    const now = Date.now();
    const slept = now - this.#lastTick > sleepMs;
    this.#lastTick = now;
    if (isHidden()) return;
    if (slept) return this.#onWake();
    if (this.#open) return;
    if (now - this.#lastPoll >= (this.#target.isBusy() ? busyPollMs : idlePollMs)) {
      this.#lastPoll = now;
      this.#target.poll();
    }
    if (now - Math.max(this.#startedAt, this.#target.answeredAt()) > staleMs) this.#target.setStale(true);
  };
}
