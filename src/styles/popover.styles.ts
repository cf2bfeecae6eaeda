// The look of the icon's popover, the box around the panel element. The panel's content has styles of its own.
import { css } from 'lit';

export const popoverStyles = css`
  .panel {
    position: fixed;
    inset: auto;
    margin: 0;
    padding: 0;
    inline-size: max-content;
    max-inline-size: 92vw;
    max-block-size: min(640px, 92vh);
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.16);
    font-weight: normal;
    text-align: start;
    white-space: normal;
    cursor: auto;
  }
  .panel crm-sync-panel {
    inline-size: clamp(300px, 360px, 92vw);
  }
  .panel:popover-open {
    animation: crm-sync-appear 120ms ease-out;
  }
  @keyframes crm-sync-appear {
    from {
      opacity: 0;
      translate: 0 -4px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .panel:popover-open {
      animation: none;
    }
  }
  @media (max-width: 480px) {
    .panel {
      inset: auto 0 0 !important;
      inline-size: 100vw;
      max-inline-size: none;
      max-block-size: 80vh;
      border-radius: var(--_radius) var(--_radius) 0 0;
    }
    .panel crm-sync-panel {
      inline-size: 100%;
    }
  }
`;
