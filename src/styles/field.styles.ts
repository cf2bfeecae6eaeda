// The look of fields and their values: lists of sent values, comparisons with the values in the CRM.
import { css } from 'lit';

export const fieldStyles = css`
  /* Resets properties that pages rarely set. Values can be selected, also where the page prevents it. */
  :host {
    font-feature-settings: normal;
    hyphens: manual;
    text-shadow: none;
    word-break: normal;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-security: none;
    font-style: normal;
    font-weight: normal;
    -webkit-user-select: text;
    user-select: text;
  }
  summary {
    inline-size: fit-content;
    padding-inline-end: 4px;
    border-radius: 4px;
    font-weight: 500;
    line-height: 24px;
    cursor: pointer;
  }
  summary::marker {
    color: var(--_text-muted);
  }
  summary:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .fields > :not(summary) {
    margin-block-start: 4px;
  }
  input[type='search'] {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0 calc(8px * var(--_density));
    border: 1px solid var(--_border);
    border-radius: 7px;
    background: transparent;
    color: inherit;
    font: inherit;
  }
  input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .sent > div,
  .diff [role='row'] {
    display: grid;
    gap: 2px calc(12px * var(--_density));
    padding-block: calc(6px * var(--_density));
    border-block-start: 1px solid color-mix(in oklab, var(--_border) 60%, transparent);
    /* Long lists: the browser skips the layout of rows that are out of sight. */
    content-visibility: auto;
    contain-intrinsic-block-size: auto 46px;
  }
  .sent > div {
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  }
  .sent dt {
    color: var(--_text-muted);
  }
  .diff [role='row'] {
    grid-template-columns: minmax(0, 1.1fr) minmax(0, 1fr) minmax(0, 1fr);
  }
  /* The cause has a line of its own below the values. In a column it would wrap to three lines. */
  .diff [role='rowheader'] {
    display: grid;
    grid-area: 1 / 1 / span 2 / -1;
    grid-template: subgrid / subgrid;
  }
  .diff .cause {
    grid-column: 1 / -1;
  }
  .diff .value {
    grid-area: 1 / 2;
  }
  .diff .value + .value {
    grid-area: 1 / 3;
  }
  .diff .head {
    border: 0;
    padding-block: 0 2px;
    color: var(--_text-muted);
    font-size: 12px;
    content-visibility: visible;
  }
  .label {
    display: block;
    font-weight: 500;
  }
  .cause,
  .note {
    display: block;
    color: var(--_text-muted);
    font-size: 12px;
    line-height: 16px;
  }
  .said,
  .code {
    font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    font-size: 12px;
    line-height: 17px;
  }
  .error .said,
  .why .said {
    display: block;
    margin-block-start: 2px;
    padding: 4px calc(6px * var(--_density));
    border-radius: 4px;
    background: var(--_surface-muted);
  }
  /* A CRM's message is aligned by its own direction, not by the page's. */
  .said {
    unicode-bidi: plaintext;
  }
  .why {
    grid-column: 1 / -1;
  }
  .raw-id {
    display: block;
    color: var(--_text-muted);
  }
  .text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .clipped {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
  }
  .error .clipped {
    -webkit-line-clamp: 3;
  }
  /* A long text is aligned by its own direction, not by the page's, expanded or not. */
  .text:not(.clipped):has(+ .quiet) {
    display: block;
  }
  /* The button's label is aligned with the text above it. */
  .clipped + .quiet,
  .fields > .quiet {
    margin-inline-start: -4px;
  }
  .absent {
    color: var(--_text-muted);
    font-style: italic;
  }
  /* Arabic and Hebrew scripts have no italics. */
  .absent:dir(rtl) {
    font-style: normal;
  }
  mark {
    background: color-mix(in oklab, var(--_partial) 16%, transparent);
    color: inherit;
    font-weight: 600;
    text-decoration: underline;
    text-decoration-thickness: 1.5px;
    text-underline-offset: 2px;
  }
  .items {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    list-style: none;
  }
  .items li {
    padding-inline: 6px;
    border-radius: 4px;
    background: var(--_surface-muted);
  }
  .items li:has(mark) {
    background: color-mix(in oklab, var(--_partial) 16%, transparent);
  }
  .items mark {
    background: none;
  }

  @container (inline-size < 340px) {
    .diff [role='row'] {
      grid-template-columns: minmax(0, 1fr);
    }
    .diff .head {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .diff [role='rowheader'] {
      display: block;
      grid-area: auto;
    }
    .diff .value.value {
      grid-area: auto;
    }
    .diff .value {
      display: grid;
      grid-template-columns: 64px minmax(0, 1fr);
      align-items: baseline;
    }
    .diff .value::before {
      content: attr(data-label);
      color: var(--_text-muted);
      font-size: 12px;
    }
    .diff .value > * {
      grid-column: 2;
    }
  }
  @media (forced-colors: active) {
    mark {
      color: CanvasText;
    }
    .items li,
    .error .said,
    .why .said {
      border: 1px solid;
    }
  }
`;
