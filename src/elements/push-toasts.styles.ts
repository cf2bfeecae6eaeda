// The toasts' look: a stack of cards at the bottom, inline-start, above everything, quiet.
import { css } from 'lit';

export const stackStyles = css`
  :host {
    position: fixed;
    inset: auto;
    inset-block-end: 0;
    inset-inline-start: 0;
    box-sizing: border-box;
    margin: 0;
    /* Room for the cards' shadows, which a scroller cuts off. */
    padding: 16px;
    border: 0;
    overflow: auto;
    inline-size: min(352px, 100vw);
    max-block-size: 100vh;
    background: none;
    pointer-events: none;
  }
  div {
    pointer-events: auto;
  }
  div + div {
    margin-block-start: 8px;
  }
`;

export const toastStyles = css`
  :host {
    display: block;
    color: var(--_text);
    font: 13px/20px var(--crm-sync-font, system-ui, sans-serif);
  }
  .toast {
    padding: calc(12px * var(--_density)) calc(16px * var(--_density));
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.16);
  }
  .line {
    display: flex;
    gap: calc(8px * var(--_density));
    align-items: start;
  }
  .sentence {
    flex: 1;
    font-weight: 500;
  }
  .close {
    all: unset;
    box-sizing: border-box;
    inline-size: 24px;
    block-size: 24px;
    margin: -2px;
    margin-inline-end: -8px;
    border-radius: 6px;
    cursor: pointer;
  }
  .close:focus-visible {
    outline: 2px solid var(--_focus);
  }
  .close svg {
    display: block;
    inline-size: 16px;
    block-size: 16px;
    margin: 4px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  @media (forced-colors: active) {
    .toast {
      border-color: CanvasText;
    }
  }
`;
