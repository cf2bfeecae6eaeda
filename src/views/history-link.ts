// Draws the link to the record's full sync history.
import { html, nothing, type TemplateResult } from 'lit';

export function historyLink(
  url: string | undefined,
  label: string,
  onOpen: (url: string, event: Event) => void,
): TemplateResult | typeof nothing {
  if (!url) return nothing;
  const open = (event: MouseEvent) => {
    // The browser handles a click that opens a new tab or window.
    if (event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey)
      onOpen(url, event);
  };
  return html`<a part="history-link" class="history" href=${url} @click=${open}>${label}</a>`;
}
