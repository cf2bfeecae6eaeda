// The toast's look: at the bottom, inline-start, above everything, quiet.
import { css } from 'lit';

export const toastStyles = css`
  :host {
    position: fixed;
    inset: auto;
    inset-block-end: 16px;
    inset-inline-start: 16px;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    inline-size: min(320px, calc(100vw - 32px));
    background: none;
    color: var(--_text);
    font:
      13px/20px system-ui,
      sans-serif;
  }
  :host([data-theme='light']) {
    color-scheme: light;
  }
  :host([data-theme='dark']) {
    color-scheme: dark;
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
