// Keeps what is shown true: follows the source's notices, polls while there are none, catches up after a silence.
import { callSafely } from '../async/call-safely.js';
import { monotonicNow } from '../async/monotonic-now.js';
import { isHidden } from '../dom/page-visibility.js';
import type { ChangeNotice, StateCallback, SyncSource } from '../model/sync-source.js';
import type { SessionResource } from './session.js';
import type { Statuses } from './statuses.js';

const tickMs = 5_000;
/** How often to poll without a stream: while a push waits or runs, while nothing is going on, while signed out. */
const busyPollMs = 5_000;
const idlePollMs = 30_000;
const signedOutPollMs = 60_000;
/** A longer time between two ticks means that the machine was asleep. So does a jump of the clock of the day. */
const sleepMs = 45_000;
/** After this time without an answer, what is shown may no longer be true. */
const staleMs = 90_000;
/** A source's own stream that opens sooner than this cannot have missed a change: the first answers come later. */
const promptMs = 2_000;
/** Live updates that begin later than this after the first requests may have missed a change. */
const lateMs = 1_000;
/** How long a hidden page keeps its stream, for a reader who looks at another tab for a moment. */
const keepHiddenMs = 3_000;
/** A focus that comes sooner than this after another reason to ask is the same reason. */
const focusGapMs = 1_000;

/** What live updates keep true. */
export interface LiveTarget {
  readonly source: Pick<SyncSource, 'subscribe'>;
  readonly statuses: Pick<Statuses, 'busy' | 'answeredAt' | 'failure' | 'setStale' | 'poll' | 'recovered'>;
  /** A session that failed is requested again, when its time has come. */
  readonly session: Pick<SessionResource, 'ready'>;
  handleNotice(notice: ChangeNotice): void;
  /** A person is back, or the network is: requests at once what is shown, and whatever waits for a retry. */
  wake(): void;
}

export class LiveUpdates {
  readonly #target: LiveTarget;
  readonly #streams: boolean;
  #timer: ReturnType<typeof setInterval> | undefined;
  #muteTimer: ReturnType<typeof setTimeout> | undefined;
  #unsubscribe: (() => void) | undefined;
  #open = false;
  #opened = false;
  #signedOut = false;
  #late = false;
  #startedAt = 0;
  #listeningAt = 0;
  #lastTick = 0;
  #clockOffset = 0;
  #lastPoll = 0;
  #lastWake = 0;

  constructor(target: LiveTarget, mode: 'stream' | 'poll') {
    this.#target = target;
    this.#streams = mode === 'stream' && target.source.subscribe !== undefined;
  }

  /** @param since when the first requests were planned, on the monotonic clock: this code may have come much later */
  start(since = monotonicNow()): void {
    if (this.#timer !== undefined) return;
    this.#late = monotonicNow() - since > lateMs;
    globalThis.document?.addEventListener('visibilitychange', this.#onVisibility);
    globalThis.addEventListener?.('online', this.#onWake);
    globalThis.addEventListener?.('focus', this.#onFocus);
    this.#timer = setInterval(this.#onTick, tickMs);
    this.#startedAt = this.#lastPoll = monotonicNow();
    this.#hasSlept();
    if (!isHidden()) this.#listen();
  }

  stop(): void {
    globalThis.document?.removeEventListener('visibilitychange', this.#onVisibility);
    globalThis.removeEventListener?.('online', this.#onWake);
    globalThis.removeEventListener?.('focus', this.#onFocus);
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#mute();
  }

  #listen(): void {
    this.#listeningAt = monotonicNow();
    if (!this.#streams || this.#unsubscribe) return;
    callSafely(() => {
      this.#unsubscribe = this.#target.source.subscribe?.(
        (notice) => this.#target.handleNotice(notice),
        this.#onState,
      );
    });
  }

  readonly #onState: StateCallback = (state, missed): void => {
    const wasOpen = this.#open;
    this.#open = state === 'open';
    // Until now nothing was missed.
    if (wasOpen) this.#lastPoll = monotonicNow();
    if (!this.#open || (wasOpen && !missed)) return;
    // The source knows best whether it has resumed.
    missed ??= this.#opened || monotonicNow() - this.#listeningAt > promptMs;
    missed ||= this.#late;
    this.#opened = true;
    this.#late = false;
    this.#target.statuses.setStale(false);
    if (missed) this.#target.handleNotice({ reset: true });
    this.#target.statuses.recovered();
  };

  #mute(): void {
    clearTimeout(this.#muteTimer);
    this.#muteTimer = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#open = this.#opened = false;
  }

  /** A hidden page holds no connection and requests nothing. */
  readonly #onVisibility = (): void => {
    if (isHidden()) {
      this.#muteTimer ??= setTimeout(() => this.#mute(), keepHiddenMs);
      return;
    }
    const kept = this.#muteTimer !== undefined && !this.#hasSlept();
    clearTimeout(this.#muteTimer);
    this.#muteTimer = undefined;
    if (!kept || this.#target.statuses.failure) this.#onWake();
    else this.#onTick();
  };

  /** A person is back, or the network is: all is asked for at once, by a new stream. */
  readonly #onWake = (): void => {
    if (isHidden()) return;
    this.#mute();
    this.#hasSlept();
    this.#lastWake = this.#lastPoll = monotonicNow();
    this.#signedOut = this.#late = false;
    this.#listen();
    this.#target.wake();
  };

  readonly #onFocus = (): void => {
    if (this.#target.statuses.failure && monotonicNow() - this.#lastWake > focusGapMs) this.#onWake();
  };

  readonly #onTick = (): void => {
    const slept = this.#hasSlept();
    if (isHidden()) return;
    const failure = this.#target.statuses.failure;
    const signedIn = this.#signedOut && !failure;
    if (failure === 'signed-out') this.#signedOut = true;
    if (slept || signedIn) return this.#onWake();
    void this.#target.session.ready();
    // A stream may live longer than the session of its reader.
    if (this.#open && !this.#signedOut) return;
    const now = monotonicNow();
    const pollMs = this.#signedOut ? signedOutPollMs : this.#target.statuses.busy ? busyPollMs : idlePollMs;
    // The tick that is nearest.
    if (now - this.#lastPoll >= pollMs - tickMs / 2) {
      this.#lastPoll = now;
      this.#target.statuses.poll();
    }
    if (now - Math.max(this.#startedAt, this.#target.statuses.answeredAt) > staleMs)
      this.#target.statuses.setStale(true);
  };

  /** Whether the machine was asleep since the last call, or its clock was set. */
  #hasSlept(): boolean {
    const now = monotonicNow();
    const offset = Date.now() - now;
    const gap = now - this.#lastTick;
    const jump = Math.abs(offset - this.#clockOffset);
    this.#lastTick = now;
    this.#clockOffset = offset;
    return gap > sleepMs || jump > sleepMs;
  }
}
