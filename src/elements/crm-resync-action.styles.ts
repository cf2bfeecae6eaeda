// The action's own look: a plain button that fits its page, or an item that fits a host's menu.
import { css } from 'lit';

export const actionStyles = css`
  :host {
    display: inline-block;
    font-family: var(--_font);
  }
  :host([variant='menuitem']) {
    display: block;
  }
  .control {
    font: inherit;
    font-family: var(--_font);
    color: inherit;
    cursor: pointer;
    border: 1px solid var(--_border);
    border-radius: 6px;
    background: var(--_surface);
    padding: 5px 12px;
    min-block-size: 32px;
  }
  .control:hover {
    background: var(--_surface-muted);
  }
  .control[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  :host([variant='menuitem']) .control {
    display: block;
    inline-size: 100%;
    text-align: start;
    border: 0;
    border-radius: 4px;
    background: none;
  }
  :host([variant='menuitem']) .control:hover,
  :host([variant='menuitem']) .control:focus-visible {
    background: var(--_surface-muted);
  }
  .message {
    margin-block-start: 6px;
    font-size: 13px;
    line-height: 20px;
  }
  .message:empty {
    display: none;
  }
`;
