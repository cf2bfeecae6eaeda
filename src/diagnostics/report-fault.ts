// Reports to the developer what the page or its backend does wrong: once per kind of fault and page, on the console.
// Kept small, because every page loads this file. The texts are loaded when the first fault occurs.
import type { Fault, FaultKind } from './fault-messages.js';

type Rules = typeof import('./rules.js');

const reported = new Set<string>();
let silent = false;

/** Turns the warnings of the whole page on or off. */
export function setDiagnostics(mode: 'on' | 'off'): void {
  silent = mode === 'off';
}

/** Forgets what was reported: the next fault of each kind is reported again. */
export function resetDiagnostics(): void {
  reported.clear();
}

/**
 * @param values what the text of this kind names: see `fault-messages.ts`
 * @param key separates faults of one kind that have different causes
 */
export function reportFault(kind: FaultKind, values: readonly unknown[] = [], key = ''): void {
  const name = kind + key;
  if (silent || reported.has(name)) return;
  reported.add(name);
  load(({ faultMessage }) => {
    // The page may have turned the warnings off while the texts were loading.
    if (!silent) console.warn(faultMessage(kind, values.map(String)));
  });
}

/** Reports what the rules find. The rules are loaded when something looks wrong. */
export function diagnose(find: (rules: Rules) => readonly Fault[]): void {
  if (silent) return;
  load((rules) => {
    for (const [kind, ...values] of find(rules)) reportFault(kind, values);
  });
}

/** A page works without the rules. */
function load(use: (rules: Rules) => void): void {
  import('./rules.js').then(use, () => undefined);
}
