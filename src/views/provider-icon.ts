// Draws a CRM's icon: the host's image, or a neutral letter in the CRM's colour. Never a brand's logo.
import { svg, html, type ReactiveElement, type TemplateResult } from 'lit';
import type { Provider } from '../model/providers.js';

/** Letters as strokes in a 20 by 20 box. Text would look different in each font. */
const glyphs: Readonly<Record<string, string>> = {
  hubspot: 'M6.5 5.5v9M13.5 5.5v9M6.5 10h7',
  salesforce:
    'M13.3 7.3c-.4-1.2-1.6-1.8-3.2-1.8-1.9 0-3.2.8-3.2 2.2 0 3 6.7 1.5 6.7 4.5 0 1.5-1.5 2.3-3.4 2.3-1.8 0-3.2-.7-3.6-2',
  pipedrive: 'M7 14.5v-9h3.5a2.6 2.6 0 0 1 0 5.2H7',
  dynamics: 'M6.5 5.5v9h3a4.5 4.5 0 0 0 0-9z',
  zoho: 'M6.5 5.5h7l-7 9h7',
  attio: 'M6 14.5l4-9 4 9M7.4 11.5h5.2',
  close: 'M13.7 7.2a4.6 4.6 0 1 0 0 5.6',
};

/** Images that the page could not show. */
const failedImages = new Set<string>();

/** Decorative: the button or heading around it holds the name. */
export function providerIcon({ id, name, icon, color }: Provider): TemplateResult {
  if (icon && !failedImages.has(icon))
    return html`<img
      class="mark"
      src=${icon}
      alt=""
      width="20"
      height="20"
      @error=${({ target }: Event) => {
        failedImages.add(icon);
        // The element draws again, now with the letter.
        (
          (target as Node).getRootNode() as Partial<ShadowRoot & { host: ReactiveElement }>
        ).host?.requestUpdate();
      }}
    />`;
  const glyph = glyphs[id];
  return html`<svg class="mark" viewBox="0 0 20 20" color=${color ?? 'currentColor'} aria-hidden="true">
    ${
      glyph
        ? svg`<path class="glyph" d=${glyph} />`
        : svg`<text class="letter" x="10" y="14" text-anchor="middle">${firstLetter(name)}</text>`
    }
  </svg>`;
}

/** The first code point of the name, as a capital letter. */
function firstLetter(name: string): string {
  return (Array.from(name.trim())[0] ?? '?').toLocaleUpperCase();
}
