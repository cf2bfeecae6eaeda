// Draws an object's latest outcome as a shape and a word, and beside it a queued or running push.
import { html, nothing, type TemplateResult } from 'lit';
import type { RolledUp } from '../model/roll-up.js';
import type { RecordLink } from '../model/record-detail.js';
import type { PanelContext } from './panel-context.js';
import { phaseRing, statusShape } from './status-dot.js';

/** The status of an object: its outcome, or `linked` without a known outcome: it synced before detailed tracking. */
export function statusOf({ detail, outcome, unknownOutcome }: RecordLink): RolledUp {
  return detail === 'untracked' || unknownOutcome !== undefined ? 'linked' : outcome;
}

export function statusChip(link: RecordLink, { messages }: PanelContext): TemplateResult {
  const status = statusOf(link) ?? 'none';
  const shape = statusShape(status);
  return html`<span part="chip" class=${`chip ${status}`}
      >${
        shape === nothing
          ? nothing
          : html`<svg class="dot" viewBox="-5.5 -5.5 11 11" aria-hidden="true">${shape}</svg>`
      }<span>${link.unknownOutcome ?? messages.chip[status]}</span></span
    >${link.phase === 'idle' ? nothing : phaseChip(link.phase, messages.ongoing[link.phase])}`;
}

function phaseChip(phase: Exclude<RecordLink['phase'], 'idle'>, word: string): TemplateResult {
  return html`<span class="chip ongoing"
    ><svg class="dot" viewBox="-8 -8 16 16" aria-hidden="true">${phaseRing(phase)}</svg
    ><span>${word}</span></span
  >`;
}
