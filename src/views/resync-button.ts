// Draws the panel's Resync button, which becomes the progress while a push waits or runs.
import { html, type TemplateResult } from 'lit';
import type { PanelMessages } from '../i18n/panel-messages.js';
import type { Phase } from '../model/sync-status.js';
import { phaseRing } from './status-dot.js';

export interface ResyncButtonOptions {
  /** What the push that was started here is doing. */
  readonly phase: Phase;
  /** Whether it is what the reader most likely wants. */
  readonly primary: boolean;
  readonly messages: Pick<PanelMessages, 'resync' | 'ongoing'>;
  readonly onPress: () => void;
}

export function resyncButton({ phase, primary, messages, onPress }: ResyncButtonOptions): TemplateResult {
  // Not `disabled`: the focus would be lost with it.
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
