// The styles that all elements share: the `hidden` attribute, the focus ring, the box model.
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
