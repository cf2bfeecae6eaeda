// Draws the panel's Resync button. It shows the progress of a queued or running resync.
import { html, type TemplateResult } from 'lit';
import type { PanelMessages } from '../i18n/panel-messages.js';
import type { Phase } from '../model/sync-status.js';
import { phaseRing } from './status-dot.js';

export interface ResyncButtonOptions {
  /** The state of a resync that was started here. */
  readonly phase: Phase;
  /** Whether a resync is the reader's most likely next step. */
  readonly primary: boolean;
  readonly messages: Pick<PanelMessages, 'resync' | 'ongoing'>;
  readonly onPress: () => void;
}

export function resyncButton({ phase, primary, messages, onPress }: ResyncButtonOptions): TemplateResult {
  // `aria-disabled`, because a disabled button would lose the focus.
  return html`<button
    type="button"
    part="resync"
    class=${primary ? 'button primary' : 'button'}
    aria-disabled=${phase !== 'idle'}
    @click=${onPress}
  >
    ${
      phase === 'idle'
        ? messages.resync
        : html`<svg class="dot" viewBox="-8 -8 16 16" aria-hidden="true">${phaseRing(phase)}</svg>${
              messages.ongoing[phase]
            }`
    }
  </button>`;
}
