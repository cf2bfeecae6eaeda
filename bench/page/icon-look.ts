// The look of the icon as plain markup and as a bare Lit element, for comparison with the kit's icon.
import { LitElement, css, html } from 'lit';

const look = `
  button { all: unset; box-sizing: border-box; position: relative; display: inline-grid; place-items: center;
    inline-size: 24px; block-size: 24px; border-radius: 7px; cursor: pointer; }
  .mark { inline-size: 20px; block-size: 20px; border-radius: 5px; background: #f3f4f6; }
  .glyph { fill: none; stroke: currentColor; stroke-width: 1.8; }
  .dot { position: absolute; inset-inline-end: -3px; inset-block-end: -3px; inline-size: 16px; block-size: 16px;
    pointer-events: none; fill: currentColor; color: #15803d; }
  .rim { fill: #fff; }
`;

const markup = `<button type="button" aria-label="HubSpot: synced" aria-haspopup="dialog" aria-expanded="false"><svg class="mark" viewBox="0 0 20 20" color="#c2410c" aria-hidden="true"><path class="glyph" d="M6.5 5.5v9M13.5 5.5v9M6.5 10h7"></path></svg><svg class="dot" viewBox="-8 -8 16 16" aria-hidden="true"><circle class="rim" r="6"></circle><circle r="3.5"></circle></svg></button>`;

/** The same look in plain HTML. */
export const plainIcon = `<span class="plain-icon">${markup}</span>`;

export function stylePlainIcons(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`.plain-icon { display: inline-flex; ${look} }`);
  document.adoptedStyleSheets.push(sheet);
}

class BareIcon extends LitElement {
  static override styles = css`
    :host {
      display: inline-flex;
    }
    button {
      all: unset;
      box-sizing: border-box;
      position: relative;
      display: inline-grid;
      place-items: center;
      inline-size: 24px;
      block-size: 24px;
      border-radius: 7px;
      cursor: pointer;
    }
    .mark {
      inline-size: 20px;
      block-size: 20px;
      border-radius: 5px;
      background: #f3f4f6;
    }
    .glyph {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
    }
    .dot {
      position: absolute;
      inset-inline-end: -3px;
      inset-block-end: -3px;
      inline-size: 16px;
      block-size: 16px;
      pointer-events: none;
      fill: currentColor;
      color: #15803d;
    }
    .rim {
      fill: #fff;
    }
  `;
  protected override render() {
    return html`<button
      type="button"
      aria-label="HubSpot: synced"
      aria-haspopup="dialog"
      aria-expanded="false"
    >
      <svg class="mark" viewBox="0 0 20 20" color="#c2410c" aria-hidden="true">
        <path class="glyph" d="M6.5 5.5v9M13.5 5.5v9M6.5 10h7"></path></svg
      ><svg class="dot" viewBox="-8 -8 16 16" aria-hidden="true">
        <circle class="rim" r="6"></circle>
        <circle r="3.5"></circle>
      </svg>
    </button>`;
  }
}
customElements.define('bare-icon', BareIcon);
