// The public design tokens and their defaults, light and dark. All other style sheets use these, by role.
import { css } from 'lit';

/**
 * The kit's rules read private properties (`--_…`). Each has the value of the public token (`--crm-sync-…`) that a host
 * sets on any ancestor, or else a default. Shapes have a contrast of at least 3:1 against the surface, text 4.5:1.
 *
 * @cssprop --crm-sync-font - The font family of panels, reports and buttons.
 * @cssprop --crm-sync-surface - Background of the page around the elements.
 * @cssprop --crm-sync-surface-raised - Background of panels and toasts.
 * @cssprop --crm-sync-surface-muted - Background of CRM icons, of a CRM's own message, of controls under the pointer.
 * @cssprop --crm-sync-text - Text.
 * @cssprop --crm-sync-text-muted - Secondary text: times, labels, hints.
 * @cssprop --crm-sync-border - Lines and borders.
 * @cssprop --crm-sync-accent - Links, a panel's primary button, and the ring of a queued or running push.
 * @cssprop --crm-sync-on-accent - Text on the accent colour.
 * @cssprop --crm-sync-synced - Synced.
 * @cssprop --crm-sync-partial - Partially synced.
 * @cssprop --crm-sync-failed - Failed, and deleted in the CRM.
 * @cssprop --crm-sync-skipped - Skipped, and statuses that cannot be loaded.
 * @cssprop --crm-sync-radius - The corner radius of panels and toasts.
 * @cssprop --crm-sync-density - The space inside panels and toasts, as a factor: 0.75 is compact, 1.25 is roomy.
 * @cssprop --crm-sync-focus - The ring around the element with the keyboard focus.
 */
export const tokenStyles = css`
  :host {
    --_font: var(--crm-sync-font, inherit);
    --_surface: var(--crm-sync-surface, light-dark(#fff, #1c1e21));
    --_surface-raised: var(--crm-sync-surface-raised, light-dark(#fff, #25282c));
    --_surface-muted: var(--crm-sync-surface-muted, light-dark(#f3f4f6, #2f3338));
    --_text: var(--crm-sync-text, light-dark(#1c1f24, #eceef1));
    --_text-muted: var(--crm-sync-text-muted, light-dark(#5b6370, #a9b0ba));
    --_border: var(--crm-sync-border, light-dark(#dde0e5, #41464d));
    --_accent: var(--crm-sync-accent, light-dark(#2457c5, #8ab4ff));
    --_on-accent: var(--crm-sync-on-accent, light-dark(#fff, #10131a));
    --_synced: var(--crm-sync-synced, light-dark(#15803d, #4ade80));
    --_partial: var(--crm-sync-partial, light-dark(#c2410c, #fb923c));
    --_failed: var(--crm-sync-failed, light-dark(#b91c1c, #f87171));
    --_skipped: var(--crm-sync-skipped, light-dark(#4b5563, #9ca3af));
    /* The letter of a CRM icon, in the icon's own colour, as legible as text on a light and a dark background. */
    --_letter: light-dark(
      color-mix(in oklab, currentColor 70%, var(--_text)),
      color-mix(in oklab, currentColor 45%, var(--_text))
    );
    --_radius: var(--crm-sync-radius, 12px);
    --_density: var(--crm-sync-density, 1);
    --_focus: var(--crm-sync-focus, var(--_accent));
  }
  /* A theme that the page sets by an attribute or a class. Otherwise the inherited colour scheme applies. */
  :host(:state(crm-light)) {
    color-scheme: light;
  }
  :host(:state(crm-dark)) {
    color-scheme: dark;
  }
`;
