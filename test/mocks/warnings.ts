// Collects the kit's warnings for developers, in the tests that read them.
import { resetDiagnostics, setDiagnostics } from '../../src/diagnostics/report-fault.js';

export interface Warnings {
  /** What the kit has warned of in this test. Waits for texts that are still loading. */
  all(): Promise<readonly string[]>;
}

export function useWarnings(): Warnings {
  let warnings: string[] = [];
  let warn: typeof console.warn;

  beforeEach(async () => {
    // Loaded before the first fault: then a warning comes within a few tasks.
    await import('../../src/diagnostics/rules.js');
    warnings = [];
    ({ warn } = console);
    console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
    resetDiagnostics();
    setDiagnostics('on');
  });

  afterEach(() => {
    setDiagnostics('off');
    console.warn = warn;
  });

  return {
    all: async () => {
      for (let task = 0; task < 5; task++) await nextTask();
      return warnings;
    },
  };
}

/** Not a timer, which a test may have replaced. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });
}
