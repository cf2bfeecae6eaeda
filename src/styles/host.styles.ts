// What every element of the kit shares: it can be hidden, it can be focused visibly, it keeps its own box model.
import { css } from 'lit';

export const hostStyles = css`
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 1px;
  }
`;
