// The look of a resync's report, in the toast and beside the button.
import { css } from 'lit';

export const reportStyles = css`
  /* Resets properties that pages rarely set. Messages can be selected, also where the page prevents it. */
  :host {
    font-feature-settings: normal;
    hyphens: manual;
    text-shadow: none;
    word-break: normal;
    -webkit-text-fill-color: currentcolor;
    -webkit-text-security: none;
    -webkit-user-select: text;
    user-select: text;
  }
  .progress {
    margin-block-start: 8px;
    block-size: 4px;
    border-radius: 2px;
    overflow: hidden;
    background: var(--_surface-muted);
  }
  .progress svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .progress:dir(rtl) svg {
    transform: scaleX(-1);
  }
  .progress rect {
    fill: var(--_skipped);
  }
  .progress .synced {
    fill: var(--_synced);
  }
  .progress .partial {
    fill: var(--_partial);
  }
  .progress .failed {
    fill: var(--_failed);
  }
  .count {
    display: block;
    margin-block-start: 4px;
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .heading {
    margin-block: 8px 0;
    font-weight: 600;
  }
  .records {
    margin-block: 2px 0;
    margin-inline: 0;
    padding-inline-start: 18px;
    max-block-size: 160px;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .quiet {
    margin-block-start: 8px;
    padding: 4px 10px;
    min-block-size: 28px;
    font: inherit;
    color: inherit;
    background: none;
    border: 1px solid var(--_border);
    border-radius: 6px;
    cursor: pointer;
  }
  .quiet:hover {
    background: var(--_surface-muted);
  }
  @media (forced-colors: active) {
    .progress {
      border: 1px solid CanvasText;
    }
    .progress rect {
      fill: Highlight;
      forced-color-adjust: none;
    }
  }
`;
