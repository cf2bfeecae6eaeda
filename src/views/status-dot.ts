// Draws a status as a shape in a 16 by 16 box around the origin. The colour only repeats what the shape says.
import { nothing, svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Phase } from '../model/sync-status.js';
import type { DotStatus } from './crm-icon-state.js';

const shapes: Readonly<Partial<Record<DotStatus, SVGTemplateResult>>> = {
  synced: svg`<circle r="3.5" />`,
  partial: svg`<circle class="line" r="3.8" /><path d="M-3.8 0a3.8 3.8 0 0 0 7.6 0z" />`,
  failed: svg`<rect x="-4.5" y="-4.5" width="9" height="9" rx="2" /><path class="cut" d="M0-2.6V.6M0 2.5v.1" />`,
  skipped: svg`<circle class="line" r="3.8" /><path class="line" d="M-2 0h4" />`,
  unavailable: svg`<path d="M4.5-1.5v6h-6z" />`,
};
const stale = svg`<path d="M4.5-1.5v6h-6z" />`;
const rings: Readonly<Record<Exclude<Phase, 'idle'>, SVGTemplateResult>> = {
  queued: svg`<circle class="ring queued" r="7.1" />`,
  syncing: svg`<circle class="ring track" r="7.1" /><path class="ring syncing" d="M0-7.1a7.1 7.1 0 0 1 7.1 7.1" />`,
};

/** The shape without rim and ring, for chips and legends. */
export function statusShape(status: DotStatus): SVGTemplateResult | typeof nothing {
  return shapes[status] ?? nothing;
}

/** The ring of a queued or running push, for chips and buttons. */
export function phaseRing(phase: Exclude<Phase, 'idle'>): SVGTemplateResult {
  return rings[phase];
}

/** The dot on the corner of a CRM icon: the last outcome, inside the ring of a queued or running push. */
export function statusDot(status: DotStatus, phase: Phase, isStale = false): TemplateResult | typeof nothing {
  const shape = isStale ? stale : shapes[status];
  if (!shape && phase === 'idle') return nothing;
  return html`<svg
    part="dot"
    class="dot ${isStale ? 'unavailable' : status}"
    viewBox="-8 -8 16 16"
    aria-hidden="true"
  >
    ${phase === 'idle' ? svg`<circle class="rim" r="6" />` : svg`<circle class="rim" r="8" />${rings[phase]}`}${shape}
  </svg>`;
}
