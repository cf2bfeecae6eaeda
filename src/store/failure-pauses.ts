// The pauses between the questions how a push stands, while the backend fails. The push says that it waits.
import { askedWaitMs, backOffMs } from '../async/back-off-ms.js';
import { isTemporary, type SyncError } from '../model/sync-error.js';
import type { Push } from './push.js';

const range = { first: 2_000, longest: 60_000 };
/** A push that waits for a few seconds only does not say so. */
const quietFailures = 2;

export interface FailurePauses {
  /**
   * Returns the milliseconds to wait: as long as the backend asked, else longer after each failure.
   * @param longest the longest wait, whatever the backend asked
   */
  failed(error: SyncError, longest?: number): number;
  /** Returns 0: there is nothing to wait for. */
  succeeded(): number;
}

export function failurePauses(push: Push): FailurePauses {
  let failures = 0;
  return {
    failed(error, longest = Infinity) {
      const asked = askedWaitMs(error.retryAt);
      const wait = Math.min(longest, Math.max(asked, backOffMs(failures++, range)));
      const says = isTemporary(error) && (asked > 0 || failures > quietFailures);
      push.wait(says ? Date.now() + wait : undefined, error.code === 'rate_limited');
      return wait;
    },
    succeeded() {
      failures = 0;
      push.wait(undefined);
      return 0;
    },
  };
}
