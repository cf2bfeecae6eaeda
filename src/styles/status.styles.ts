// The shapes and colours of a status, for the dot of an icon and for chips.
import { css } from 'lit';

export const statusStyles = css`
  .synced {
    color: var(--_synced);
  }
  .partial {
    color: var(--_partial);
  }
  .failed {
    color: var(--_failed);
  }
  .skipped,
  .linked,
  .none,
  .loading,
  .unavailable {
    color: var(--_skipped);
  }
  .dot {
    fill: currentColor;
  }
  .dot .rim {
    fill: var(--_surface);
  }
  .dot .line,
  .dot .cut,
  .dot .ring {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .dot .cut {
    stroke: var(--_surface);
    stroke-width: 1.6;
  }
  .dot .ring {
    stroke: var(--_accent);
    stroke-width: 1.6;
  }
  .dot .queued {
    stroke-dasharray: 2.75 2.826;
    stroke-linecap: butt;
  }
  .dot .track {
    opacity: 0.25;
  }
  .dot .syncing {
    animation: crm-sync-turn 1s linear infinite;
  }
  @keyframes crm-sync-turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dot .syncing {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .dot {
      color: CanvasText;
      forced-color-adjust: none;
    }
    .dot .rim {
      fill: Canvas;
    }
    .dot .cut {
      stroke: Canvas;
    }
    .dot .ring {
      stroke: Highlight;
    }
    .dot .track {
      stroke: CanvasText;
      opacity: 0.4;
    }
  }
`;
