// The panel's own look. Fluid: it takes the width it is given, and lays itself out by that.
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_text);
    font-family: var(--_font);
    font-size: 13px;
    line-height: 20px;
    text-align: start;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  figure {
    margin: 0;
    padding: 0;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  bdi {
    overflow-wrap: anywhere;
  }
  a {
    color: inherit;
    text-decoration-color: color-mix(in oklab, currentColor 40%, transparent);
    text-underline-offset: 3px;
  }
  a:hover {
    text-decoration-color: currentColor;
  }

  .header {
    display: flex;
    align-items: center;
    gap: calc(10px * var(--_density));
    padding: calc(14px * var(--_density)) calc(16px * var(--_density)) calc(12px * var(--_density));
  }
  .header > div {
    min-inline-size: 0;
  }
  h2 {
    font-size: 15px;
    font-weight: 600;
    line-height: 20px;
  }
  .roll-up {
    color: var(--_text-muted);
    line-height: 18px;
  }
  .mark {
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    border-radius: 8px;
    background: var(--_surface-muted);
    object-fit: contain;
  }
  .glyph {
    fill: none;
    stroke: var(--_letter);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .letter {
    fill: var(--_letter);
    font:
      600 12px system-ui,
      sans-serif;
  }
  /* A middle dot between facts, which does not begin a line alone. */
  .fact {
    display: inline;
  }
  .fact + .fact::before,
  .roll-up .fact::before {
    content: ' \\b7  ';
    white-space: pre-wrap;
  }

  .notice {
    display: flex;
    align-items: center;
    gap: calc(8px * var(--_density));
    margin: 0 calc(16px * var(--_density)) calc(12px * var(--_density));
    padding: calc(8px * var(--_density)) calc(10px * var(--_density));
    border-radius: 8px;
    background: var(--_surface-muted);
  }
  .notice > span {
    flex: 1;
  }
  .deleted svg {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    fill: var(--_failed);
  }
  .deleted .cut {
    fill: none;
    stroke: var(--_surface-muted);
    stroke-width: 1.8;
    stroke-linecap: round;
  }
  /* One running sentence, the time inside it included. */
  .stale {
    display: block;
    color: var(--_text-muted);
  }
  .empty {
    padding: 0 calc(16px * var(--_density)) calc(12px * var(--_density));
    color: var(--_text-muted);
  }

  .object {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(8px * var(--_density));
    padding: calc(12px * var(--_density)) calc(16px * var(--_density));
    border-block-start: 1px solid var(--_border);
  }
  .top {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: 4px calc(12px * var(--_density));
    flex-wrap: wrap;
  }
  h3 {
    min-inline-size: 0;
    font-size: 13px;
    font-weight: 600;
    line-height: 22px;
  }
  h3 a {
    text-decoration: none;
  }
  h3 a:hover {
    text-decoration: underline;
  }
  /* Keeps the arrow on the line of the last word; says nothing. */
  h3 a > bdi:last-of-type::after {
    content: '\\2060' / '';
  }
  .crm,
  .id {
    color: var(--_text-muted);
    font-weight: 400;
  }
  .leaves {
    inline-size: 12px;
    block-size: 12px;
    margin-inline-start: 4px;
    vertical-align: -1px;
    fill: none;
    stroke: var(--_text-muted);
    stroke-width: 1.2;
  }
  :host(:dir(rtl)) .leaves {
    scale: -1 1;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    padding-inline: 7px 9px;
    border-radius: 11px;
    background: color-mix(in oklab, currentColor 12%, transparent);
    font-weight: 500;
    line-height: 22px;
    white-space: nowrap;
  }
  .chip > span {
    color: color-mix(in oklab, currentColor 75%, var(--_text));
  }
  .chip .dot {
    inline-size: 11px;
    block-size: 11px;
  }
  .chip.linked,
  .chip.none {
    padding-inline-start: 9px;
  }
  .chip.linked > span {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .ongoing {
    color: var(--_accent);
  }
  .ongoing .dot,
  .button .dot {
    inline-size: 14px;
    block-size: 14px;
  }
  .facts {
    color: var(--_text-muted);
    line-height: 18px;
  }
  .facts:not(:has(*)) {
    display: none;
  }
  .reason {
    color: var(--_text);
  }
  time {
    text-decoration: underline dotted;
    text-decoration-color: color-mix(in oklab, currentColor 60%, transparent);
    text-underline-offset: 3px;
  }

  .error {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    padding-inline-start: 10px;
    border-inline-start: 3px solid var(--_failed);
    border-radius: 2px;
  }
  .what {
    font-weight: 600;
  }
  figcaption {
    display: flex;
    align-items: center;
    gap: calc(8px * var(--_density));
    color: var(--_text-muted);
    font-size: 12px;
  }
  figcaption .quiet {
    margin-inline: auto -4px;
  }

  .footer {
    padding: calc(10px * var(--_density)) calc(16px * var(--_density)) calc(12px * var(--_density));
    border-block-start: 1px solid var(--_border);
  }
  .bare {
    padding: 0 calc(16px * var(--_density));
    border: 0;
  }
  .bare ::slotted(*) {
    margin-block: calc(10px * var(--_density)) calc(12px * var(--_density));
  }
  .message:not(:empty) {
    margin-block-end: calc(8px * var(--_density));
  }
  .actions {
    display: flex;
    align-items: center;
    justify-content: space-between;
    flex-wrap: wrap;
    gap: calc(8px * var(--_density)) calc(12px * var(--_density));
  }
  .history {
    color: var(--_accent);
    font-weight: 500;
    line-height: 28px;
  }
  button {
    font: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: calc(6px * var(--_density));
    margin-inline-start: auto;
    min-block-size: 28px;
    padding: 0 calc(12px * var(--_density));
    border: 1px solid var(--_border);
    border-radius: 7px;
    background: transparent;
    color: var(--_text);
    font-weight: 500;
  }
  .button:hover {
    background: var(--_surface-muted);
  }
  .primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .primary:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .button[aria-disabled='true'] {
    border-color: var(--_border);
    background: transparent;
    color: var(--_text-muted);
    cursor: default;
  }
  .quiet {
    min-block-size: 24px;
    padding: 0 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--_accent);
    font-size: 12px;
    font-weight: 500;
  }
  .quiet:hover {
    text-decoration: underline;
  }

  .skeleton {
    display: grid;
    gap: calc(8px * var(--_density));
    padding: calc(14px * var(--_density)) calc(16px * var(--_density)) calc(18px * var(--_density));
    border-block-start: 1px solid var(--_border);
    /* What comes at once shows no skeleton first. */
    animation: crm-sync-late 200ms 150ms both;
  }
  .skeleton i {
    block-size: 14px;
    border-radius: 4px;
    background: var(--_surface-muted);
  }
  .skeleton i + i {
    inline-size: 60%;
  }
  @keyframes crm-sync-late {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .chip,
    .button,
    .notice {
      border: 1px solid;
    }
    .quiet {
      text-decoration: underline;
    }
    .mark {
      border: 1px solid CanvasText;
      background: Canvas;
    }
    .primary {
      border-color: ButtonText;
    }
    .deleted svg {
      fill: CanvasText;
      forced-color-adjust: none;
    }
    .deleted .cut {
      stroke: Canvas;
    }
    .glyph,
    .leaves {
      stroke: CanvasText;
    }
    .letter {
      fill: CanvasText;
    }
  }
`;
