// The outcome of a sync in the host's own pages: a shape and a word. The colour only repeats them.
import type { Outcome } from '../api/workspace-model.js';
import { h, svg } from '../dom/h.js';

export const outcomeLabels: Readonly<Record<Outcome | 'linked', string>> = {
  synced: 'Synced',
  partial: 'Partially synced',
  failed: 'Failed',
  skipped: 'Skipped',
  linked: 'Linked',
};

const shapes: Readonly<Record<Outcome | 'linked', string>> = {
  synced: 'M5 1.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  partial: 'M5 .5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 1.3A3.2 3.2 0 0 1 8.2 5H1.8A3.2 3.2 0 0 1 5 1.8Z',
  failed:
    'M2.5.5h5a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-5a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2Zm1.8 1.6v3.5h1.4V2.1H4.3Zm0 4.5v1.3h1.4V6.6H4.3Z',
  skipped:
    'M5 .5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm0 1.3a3.2 3.2 0 1 1 0 6.4 3.2 3.2 0 0 1 0-6.4ZM3 4.3v1.4h4V4.3H3Z',
  linked: 'M1 7.6h8v1.6H1z',
};

export function outcomeShape(outcome: Outcome | 'linked'): SVGSVGElement {
  return svg(
    'svg',
    { class: `outcome-shape outcome-${outcome}`, viewBox: '0 0 10 10', 'aria-hidden': 'true' },
    svg('path', { d: shapes[outcome], 'fill-rule': 'evenodd' }),
  );
}

/** Without an outcome, the run has not ended yet. */
export function outcomeChip(outcome: Outcome | null): HTMLElement {
  if (!outcome) return h('span', { class: 'chip' }, 'Running');
  return h('span', { class: `chip chip-${outcome}` }, outcomeShape(outcome), outcomeLabels[outcome]);
}
