// The icon's own look: CRM icons in a row, a dot on the corner of each.
import { css } from 'lit';

export const iconStyles = css`
  :host {
    display: inline-flex;
    align-items: center;
    vertical-align: middle;
    min-block-size: 24px;
  }
  .icon {
    display: contents;
  }
  button {
    all: unset;
    box-sizing: border-box;
    position: relative;
    display: inline-grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 7px;
    /* On a ground of the kit's own, whatever the page writes in. */
    color: var(--_text);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }
  button:focus-visible {
    outline: 2px solid var(--_focus);
    /* Half inside its box: the name and the next icon stand close by. */
    outline-offset: -1px;
  }
  .space {
    inline-size: 24px;
  }
  .mark {
    inline-size: 20px;
    block-size: 20px;
    border-radius: 5px;
    background: var(--_surface-muted);
    object-fit: contain;
  }
  .glyph {
    fill: none;
    stroke: var(--_letter);
    stroke-width: 1.8;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .letter {
    fill: var(--_letter);
    font:
      600 12px system-ui,
      sans-serif;
  }
  .faint .mark {
    opacity: 0.6;
  }
  .linked-mark::before {
    content: '';
    position: absolute;
    inset-inline: 6px;
    inset-block-end: 0;
    border-block-end: 2px solid var(--_skipped);
    border-radius: 1px;
  }
  .dot {
    position: absolute;
    inset-inline-end: -3px;
    inset-block-end: -3px;
    inline-size: 16px;
    block-size: 16px;
    pointer-events: none;
  }
  .deleted {
    color: var(--_failed);
  }
  .deleted svg {
    inline-size: 12px;
    block-size: 12px;
    fill: currentColor;
  }
  .deleted .cut {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  @media (pointer: coarse) {
    button::after {
      content: '';
      position: absolute;
      inset-block: -10px;
      inset-inline: 0;
    }
    button:first-of-type::after {
      inset-inline-start: -10px;
    }
    button:last-of-type::after {
      inset-inline-end: -10px;
    }
  }
  @media (forced-colors: active) {
    .mark {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .glyph {
      stroke: CanvasText;
    }
    .letter {
      fill: CanvasText;
    }
    .linked-mark::before {
      border-color: CanvasText;
    }
    .deleted {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .deleted .cut {
      stroke: Canvas;
    }
  }
`;
