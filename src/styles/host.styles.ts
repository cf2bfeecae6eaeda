// The styles that all elements share: the `hidden` attribute, the text, the focus ring, the box model.
import { css } from 'lit';

export const hostStyles = css`
  /* Menus and table heads set these properties. Inherited, they would change values, such as small letters. */
  :host {
    font-variant: normal;
    letter-spacing: normal;
    text-indent: 0;
    text-transform: none;
    white-space: normal;
    word-spacing: normal;
  }
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
