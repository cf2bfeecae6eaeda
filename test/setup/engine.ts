// Names the engine a test runs in and what it cannot do, so that a test that cannot run there says so.
import type { AsyncFunc, Func, Test } from 'mocha';

type Engine = 'chromium' | 'firefox' | 'webkit';

const agent = navigator.userAgent;

const engine: Engine = agent.includes('Firefox/')
  ? 'firefox'
  : agent.includes('Chrome/')
    ? 'chromium'
    : 'webkit';

/** What the test runner can do in this engine. */
export const can = {
  /** `emulate`: colour scheme, reduced motion, forced colours. */
  emulateMedia: engine === 'chromium',
  /** `setViewport`. */
  setViewport: engine !== 'webkit',
  /** `sendKeys` with `down`, `up` or a combination such as `Shift+Tab`. */
  holdKeys: engine !== 'webkit',
  /** A response of the mock worker that arrives piece by piece: streams cannot be handed to it everywhere. */
  mockStreams: engine !== 'webkit',
} as const;

/** A test that runs where `able`, and elsewhere is skipped aloud with the reason. */
export function itIf(able: boolean, reason: string, title: string, run: Func | AsyncFunc): Test {
  if (able) return it(title, run);
  console.log(`not in ${engine}: ${title} (${reason})`);
  return it.skip(`${title} (not in ${engine}: ${reason})`, run);
}
