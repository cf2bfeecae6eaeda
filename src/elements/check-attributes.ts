// Finds elements whose attributes name no record, after the page has set all of them. The rules are loaded when an
// element looks wrong.
import { diagnose } from '../diagnostics/report-fault.js';
import type { CheckedElement } from '../diagnostics/attribute-faults.js';

const unchecked = new Set<CheckedElement>();

/** Checks the element once, after the scripts of the page have run. */
export function checkAttributes(element: CheckedElement): void {
  // A server renders elements without a page around them.
  if (typeof document === 'undefined') return;
  if (unchecked.size === 0) schedule();
  unchecked.add(element);
}

function schedule(): void {
  if (document.readyState !== 'complete') window.addEventListener('load', schedule, { once: true });
  else setTimeout(check);
}

function check(): void {
  const odd = [...unchecked].filter((element) => element.isConnected && looksOdd(element));
  unchecked.clear();
  if (odd.length > 0) diagnose((rules) => odd.flatMap(rules.attributeFaults));
}

/** A quick look: elements that are written well load no rules. */
function looksOdd(element: CheckedElement): boolean {
  const { recordType, recordId, recordIds, placement, record, records, detail } = element;
  const named = (recordType && (recordId || recordIds)) || record || records || detail;
  return !named || !/^(bottom|top|end|start|left|right)?(-(start|end))?$/.test(placement ?? '');
}
