// The light colours for browsers without `light-dark()`: before Chrome 123, Firefox 120, Safari 17.5.
import { css } from 'lit';

export const plainColorStyles = css`
  @supports not (color: light-dark(#000, #fff)) {
    :host {
      --_surface: var(--crm-sync-surface, #fff);
      --_surface-raised: var(--crm-sync-surface-raised, #fff);
      --_surface-muted: var(--crm-sync-surface-muted, #f3f4f6);
      --_text: var(--crm-sync-text, #1c1f24);
      --_text-muted: var(--crm-sync-text-muted, #5b6370);
      --_border: var(--crm-sync-border, #dde0e5);
      --_accent: var(--crm-sync-accent, #2457c5);
      --_on-accent: var(--crm-sync-on-accent, #fff);
      --_synced: var(--crm-sync-synced, #15803d);
      --_partial: var(--crm-sync-partial, #c2410c);
      --_failed: var(--crm-sync-failed, #b91c1c);
      --_skipped: var(--crm-sync-skipped, #4b5563);
      --_letter: color-mix(in oklab, currentColor 70%, var(--_text));
    }
  }
`;
